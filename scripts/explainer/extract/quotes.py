"""Quotation marks: where quotations begin and end. Apostrophes are no marks; a quotation never leaves its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from explainer.articles.article import Article, Span

_PAIRS = (
    regex.compile(r"(?<![\w“])(?:“|(?<!\")\"(?=\S))(?P<in>[^“”\"\n]+)(?:[”\"]|(?<!\s)“|(?=\n|$))"),
    regex.compile(r"„(?P<in>[^“”„\n]+)[“”]"),
    regex.compile(r"«(?P<in>[^«»\n]+)»"),
    regex.compile(r"»(?P<in>[^«»\n]+)«"),
    regex.compile(r"(?<![\w'])''(?=\S)(?P<in>(?:(?!'')[^\n])+)(?:''|(?=\n|$))"),
    regex.compile(r"``(?P<in>(?:(?!'')[^\n])+)''"),
    regex.compile(r"(?<![\p{L}\p{N}])‘(?P<in>(?:[^‘’\n]|’(?=\p{L}))+)’(?!\p{L})"),
    regex.compile(r"(?<![\p{L}\p{N}'])'(?P<in>(?=\p{L})(?:[^'\n]|'(?=\p{L}))+)'(?![\p{L}'])"),
)
_OPENING = ({"“", '"'}, {"„"}, {"«"}, {"»"}, {"'"}, {"`"}, {"‘"}, {"'"})
_MARK = re.compile("[“\"„«»'`‘]")
"""The marks of which a line needs one for each pattern."""
_TURN = regex.compile(r"(?P<label>\p{Lu}[\p{Lu}’'.-]+(?:\s\p{Lu}[\p{Lu}’'.-]+){0,3}):\s+(?=\S)")
"""A transcript's label for the one who speaks, in capitals: “OKAFOR: We waited.”."""
_SHORT = 2
"""Words of a nickname, at most."""
_NICKNAME = regex.compile(
    r"\p{Lu}[\p{L}-]+\s[“\"‘'«„][\p{L} ]{2,15}[”\"’'»“]\s\p{Lu}$|\([“\"‘'][\p{L} ]{2,15}[”\"’']\s?\p{L}*"
)
"""A nickname inside a name, "A “Bo” Carter", is no quotation."""


@dataclass(frozen=True)
class Quote:
    """A quotation: with its marks, and what stands between them."""

    outer: Span
    inner: Span
    label: Span | None = None
    """Who speaks, as a transcript labels it within the marks; the label is not spoken and no part of `inner`."""


def quotes_of(article: Article) -> list[Quote]:
    """Return the quotations outside furniture, in order; one inside another is part of the outer one."""
    found: list[Quote] = []
    for quote in sorted(_all(article), key=lambda q: (q.outer.start, -q.outer.end)):
        if not found or quote.outer.start >= found[-1].outer.end:
            found.append(quote)
    return found


def _all(article: Article) -> Iterator[Quote]:
    for paragraph in article.paragraphs:
        if paragraph.furniture:
            continue
        line = article.cut(paragraph.span)
        held = set(_MARK.findall(line))
        for pattern in [p for p, marks in zip(_PAIRS, _OPENING, strict=True) if held & marks] if held else []:
            for match in pattern.finditer(article.text, *paragraph.span):
                inner = Span(*match.span("in"))
                near = max(0, match.start() - 30), match.end() + 2
                if len(match["in"].split()) <= _SHORT and _NICKNAME.search(article.text, *near):
                    continue
                while inner.end > inner.start and article.text[inner.end - 1] in " ,\r\t\xa0":
                    inner = Span(inner.start, inner.end - 1)
                while inner.start < inner.end and article.text[inner.start].isspace():
                    inner = Span(inner.start + 1, inner.end)
                turn = _TURN.match(article.text, *inner)
                label = Span(*turn.span("label")) if turn else None
                inner = Span(turn.end(), inner.end) if turn else inner
                if inner.end > inner.start:
                    yield Quote(Span(*match.span()), inner, label)
