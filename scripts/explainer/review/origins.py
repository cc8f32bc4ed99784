"""How many independent reports some articles are, for a draft's status; an editor's lineage counts too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.articles.article import Article
from explainer.articles.lineage import Overlap, find_overlaps
from explainer.model.source import Source
from explainer.model.topic import Limits
from explainer.store.records import Loaded

_TYING = {"same-report", "rewrite", "translation"}


@dataclass(frozen=True)
class Reports:
    """File → the file that stands for its report, and the pairs of files that share text above the limits."""

    origin: dict[str, str]
    overlaps: tuple[Overlap, ...] = ()

    @classmethod
    def of(cls, articles: dict[str, Article], loaded: Loaded) -> Reports:
        """Tie the articles that share text above the topic's limits, or that editors tie to one report."""
        limits = loaded.topic.limits if loaded.topic else Limits()
        origin = {file: file for file in articles}

        def unite(a: str, b: str) -> None:
            old, new = origin[b], origin[a]
            for file, held in origin.items():
                if held == old:
                    origin[file] = new

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
        return cls(origin, tuple(tied))

    def shared(self, file: str) -> list[tuple[str, float, int]]:
        """Return the files that a file shares text with: the share of 5-word runs and the longest run of words."""
        found = [(one.second if one.first == file else one.first, one) for one in self.overlaps]
        return [(other, one.share, one.longest_run) for other, one in found if file in (one.first, one.second)]

    def count(self, files: Iterable[str]) -> int:
        """Return on how many independent reports the files rest."""
        return len({self.origin[file] for file in files})
