"""An event: something that happened, was announced or planned, or whose happening is disputed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag

from explainer.model.base import ParticipantRef, Record, Text
from explainer.model.claim import Claim
from explainer.model.date import Date

NotCovered = Literal["not covered"]


def _which(value: Any) -> str:
    return "words" if isinstance(value, str) else "claim"


Outcome = Annotated[Annotated[Claim, Tag("claim")] | Annotated[NotCovered, Tag("words")], Discriminator(_which)]
"""A claim, or the words `not covered` when no article says what came of it."""


class Event(Record):
    """A meeting, call, visit or decision."""

    title: Text
    """A neutral noun phrase."""
    when: Date | None = None
    """When, no more precise than the sources; left out when unknown."""
    when_words: Text | None = None
    """The source's own words for the time, such as "in the coming days"."""
    state: Literal["happened", "announced", "planned", "disputed"]
    """What the articles say of it."""
    place: Text | None = None
    """Where, if the articles say."""
    participants: tuple[ParticipantRef, ...] = ()
    """Who took part, or would."""
    what: tuple[Claim, ...] = ()
    """What the articles report."""
    outcome: Outcome | None = None
    """What came of it; required when announced or planned. Write `not covered` when no article says."""
