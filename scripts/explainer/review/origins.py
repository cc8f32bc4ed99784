"""How many independent reports some articles are, for a draft's status; an editor's lineage counts too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from explainer.articles.article import Article, Span
from explainer.articles.copies import Copy, find_copies
from explainer.articles.lineage import Overlap, find_overlaps
from explainer.model.source import Source
from explainer.model.topic import Limits
from explainer.store.records import Loaded

_TYING = {"same-report", "rewrite", "translation"}


@dataclass(frozen=True)
class Shared:
    """What an article shares with another one."""

    other: str
    overlap: Overlap | None
    """None when they share too little text to be one report."""
    sentences: tuple[tuple[Span, Span, float], ...]
    """Own sentence, the other's, and how much of the shorter stands in the other."""


@dataclass(frozen=True)
class Reports:
    """File → the file that stands for its report, and the pairs of files that share text above the limits."""

    origin: dict[str, str]
    overlaps: tuple[Overlap, ...] = ()
    copies: tuple[Copy, ...] = ()
    """Sentences that two articles share, also of articles that are not tied."""

    @classmethod
    def of(cls, articles: dict[str, Article], loaded: Loaded) -> Reports:
        """Tie the articles that share text above the topic's limits, or that editors tie to one report."""
        limits = loaded.topic.limits if loaded.topic else Limits()
        origin = {file: file for file in articles}
        members = {file: [file] for file in articles}

        def unite(a: str, b: str) -> None:
            old, new = origin[b], origin[a]
            if old != new:
                origin.update(dict.fromkeys(members[old], new))
                members[new] += members.pop(old)

        tied = []
        for overlap in find_overlaps(articles.values()):
            if overlap.share >= limits.overlap_share or overlap.longest_run >= limits.overlap_run:
                tied.append(overlap)
                unite(overlap.first, overlap.second)
        reports: dict[str, str] = {}
        for source in loaded.records["sources"].values():
            if isinstance(source, Source) and source.file in origin:
                for line in source.lineage:
                    if line.relation in _TYING:
                        unite(reports.setdefault(line.report, source.file), source.file)
        return cls(origin, tuple(tied), tuple(find_copies(articles.values())))

    def shared(self, file: str) -> list[Shared]:
        """Return what a file shares with each other: text above the limits, or whole sentences."""
        overlaps: dict[str, Overlap] = {}
        copies: dict[str, list[tuple[Span, Span, float]]] = {}
        for one in self._by_file.get(file, ()):
            other = one.second if one.first == file else one.first
            if isinstance(one, Overlap):
                overlaps[other] = one
            else:
                sides = (one.own, one.other) if one.first == file else (one.other, one.own)
                copies.setdefault(other, []).append((*sides, one.alike))
        return [Shared(o, overlaps.get(o), tuple(sorted(copies.get(o, ())))) for o in sorted({*overlaps, *copies})]

    @cached_property
    def _by_file(self) -> dict[str, list[Overlap | Copy]]:
        """File → what it shares with others."""
        found: dict[str, list[Overlap | Copy]] = {}
        shared: list[Overlap | Copy] = [*self.overlaps, *self.copies]
        for one in shared:
            found.setdefault(one.first, []).append(one)
            found.setdefault(one.second, []).append(one)
        return found

    def count(self, files: Iterable[str]) -> int:
        """Return on how many independent reports the files rest."""
        return len({self.origin[file] for file in files})
