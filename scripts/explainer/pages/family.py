"""The source family: which articles go back to one report, drawn and listed. Copies are never counted twice."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import TYING, source_order
from explainer.model.claim import Note
from explainer.model.source import Lineage, Source
from explainer.pages.family_figure import LARGEST, draw
from explainer.pages.page import Page
from explainer.pages.percent import percent
from explainer.pages.words import RELATIONS, plural


@dataclass(frozen=True)
class Member:
    """An article in the family: what its editor ties it to, by name (`reports`) or to another article (`articles`)."""

    source: Source
    reports: tuple[Lineage, ...]
    articles: tuple[Lineage, ...]

    @property
    def publisher(self) -> str:
        """The publisher, or that it is not known."""
        return self.source.publisher or "publisher not known"


@dataclass(frozen=True)
class SharedText:
    """Two articles of one report that share text."""

    first: str
    second: str
    share: str
    run: int


def render_family(page: Page) -> Markup:
    """Return the figure and, below it, the same as a list."""
    return Markup('<div class="ex">{}</div>').format(render_family_figure(page))


def render_family_figure(page: Page) -> Markup:
    """Return the bare figure element; with more articles than can be drawn, the list alone."""
    dossier = page.dossier
    groups = family(dossier)
    members = [member for group in groups for member in group]
    figure = draw(groups, [(one.first, one.second) for one in shared_text(dossier)])
    return page.render(
        "family.html.j2",
        count=family_count(dossier),
        figure=figure if len(members) <= LARGEST else None,
        groups=groups,
        notes={line: note_of(dossier, line) for one in members for line in (*one.reports, *one.articles)},
        shared=shared_text(dossier),
    )


def family(dossier: Dossier) -> tuple[tuple[Member, ...], ...]:
    """Return the articles by report, groups and members in the order of the sources' numbers."""
    groups = dossier.origins.groups(dossier.sources)
    return tuple(tuple(_member(dossier, source) for source in group) for group in groups)


def _member(dossier: Dossier, source: str) -> Member:
    tying = [line for line in dossier.sources[source].lineage if line.relation in TYING]
    articles = tuple(line for line in tying if line.report in dossier.sources and line.report != source)
    return Member(dossier.sources[source], tuple(line for line in tying if line not in articles), articles)


def shared_text(dossier: Dossier) -> tuple[SharedText, ...]:
    """Return the pairs that the build found to share text above the limits, by the sources' numbers."""
    tied = {frozenset((tie.first, tie.second)) for tie in dossier.origins.ties if tie.shown_by_text}
    by_file = {article.file: key for key, article in dossier.articles.items()}
    found = []
    for overlap in dossier.origins.overlaps:
        first, second = sorted((by_file[overlap.first], by_file[overlap.second]), key=source_order)
        if frozenset((first, second)) in tied:
            found.append(SharedText(first, second, percent(overlap.share), overlap.longest_run))
    return tuple(sorted(found, key=lambda one: (source_order(one.first), source_order(one.second))))


def family_count(dossier: Dossier) -> str:
    """Return "5 articles, 4 reports, 2 publishers"; an article without a known publisher is named apart."""
    publishers = {card.publisher for card in dossier.sources.values() if card.publisher}
    unknown = sum(not card.publisher for card in dossier.sources.values())
    parts = [
        plural(len(dossier.sources), "article"),
        plural(dossier.origins.count(dossier.sources), "report"),
        plural(len(publishers), "publisher") + (f" and {unknown} not known" if unknown else ""),
    ]
    return ", ".join(parts)


def note_of(dossier: Dossier, line: Lineage) -> Note:
    """Return an editor's judgement of a source's origin as a note with its reasoning."""
    report = line.report.upper() if line.report in dossier.sources else line.report
    return Note(text=f"{RELATIONS[line.relation]}: {report}", why=line.why)
