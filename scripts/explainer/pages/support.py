"""What a sentence stands on: its passages, their articles and the independent reports behind them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.dossier.passage import Passage
from explainer.model.citation import Citation
from explainer.pages.words import listed, rests_on


@dataclass(frozen=True)
class Support:
    """The citations of one sentence, in the order of the sources; copies of one report count once."""

    citations: tuple[Citation, ...]
    passages: tuple[Passage, ...]
    groups: tuple[tuple[str, ...], ...]
    warned: frozenset[str]

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources, by number."""
        return tuple(source for group in self.groups for source in group)

    @property
    def reports(self) -> int:
        """On how many independent reports it rests."""
        return len(self.groups)

    @property
    def count_line(self) -> str:
        """Return "2 articles, 1 underlying report"."""
        return rests_on(len(self.sources), self.reports)

    @cached_property
    def card(self) -> str:
        """The id of its card: the same for the same citations, on every page and in every build."""
        told = "\n".join(f"{c.source}|{c.quote}|{c.mark}|{c.as_}|{c.paragraph}" for c in self.citations)
        return f"c-{'-'.join(self.sources)}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"

    @cached_property
    def label(self) -> str:
        """What its marker shows: "S2≈S5" for one report, "S1 S4" for two."""
        return " ".join("≈".join(source.upper() for source in group) for group in self.groups)

    @cached_property
    def name(self) -> str:
        """What a screen reader says: what the marker shows, whether one report, the paragraphs, and warnings.

        It begins with what is seen, so that who steers by voice can say it.
        """
        places = [f"{source.upper()}, paragraph {listed(_numbers(self.passages, source))}" for source in self.sources]
        warned = "; with warnings" if self.warned else ""
        if len(places) == 1:
            return f"Source {places[0]}{warned}"
        reports = "same report" if self.reports == 1 else f"{self.reports} independent reports"
        return f"Sources {self.label}, {reports}: {'; '.join(places)}{warned}"


def _numbers(passages: Iterable[Passage], source: str) -> list[str]:
    return [str(number) for number in sorted({p.paragraph for p in passages if p.source == source})]


def support_of(dossier: Dossier, citations: Iterable[Citation]) -> Support:
    """Return what the citations amount to. A warning is shown when every one of the sources has signs."""
    ordered = sorted(dict.fromkeys(citations), key=lambda c: (source_order(c.source), dossier.passages[c].span, c.as_))
    sources = {citation.source for citation in ordered}
    signed = {source for source in sources if dossier.sources[source].signs}
    return Support(
        citations=tuple(ordered),
        passages=tuple(dossier.passages[citation] for citation in ordered),
        groups=dossier.origins.groups(sources),
        warned=frozenset(signed if signed == sources else ()),
    )
