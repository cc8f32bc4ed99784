"""A proposal: something that somebody suggests should be done."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from explainer.model.base import Model, ParticipantRef, ProposalRef, Record, Text
from explainer.model.citation import Citation
from explainer.model.claim import Claim

Status = Literal["mentioned", "under-discussion", "agreed", "ended", "background"]

STATUS_TESTS: dict[str, str] = {
    "mentioned": "One independent report mentions it; no second one does.",
    "under-discussion": (
        "Two independent reports or more describe it as discussed, and none reports an agreement or an end."
    ),
    "agreed": "An independent report says that all who would carry it out have agreed to it.",
    "ended": "An independent report says that it was withdrawn or refused for good.",
    "background": "It was put forward before the period that this site covers.",
}
"""The written test of every status, shown to readers."""


class PutForwardBy(Model):
    """Who put the proposal forward, or that the articles do not say."""

    participants: tuple[ParticipantRef, ...] = ()
    """Who put it forward, according to the passages."""
    cites: tuple[Citation, ...] = ()
    """The passages that say so."""
    unattributed: bool = False
    """`true` when the articles do not say who put it forward."""

    @model_validator(mode="after")
    def _one_of_two(self) -> PutForwardBy:
        if self.unattributed == bool(self.participants):
            raise ValueError("give either participants with cites, or unattributed: true")
        return self


class Proposal(Record):
    """Something proposed. Who supports it is derived from statements, never typed here."""

    title: Text
    """A neutral noun phrase."""
    status: Status
    """Where it stands by its written test."""
    put_forward_by: PutForwardBy
    """Who put it forward."""
    what: tuple[Claim, ...] = ()
    """What it is, in one to three sentences."""
    conditions: tuple[Claim, ...] = ()
    """Conditions and limits."""
    unclear: tuple[Claim, ...] = ()
    """What the articles leave unclear about it."""
    related: tuple[ProposalRef, ...] = ()
    """Related proposals; typed on one side, shown on both."""
