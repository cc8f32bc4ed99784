"""A statement: who said or holds what, about what, when, how directly. The atom of the site."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from explainer.model.base import AnyRef, Model, ParticipantRef, ProposalRef, Record, Text
from explainer.model.citation import Citation
from explainer.model.date import Date

StanceValue = Literal["supports", "opposes", "conditional", "unclear"]


class Stance(Model):
    """A position on a proposal that the statement's passages show."""

    proposal: ProposalRef
    """The proposal."""
    stance: StanceValue
    """For, against, for it under a condition, or undecided."""
    if_: Text | None = Field(None, alias="if")
    """The condition, in the editors' words; required for `conditional`."""


class Statement(Record):
    """One thing said, however many articles report it; each citation says how directly its article tells it."""

    speaker: ParticipantRef | None = None
    """Who said it. Left out when the article names nobody."""
    described_as: Text | None = None
    """How an unnamed speaker is described: "unnamed officials"."""
    holder: ParticipantRef | None = None
    """Whose position it tells, when not the speaker's own: "Lind said that the mayor …" has the holder ana-silva."""
    to: ParticipantRef | None = None
    """To whom it was said."""
    outlet: Text | None = None
    """Where it was said: a broadcaster or paper."""
    reported_by: Text | None = None
    """Whose report an article cites for it: a broadcaster or paper, where the statement was not made there."""
    said: Date | None = None
    """When it was said."""
    text: Text | None = None
    """What was said, in the editors' words and without the speaker's name: "said that no US soldiers would go"."""
    cites: tuple[Citation, ...] = ()
    """The passages, one or more for every article that reports it."""
    stances: tuple[Stance, ...] = ()
    """Positions on proposals that the passages show."""
    about: tuple[AnyRef, ...] = ()
    """The proposals, questions, events and terms it is about."""

    @property
    def position_of(self) -> str | None:
        """The id of the participant whose position it tells."""
        return self.holder or self.speaker

    @property
    def holder_spoke(self) -> bool:
        """Whether the holder of the position spoke himself, quoted or paraphrased."""
        return self.speaker is not None and self.holder in (None, self.speaker)
