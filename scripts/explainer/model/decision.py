"""What an editor decided about a candidate; `data/decisions.yml` is append-only."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from explainer.model.base import Id, Model, Text


class Decision(Model):
    """One decision."""

    key: Text = Field(pattern=r"^c-[0-9a-f]{16}$")
    """The candidate's key."""
    decision: Literal["accepted", "rejected", "merged", "reopened"]
    """What was decided; `reopened` takes the decision before it back, and the candidate waits again."""
    into: Id | None = None
    """The record it became or was merged into."""
    reason: Text | None = None
    """Why, when rejected."""
    by: Text
    """Who decided."""
    at: Text
    """When, ISO 8601."""


class Decisions(Model):
    """The whole of `data/decisions.yml`."""

    decisions: tuple[Decision, ...] = ()
    """All decisions, oldest first."""

    def standing(self) -> dict[str, Decision]:
        """Return key → the decision that holds now; a candidate that was reopened has none."""
        last = {decision.key: decision for decision in self.decisions}
        return {key: decision for key, decision in last.items() if decision.decision != "reopened"}
