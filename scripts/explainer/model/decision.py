"""What an editor decided about a candidate; `data/decisions.yml` is append-only."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from explainer.model.base import Id, Model, Text


class Decision(Model):
    """One decision."""

    key: Text = Field(pattern=r"^c-[0-9a-f]{16}$")
    """The candidate's key."""
    decision: Literal["accepted", "rejected", "merged"]
    """What was decided."""
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
