"""Finding a quote in an article: verbatim but for white space and the shape of quotation marks."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex
from rapidfuzz import fuzz

from explainer.articles.article import Article, Span

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´ʼ", "'"))

_SPACE = regex.compile(r"[\s\x1c-\x1f]")
_FOLDED = regex.compile(r"[\s\x1c-\x1f\p{Cf}]{2,}|(?! )[\s\x1c-\x1f\p{Cf}]|\A | \Z")
"""Runs of white space, and of format characters that no reader sees; not the single space between two words."""
_UNSEEN = regex.compile(r"\p{Cf}")
_CLOSED = 8.0
"""How many points of likeness, of 100, it is worth that two passages end with the same mark."""


@dataclass(frozen=True)
class Folded:
    """A text with white space and quotation marks folded, and where it came from.

    It consists of pieces that stand in the text as received as they are: piece i begins at `starts[i]` here and at
    `origins[i]` there.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, index: int) -> int:
        """Return where a character stands in the text as received."""
        piece = bisect_right(self.starts, index) - 1
        return self.origins[piece] + index - self.starts[piece]

    def original(self, start: int, end: int) -> Span:
        """Return the span in the text as received of a run of the folded text."""
        return Span(self.origin(start), self.origin(end - 1) + 1)


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """Fold runs of white space to one space, quotation marks to one shape; drop invisible format characters."""
    marked = text.translate(_MARKS)
    pieces: list[tuple[int, str]] = []
    position = 0
    for run in _FOLDED.finditer(marked):
        if run.start() > position:
            pieces.append((position, marked[position : run.start()]))
        space = _SPACE.search(marked, run.start(), run.end())
        if space and pieces and run.end() < len(marked):
            pieces.append((space.start(), " "))
        position = run.end()
    if position < len(marked):
        pieces.append((position, marked[position:]))
    starts = itertools.accumulate((len(piece) for _origin, piece in pieces[:-1]), initial=0)
    return Folded("".join(piece for _, piece in pieces), tuple(starts), tuple(origin for origin, _ in pieces))


def fold_text(text: str) -> str:
    """Return a text as `fold` folds it, without where its characters came from."""
    seen = text if text.isascii() else _UNSEEN.sub("", text)
    return " ".join(seen.translate(_MARKS).split())


def find_passage(article: Article, quote: str, paragraph: int | None = None, *, furniture: bool = False) -> list[Span]:
    """Return where a quote stands in an article, outside furniture unless `furniture`, in `paragraph` if given.

    A quote begins and ends at the edge of a word: "act" does not stand in "exact".
    """
    needle, hay = fold_text(quote), fold(article.text)
    spans = [hay.original(start, start + len(needle)) for start in _occurrences(needle, hay.text)]
    return [
        span
        for span in spans
        if (furniture or not article.in_furniture(span))
        and (paragraph is None or article.paragraph_at(span.start).number == paragraph)
    ]


def _occurrences(needle: str, hay: str) -> Iterator[int]:
    """Yield where a folded text stands in another at the edges of words; overlapping ones too."""
    start = hay.find(needle) if needle else -1
    while start >= 0:
        end = start + len(needle)
        torn_before = start > 0 and _word(hay[start - 1]) and _word(needle[0])
        torn_after = end < len(hay) and _word(hay[end]) and _word(needle[-1])
        if not torn_before and not torn_after:
            yield start
        start = hay.find(needle, start + 1)


def stands_in(words: str, quote: str) -> bool:
    """Whether words stand in a quote, folded and at the edges of words; the case of their first letter is free."""
    needle, hay = fold_text(words), fold_text(quote)
    forms = (needle, needle[:1].upper() + needle[1:], needle[:1].lower() + needle[1:])
    return any(True for form in forms for _start in _occurrences(form, hay))


def _word(character: str) -> bool:
    return character.isalnum() or character == "_"


def nearest_passage(article: Article, quote: str) -> Span | None:
    """Return the run of the article that is most like a quote, at the edges of words; None when nothing is alike."""
    needle = fold(quote).text.casefold()
    best, best_score = None, 60.0
    for paragraph in article.paragraphs:
        text = article.cut(paragraph.span)
        words = [Span(*match.span()) for match in regex.finditer(r"\S+", text)]
        found = None if paragraph.furniture else fuzz.partial_ratio_alignment(needle, text, processor=str.casefold)
        if not words or found is None or found.score < best_score:
            continue
        near = Span(*_nearest_words(text, words, needle, Span(found.dest_start, found.dest_end)))
        score = fuzz.ratio(needle, text[near.start : near.end], processor=str.casefold)
        if score > best_score:
            best, best_score = Span(paragraph.span.start + near.start, paragraph.span.start + near.end), score
    return best


def _nearest_words(text: str, words: list[Span], needle: str, around: Span) -> tuple[int, int]:
    """Return the run of whole words, near a first guess, that is most like the needle.

    A needle that ends its sentence is rather like a run that ends one too: changed last words are not cut off.
    """
    first = max((i for i, word in enumerate(words) if word.start <= around.start), default=0)
    last = max((i for i, word in enumerate(words) if word.start < around.end), default=0)
    choices = [
        (words[a].start, words[b].end)
        for a in range(max(0, first - 2), min(first + 3, len(words)))
        for b in range(max(a, last - 2), min(last + 3, len(words)))
    ]
    closing = "" if _word(needle[-1]) else needle[-1]

    def likeness(run: tuple[int, int]) -> tuple[float, tuple[int, int]]:
        cut = text[run[0] : run[1]].casefold()
        return fuzz.ratio(needle, cut) + (_CLOSED if closing and cut.endswith(closing) else 0), run

    return max(choices, key=likeness)
