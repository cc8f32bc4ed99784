"""The sources: every article with what it goes back to and how much of it is quoted; and which share text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.checks.quote_share import quoted_words
from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.model.claim import Note
from explainer.model.source import Source
from explainer.pages.family import family_count, note_of
from explainer.pages.page import Page
from explainer.pages.percent import percent


@dataclass(frozen=True)
class Card:
    """An article in the list. `copies` are the other articles of its report."""

    source: Source
    copies: tuple[str, ...]
    judgements: tuple[Note, ...]
    passages: int
    words: int
    quoted: int

    @property
    def share(self) -> str:
        """Return the share of its words that the site quotes, each word counted once."""
        return percent(self.quoted / self.words if self.words else 0)


@dataclass(frozen=True)
class Pair:
    """Two articles that share text outside quotations, and whether they count as one report."""

    first: str
    second: str
    share: float
    run: int
    one_report: bool

    @property
    def shown(self) -> str:
        """Return the share of the shorter one's 5-word runs that both have."""
        return percent(self.share)


def render_sources(page: Page) -> Markup:
    """Return the list of articles and the table of pairs that share text."""
    dossier = page.dossier
    pairs = shared_pairs(dossier)
    number = len(dossier.origins.overlaps)
    return page.render(
        "sources.html.j2",
        count=family_count(dossier),
        cards=[card for group in dossier.origins.groups(dossier.sources) for card in _cards(dossier, group)],
        tied=[group for group in dossier.origins.groups(dossier.sources) if len(group) > 1],
        pairs=pairs,
        apart=number - len(pairs),
    )


def _cards(dossier: Dossier, group: tuple[str, ...]) -> list[Card]:
    return [
        Card(
            source=dossier.sources[key],
            copies=tuple(other for other in group if other != key),
            judgements=tuple(note_of(dossier, line) for line in dossier.sources[key].lineage),
            passages=len(dossier.uses_by_passage.get(key, {})),
            words=dossier.articles[key].words,
            quoted=quoted_words(dossier, key),
        )
        for key in group
    ]


def shared_pairs(dossier: Dossier) -> list[Pair]:
    """Return the pairs of articles that share a run of five words or more, those that share most first."""
    by_file = {article.file: key for key, article in dossier.articles.items()}
    found = []
    for one in dossier.origins.overlaps:
        first, second = sorted((by_file[one.first], by_file[one.second]), key=source_order)
        if one.share > 0:
            found.append(Pair(first, second, one.share, one.longest_run, dossier.origins.count([first, second]) == 1))
    return sorted(found, key=lambda one: (-one.share, source_order(one.first), source_order(one.second)))
