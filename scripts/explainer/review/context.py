"""A candidate's article as an editor sees it: cut into pieces, each with its part, and safe to put on a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from explainer.articles.article import Article, Span
from explainer.extract.candidate import Candidate
from explainer.problems import visible

Part = Literal["text", "furniture", "passage", "number", "note"]
AROUND = 12_000
"""Characters. As much is shown before and after the passage; of a longer article the rest is left out, and said so."""
_WORD = 40
"""Characters. A longer run without white space is cut anywhere."""


@dataclass(frozen=True)
class Piece:
    """A run of text of one part. It holds no control or bidi character; a line ends only where a piece says so."""

    text: str
    part: Part


def shown_article(article: Article, one: Candidate, around: int = AROUND) -> list[Piece]:
    """Return the article around a candidate's first passage in it, every passage marked, every paragraph numbered."""
    spans = sorted(passage.span for passage in one.passages if passage.file == article.file)
    window = _window(article, spans[0] if spans else Span(0, 0), around)
    pieces = [_left_out(window.start, "before")] if window.start else []
    for paragraph in article.paragraphs:
        here = Span(max(paragraph.span.start, window.start), min(paragraph.span.end, window.end))
        if here.start >= here.end:
            continue
        cut = "… " if here.start > paragraph.span.start else ""
        pieces.append(Piece(f"¶{paragraph.number} {cut}", "number"))
        pieces += _paragraph(article, here, spans, "furniture" if paragraph.furniture else "text")
        pieces.append(Piece("\n\n", "text"))
    if window.end < len(article.text.rstrip()):
        pieces.append(_left_out(len(article.text) - window.end, "after"))
    return pieces


def shown_line(text: str) -> str:
    """Return a text as one line that can stand on a terminal: control and bidi characters as <U+202E>."""
    return "".join(" " if character.isspace() else visible(character) for character in text)


def _window(article: Article, passage: Span, around: int) -> Span:
    """As much as is shown: up to `around` characters on either side, cut at white space where there is some."""
    text = article.text
    start, end = max(0, passage.start - around), min(len(text), passage.end + around)
    if start:
        start = next((at for at in range(start, min(start + _WORD, passage.start)) if text[at].isspace()), start)
    if end < len(text):
        end = next((at for at in range(end, max(end - _WORD, passage.end), -1) if text[at].isspace()), end)
    return Span(start, end)


def _paragraph(article: Article, here: Span, spans: list[Span], plain: Part) -> list[Piece]:
    pieces, at = [], here.start
    for span in spans:
        start, end = max(span.start, at), min(span.end, here.end)
        if start >= end:
            continue
        pieces += [
            Piece(shown_line(article.text[at:start]), plain),
            Piece(shown_line(article.text[start:end]), "passage"),
        ]
        at = end
    pieces.append(Piece(shown_line(article.text[at : here.end]), plain))
    return [piece for piece in pieces if piece.text]


def _left_out(count: int, where: str) -> Piece:
    return Piece(f"[{count:,} characters {where} this are not shown]\n\n", "note")
