"""Where a source comes from: the articles that share text with it, and what the editors judge it to go back to."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.articles.lineage import Overlap
from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.model.source import Lineage


@dataclass(frozen=True)
class Shared:
    """Text that another article shares with this one, and whether the two count as one report."""

    other: str
    overlap: Overlap
    one_report: bool

    @property
    def share(self) -> str:
        """Return the share of 5-word runs as a percentage."""
        return f"{100 * self.overlap.share:.1f} %"


@dataclass(frozen=True)
class Kinship:
    """A source's kin: articles of the same report, text shared with others, and other cards that speak of it."""

    same_report: tuple[str, ...]
    shared: tuple[Shared, ...]
    apart: int
    named_by: tuple[tuple[str, Lineage], ...]


def kinship(dossier: Dossier, source: str) -> Kinship:
    """Return a source's kin, in the order of the sources' numbers; `apart` counts articles that share no text."""
    origin = dossier.origins.representative
    same = tuple(
        other for other in dossier.sources if other != source and origin.get(other) == origin.get(source, source)
    )
    shared = _shared(dossier, source, same)
    named_by = tuple(
        (other, line)
        for other, card in dossier.sources.items()
        for line in card.lineage
        if line.report == source and other != source
    )
    return Kinship(same, shared, len(dossier.sources) - 1 - len(shared), named_by)


def _shared(dossier: Dossier, source: str, same: tuple[str, ...]) -> tuple[Shared, ...]:
    file = dossier.articles[source].file
    by_file = {article.file: key for key, article in dossier.articles.items()}
    found = [
        Shared(other, overlap, other in same)
        for overlap in dossier.origins.overlaps
        if overlap.share > 0 and file in (overlap.first, overlap.second)
        for other in [by_file[overlap.second if overlap.first == file else overlap.first]]
    ]
    return tuple(sorted(found, key=lambda one: source_order(one.other)))
