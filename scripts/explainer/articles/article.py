"""An article: the text as received and what is known of its parts. Offsets count code points of that text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A run of the text, from `start` up to but without `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """Whether all of this lies in `other`."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True)
class Paragraph:
    """A non-empty line. `number` counts from 1; `furniture` names why it is no part of the article's text, or is ""."""

    number: int
    span: Span
    furniture: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence of a paragraph that is no furniture."""

    paragraph: int
    span: Span


@dataclass(frozen=True)
class Article:
    """One seed file. `text` is exactly what was received; nothing is ever cleaned in place."""

    file: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def furniture(self) -> tuple[Span, ...]:
        """The spans that are no part of the article's text: navigation, headlines again, captions, links."""
        return tuple(paragraph.span for paragraph in self.paragraphs if paragraph.furniture)

    @cached_property
    def headline(self) -> Paragraph | None:
        """The first line, when it is a headline: no sentence, and not furniture."""
        first = next((paragraph for paragraph in self.paragraphs if not paragraph.furniture), None)
        if first is None or self.cut(first.span).rstrip("\"'”’ ").endswith((".", "!", "?")):
            return None
        return first

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    @cached_property
    def openings(self) -> tuple[int, ...]:
        """Where sentences begin, in order."""
        return tuple(sentence.span.start for sentence in self.sentences)

    @cached_property
    def closings(self) -> frozenset[int]:
        """Where sentences end."""
        return frozenset(sentence.span.end for sentence in self.sentences)

    @cached_property
    def words(self) -> int:
        """How many words the file has, furniture included, counted by white space."""
        return len(self.text.split())

    def cut(self, span: Span) -> str:
        """Return the text of a span, as received."""
        return self.text[span.start : span.end]

    def paragraph_at(self, offset: int) -> Paragraph:
        """Return the paragraph that holds an offset, or the last one that begins before it."""
        return self.paragraphs[max(0, bisect_right(self._starts, offset) - 1)]

    def in_furniture(self, span: Span) -> bool:
        """Whether a span touches furniture."""
        return any(span.overlaps(one) for one in self.furniture)
