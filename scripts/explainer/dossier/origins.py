"""Independent reports: articles that share text, or that the editor ties to one report, are one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from explainer.articles.article import Article
from explainer.articles.lineage import Overlap, measure_overlaps
from explainer.model.source import Source
from explainer.model.topic import Limits

TYING = {"same-report", "rewrite", "translation"}
"""Relations that make one origin; `quotes` does not."""


@dataclass(frozen=True)
class Tie:
    """Why two sources are one origin: by shared text or by the editor's judgement."""

    first: str
    second: str
    shown_by_text: bool
    why: str


@dataclass(frozen=True)
class Origins:
    """Which sources go back to one report. A count made by `count` never adds copies."""

    representative: Mapping[str, str]
    ties: tuple[Tie, ...]
    overlaps: tuple[Overlap, ...]

    def groups(self, sources: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Return the sources by origin, groups and members in the order of the sources' numbers."""
        by_origin: dict[str, list[str]] = {}
        for source in sorted(set(sources), key=source_order):
            by_origin.setdefault(self.representative.get(source, source), []).append(source)
        return tuple(tuple(group) for group in by_origin.values())

    def count(self, sources: Iterable[str]) -> int:
        """Return on how many independent reports the sources rest."""
        return len(self.groups(sources))


@cache
def source_order(source: str) -> tuple[int, str]:
    """Return a sorting key: s2 before s10."""
    return (int(source[1:]), source) if source[1:].isdigit() else (0, source)


def find_origins(sources: Mapping[str, Source], articles: Mapping[str, Article], limits: Limits) -> Origins:
    """Unite sources by shared text and by the editors' lineage; `independent` overrules shared text."""
    ids_by_file = {article.file: source for source, article in articles.items()}
    overlaps = tuple(measure_overlaps(articles.values()))
    apart = {
        frozenset((source_id, line.report))
        for source_id, source in sources.items()
        for line in source.lineage
        if line.relation == "independent"
    }
    ties = [
        tie
        for overlap in overlaps
        if (tie := _by_text(overlap, ids_by_file, limits)) and frozenset((tie.first, tie.second)) not in apart
    ]
    ties += _by_editor(sources)
    return Origins(_united(sources, ties), tuple(ties), overlaps)


def _by_text(overlap: Overlap, ids: Mapping[str, str], limits: Limits) -> Tie | None:
    if overlap.share < limits.overlap_share and overlap.longest_run < limits.overlap_run:
        return None
    why = f"{overlap.share:.0%} of the 5-word runs of the shorter one, longest run {overlap.longest_run} words"
    first, second = sorted((ids[overlap.first], ids[overlap.second]), key=source_order)
    return Tie(first, second, shown_by_text=True, why=why)


def _by_editor(sources: Mapping[str, Source]) -> list[Tie]:
    """Tie sources that name the same report, or one another."""
    ties: list[Tie] = []
    first_of: dict[str, str] = {}
    for source_id in sorted(sources, key=source_order):
        for line in sources[source_id].lineage:
            if line.relation not in TYING:
                continue
            other = line.report if line.report in sources else first_of.setdefault(line.report, source_id)
            if other != source_id:
                ties.append(Tie(other, source_id, shown_by_text=False, why=line.why))
    return ties


def _united(sources: Iterable[str], ties: Iterable[Tie]) -> dict[str, str]:
    """Union-find: every source's origin, named by its first member."""
    parent = {source: source for source in sources}

    def root(source: str) -> str:
        while parent[source] != source:
            source = parent[source]
        return source

    for tie in ties:
        if tie.first in parent and tie.second in parent:
            first, second = sorted((root(tie.first), root(tie.second)), key=source_order)
            parent[second] = first
    return {source: root(source) for source in parent}
