"""The change log: what readers are told of a change. `data/changes.yml` is written by editors, an entry a change."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from explainer.model.base import Id, Model, Text
from explainer.model.date import Date

TOPIC = "topic"
"""Stands among a change's records for the topic's own text: the summary and the overview."""

Grade = Literal["addition", "clarification", "correction"]


class Change(Model):
    """One change that readers are told of. A mended typing error is none: the repository's history has it."""

    id: Id
    """Its address in the log and its id in the feeds: lower-case words joined by hyphens, never changed."""
    when: Date
    """The day on which the site changed."""
    grade: Grade
    """`addition`: something new. `clarification`: better said, the same meant. `correction`: something was wrong."""
    records: tuple[Id, ...] = Field(min_length=1)
    """The ids of the records that changed, retired ones too; `topic` for the summary and the overview."""
    what: Text
    """What changed, in a sentence."""
    why: Text | None = None
    """The reason; a correction needs one."""
    before: Text | None = None
    """The old wording or value; a correction needs it, and the page keeps showing it as no longer valid."""
    after: Text | None = None
    """The new wording or value; left out when something was withdrawn."""
    found_by: Text | None = None
    """Who found it, when they agree to be named."""

    @model_validator(mode="after")
    def _whole(self) -> Change:
        if self.when.date.earliest != self.when.date.latest:
            raise ValueError('"when" must be one day, such as 2026-03-12')
        if self.grade == "correction" and not (self.why and self.before):
            raise ValueError('a correction needs "before", the old wording, and "why", the reason')
        return self


class Changes(Model):
    """The whole of `data/changes.yml`."""

    changes: tuple[Change, ...] = ()
    """All changes, in any order."""
