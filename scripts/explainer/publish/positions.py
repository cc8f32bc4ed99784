"""positions.csv: the matrix, a row for every stance that a statement shows."""

from __future__ import annotations

from explainer.publish.publication import Publication
from explainer.publish.sheet import Column, Sheet


def _sources(publication: Publication, statement: str) -> list[str]:
    return publication.sources_of(statement)


POSITIONS = Sheet(
    "positions",
    "Positions",
    "Who supports or opposes which proposal, a row for every stance that a statement shows.",
    (
        Column("participant", "Id of whose position it is", lambda _, one: one.participant, required=True),
        Column("participant_name", "Their name", lambda p, one: p.dossier.title(one.participant)),
        Column("proposal", "Id of the proposal", lambda _, one: one.proposal, required=True),
        Column("proposal_title", "Its title", lambda p, one: p.dossier.title(one.proposal)),
        Column("stance", "supports, opposes, conditional or unclear", lambda _, one: one.stance, required=True),
        Column("condition", "The condition, in the editors' words", lambda _, one: one.condition),
        Column(
            "own_words",
            "Whether the participant spoke; else it is reported",
            lambda _, one: one.holder_spoke,
            "boolean",
        ),
        Column("statement", "Id of the statement that shows it", lambda _, one: one.statement.id, required=True),
        Column("page", "The statement's page", lambda p, one: p.page_of(one.statement.id)),
        Column("sources", "Ids of its articles", lambda p, one: " ".join(_sources(p, one.statement.id))),
        Column("articles", "How many articles", lambda p, one: len(_sources(p, one.statement.id)), "integer"),
        Column(
            "reports",
            "How many independent reports",
            lambda p, one: p.reports(_sources(p, one.statement.id)),
            "integer",
        ),
    ),
    lambda publication: publication.dossier.positions,
    key=("participant", "proposal", "stance", "statement"),
)
