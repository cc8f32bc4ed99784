"""lineage.csv: which articles go back to one report, by their shared text or by the editor's judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.publish.publication import Publication
from explainer.publish.sheet import Column, Sheet


@dataclass(frozen=True)
class Line:
    """A source and the report, or other source, that it is tied to or kept apart from."""

    source: str
    report: str
    relation: str
    basis: str
    why: str


def lines(publication: Publication) -> Iterator[Line]:
    """Yield what shared text shows, then what editors judged, by source."""
    dossier = publication.dossier
    for tie in dossier.origins.ties:
        if tie.shown_by_text:
            yield Line(tie.second, tie.first, "shared-text", "text", tie.why)
    for source in dossier.sources.values():
        for judged in source.lineage:
            yield Line(source.id, judged.report, judged.relation, "editor", judged.why)


LINEAGE = Sheet(
    "lineage",
    "Lineage",
    "Which articles share text or go back to one report, a row a tie. Copies count once everywhere on this site.",
    (
        Column("source", "Id of the source", lambda _, one: one.source, required=True),
        Column("report", "The report in words, or the id of another source", lambda _, one: one.report, required=True),
        Column(
            "relation",
            "shared-text, same-report, rewrite, translation, quotes or independent",
            lambda _, one: one.relation,
            required=True,
        ),
        Column("basis", "text: computed; editor: judged", lambda _, one: one.basis, required=True),
        Column("why", "The evidence", lambda _, one: one.why, required=True),
    ),
    lines,
)
