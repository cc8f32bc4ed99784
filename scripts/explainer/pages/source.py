"""A source's page: warnings first, where it comes from, and its passages apart with what rests on each."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.articles.article import Span
from explainer.articles.passage import find_passage
from explainer.checks.quote_share import quoted_words
from explainer.dossier.dossier import Dossier
from explainer.dossier.passage import Passage
from explainer.model.source import Sign, Source
from explainer.pages.kinship import kinship
from explainer.pages.page import Page
from explainer.pages.resting import Resting, count_line, resting_on


@dataclass(frozen=True)
class Entry:
    """A passage in the list: its number on the page, whether it is its paragraph's first, and what rests on it."""

    number: int
    passage: Passage
    pieces: tuple[tuple[str, bool], ...]
    first: bool
    claims: tuple[Resting, ...]


def render_source(page: Page, source: Source) -> tuple[Markup, Markup]:
    """Return (standfirst, body). The article itself is never printed, only the passages that claims cite."""
    dossier = page.dossier
    listed = entries(dossier, source.id)
    count = count_line(dossier, source.id, [claim for entry in listed for claim in entry.claims])
    standfirst = page.render("source_count.html.j2", source=source, count=count)
    body = page.render(
        "source.html.j2",
        source=source,
        article=dossier.articles[source.id],
        quoted=quoted_words(dossier, source.id),
        signs=[(sign, sign_paragraph(dossier, source.id, sign)) for sign in source.signs],
        kin=kinship(dossier, source.id),
        entries=listed,
    )
    return standfirst, body


def entries(dossier: Dossier, source: str) -> list[Entry]:
    """Return the passages in the order of the article; citations of the same words share an entry."""
    by_anchor = dossier.uses_by_passage.get(source, {})
    cited = [[dossier.passages[use.citation] for use in uses] for uses in by_anchor.values()]
    claims = {many[0].anchor: resting_on(dossier, source, by_anchor[many[0].anchor]) for many in cited}
    found: list[Entry] = []
    for number, many in enumerate(sorted(cited, key=lambda many: many[0].span), start=1):
        first = not found or found[-1].passage.paragraph != many[0].paragraph
        found.append(Entry(number, many[0], pieces(many), first, claims[many[0].anchor]))
    return found


def pieces(passages: list[Passage]) -> tuple[tuple[str, bool], ...]:
    """Return the words of a passage in pieces, each with whether a citation marks it as relied on."""
    text = passages[0].text
    marks = sorted({one.mark for one in passages if one.mark and one.text == text})
    found, position = [], 0
    for start, end in _united(marks):
        found += [(text[position:start], False), (text[start:end], True)]
        position = end
    return tuple(piece for piece in [*found, (text[position:], False)] if piece[0])


def _united(marks: list[Span]) -> list[Span]:
    united: list[Span] = []
    for mark in marks:
        if united and mark.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, mark.end))
        else:
            united.append(mark)
    return united


def sign_paragraph(dossier: Dossier, source: str, sign: Sign) -> int:
    """Return the paragraph in which a sign's passage stands."""
    article = dossier.articles[source]
    return article.paragraph_at(find_passage(article, sign.quote, furniture=True)[0].start).number
