"""Who supports what: derived from statements, never typed. Conflicting positions are all kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.model.statement import StanceValue, Statement

STANCE_ORDER: tuple[StanceValue, ...] = ("supports", "conditional", "unclear", "opposes")


@dataclass(frozen=True)
class Position:
    """A participant's stance on a proposal, as one statement shows it."""

    participant: str
    proposal: str
    stance: StanceValue
    condition: str | None
    statement: Statement

    @property
    def holder_spoke(self) -> bool:
        """Whether the participant spoke himself; else another, or the article, tells it."""
        return self.statement.holder_spoke


def find_positions(statements: Iterable[Statement]) -> tuple[Position, ...]:
    """Return every position that statements show, by participant, proposal, stance and statement."""
    positions = [
        Position(holder, stance.proposal, stance.stance, stance.if_, statement)
        for statement in statements
        if (holder := statement.position_of)
        for stance in statement.stances
    ]
    return tuple(
        sorted(positions, key=lambda p: (p.participant, p.proposal, STANCE_ORDER.index(p.stance), p.statement.id))
    )
