"""statements.csv: who said or holds what, and on what it rests."""

from __future__ import annotations

from explainer.model.statement import Statement
from explainer.pages.titles import told
from explainer.publish.publication import Publication
from explainer.publish.sheet import Column, Sheet


def _name(publication: Publication, record_id: str | None) -> str | None:
    return publication.dossier.title(record_id) if record_id else None


def _how(one: Statement) -> str:
    """Return how directly the articles tell it, each way once, in the order of the citations."""
    return " ".join(dict.fromkeys(citation.as_ for citation in one.cites))


STATEMENTS = Sheet(
    "statements",
    "Statements",
    "Everything that somebody said or is said to hold, a row a statement.",
    (
        Column("id", "The statement's id", lambda _, one: one.id, required=True),
        Column("page", "Its page", lambda p, one: p.page_of(one.id)),
        Column("holder", "Id of whose position it tells", lambda _, one: one.position_of),
        Column("holder_name", "Name of whose position it tells", lambda p, one: _name(p, one.position_of)),
        Column("speaker", "Id of who said it; empty when nobody is named", lambda _, one: one.speaker),
        Column("described_as", "How an unnamed speaker is described", lambda _, one: one.described_as),
        Column("own_words", "Whether the holder spoke", lambda _, one: one.holder_spoke, "boolean"),
        Column("to", "Id of to whom it was said", lambda _, one: one.to),
        Column("outlet", "Where it was said", lambda _, one: one.outlet),
        Column("said", "When it was said, as EDTF", lambda _, one: one.said and one.said.date),
        Column("said_basis", "stated or inferred", lambda _, one: one.said and one.said.basis),
        Column(
            "text", "What was said, in the editors' words, else the first passage", lambda p, one: told(p.dossier, one)
        ),
        Column("directness", "How directly the articles tell it", lambda _, one: _how(one)),
        Column("about", "Ids of what it is about", lambda _, one: " ".join(one.about)),
        Column("sources", "Ids of the articles that report it", lambda p, one: " ".join(p.sources_of(one.id))),
        Column("articles", "How many articles report it", lambda p, one: len(p.sources_of(one.id)), "integer"),
        Column("reports", "How many independent reports", lambda p, one: p.reports(p.sources_of(one.id)), "integer"),
        Column("passages", "The passages, divided by |", lambda _, one: " | ".join(c.quote for c in one.cites)),
        Column("review", "draft or reviewed", lambda _, one: one.review, required=True),
    ),
    lambda publication: publication.dossier.statements,
    key=("id",),
)
