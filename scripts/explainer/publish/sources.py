"""sources.csv: the articles, a row each. The articles themselves are not published."""

from __future__ import annotations

from explainer.publish.publication import Publication
from explainer.publish.sheet import Column, Sheet


def _origin(publication: Publication, source: str) -> str:
    return publication.dossier.origins.representative[source]


def _passages(publication: Publication, source: str) -> int:
    return len(publication.dossier.uses_by_passage.get(source, ()))


SOURCES = Sheet(
    "sources",
    "Sources",
    "The articles on which everything rests, a row an article. Their texts are their publishers’ and not in here.",
    (
        Column("id", "The source's id", lambda _, one: one.id, required=True),
        Column("page", "Its page", lambda p, one: p.page_of(one.id)),
        Column("title", "The headline as printed, or the opening words", lambda _, one: one.title, required=True),
        Column("publisher", "Who published it, where known", lambda _, one: one.publisher),
        Column("url", "Where the article stands, where known", lambda _, one: one.url),
        Column("written", "When it was written, as EDTF", lambda _, one: one.written and one.written.date),
        Column("written_basis", "stated or inferred", lambda _, one: one.written and one.written.basis),
        Column("file", "The article's file", lambda _, one: one.file),
        Column("sha256", "Checksum of that file", lambda _, one: one.sha256),
        Column("origin", "Id of the first source of the same report", lambda p, one: _origin(p, one.id)),
        Column("passages", "How many passages are quoted", lambda p, one: _passages(p, one.id), "integer"),
        Column("signs", "Reasons for care, divided by |", lambda _, one: " | ".join(sign.note for sign in one.signs)),
        Column("review", "draft or reviewed", lambda _, one: one.review, required=True),
    ),
    lambda publication: publication.dossier.sources.values(),
    key=("id",),
)
