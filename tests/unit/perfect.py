"""The gold as a perfect distiller would put it: what the scorer itself is tested with."""

from __future__ import annotations

from explainer.scoring.gold import Gold, GoldStatement
from explainer.scoring.predictions import (
    FoundEvent,
    FoundNearDuplicate,
    FoundParticipant,
    FoundProposal,
    FoundQuestion,
    FoundRecord,
    FoundStance,
    FoundStatement,
    Predictions,
)


def as_predictions(gold: Gold) -> Predictions:
    """Return everything that a gold file holds, arguable records too, as predictions."""
    names = {one.id: one.name for one in gold.participants}
    return Predictions(
        participants=tuple(FoundParticipant(name=p.name, aliases=p.aliases, kind=p.kind) for p in gold.participants),
        proposals=tuple(
            FoundProposal(title=one.title, passages=one.evidence, stances=_stances(gold, one.id, names))
            for one in gold.proposals
        ),
        open_questions=tuple(FoundQuestion(title=q.title, passages=q.evidence) for q in gold.open_questions),
        events=tuple(
            FoundEvent(title=e.title, date=e.date or "; ".join(e.date_text), status=e.status, passages=e.evidence)
            for e in gold.events
        ),
        statements=tuple(_statement(one, names) for one in gold.statements),
        disagreements=tuple(
            FoundRecord(passages=tuple(passage for side in one.sides for passage in side.evidence))
            for one in gold.disagreements
        ),
        near_duplicates=tuple(FoundNearDuplicate(files=one.files) for one in gold.near_duplicates),
    )


def _statement(one: GoldStatement, names: dict[str, str]) -> FoundStatement:
    speaker = names.get(one.speaker, one.speaker_text)
    return FoundStatement(speaker=speaker, direct=one.direct, quote=one.quote, parts=one.parts, file=one.file)


def _stances(gold: Gold, proposal: str, names: dict[str, str]) -> tuple[FoundStance, ...]:
    mine = (one for one in gold.stances if one.proposal == proposal)
    return tuple(FoundStance(participant=names[one.participant], stance=one.stance) for one in mine)
