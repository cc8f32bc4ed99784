"""A disagreement: where the sources differ, side by side, never resolved by the machine."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from explainer.model.base import AnyRef, Model, Record, StatementRef, Text
from explainer.model.citation import Citation
from explainer.model.claim import Note

DisagreementKind = Literal[
    "conflict", "change-over-time", "strength", "different-object", "omission", "doubtful-attribution", "unclear"
]

KIND_MEANINGS: dict[str, str] = {
    "conflict": "The versions cannot both be right.",
    "change-over-time": "Both versions may have been right, each on its day.",
    "strength": "The same thing, told more and less firmly.",
    "different-object": "The versions speak of two different things.",
    "omission": "One version leaves out what the other tells.",
    "doubtful-attribution": "It is doubtful who said it.",
    "unclear": "The passage does not make clear what it means.",
}
"""What each kind means, shown to readers."""


class Version(Model):
    """One side: a statement, or a sentence with its passages."""

    label: Text
    """Who tells it and when, such as "S3, before the meeting"."""
    statement: StatementRef | None = None
    """The statement that is this version."""
    text: Text | None = None
    """Else the version in the editors' words."""
    cites: tuple[Citation, ...] = ()
    """The passages of this version, when it is no statement."""

    @model_validator(mode="after")
    def _one_of_two(self) -> Version:
        if self.statement and (self.text or self.cites):
            raise ValueError("give either a statement, or cites with an optional text")
        return self


class Disagreement(Record):
    """A point on which the sources differ."""

    title: Text
    """The point, as a noun phrase or question."""
    kind: DisagreementKind
    """What sort of difference."""
    about: tuple[AnyRef, ...] = ()
    """The proposals, questions, events, participants and statements concerned."""
    versions: tuple[Version, ...] = ()
    """The versions; at least two, except for `unclear` and `doubtful-attribution`."""
    conclusion: Note | None = None
    """What the editor concludes."""
