"""Text as the scorer compares it: folded, in words, in sentences. Leans on nothing of what it measures."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from explainer.articles.article import Span

_LETTERS = {"ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae"}
_LETTERS |= {"œ": "oe", "Œ": "oe", "ı": "i", "İ": "i", "ð": "d", "þ": "th", "Þ": "th"}
_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"'}
_FOLDED = str.maketrans(_LETTERS | _MARKS)

_END = re.compile(r"[.!?][\"'’”»)\]]*(?=\s+[\"'‘“«(\[]?[A-ZÀ-ÞŠŽČĐĆŁŚİŻŹÓ0-9])")
_SHORTENED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Prof|St|Sen|Rep|No|U\.S|U\.K|[A-Z])\.$")


def fold(text: str) -> str:
    """Return a text without case, diacritics and runs of white space, its quotation marks straight."""
    spread = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    bare = "".join(c for c in spread if not unicodedata.combining(c)).casefold()
    return re.sub(r"\s+", " ", bare).strip()


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(re.findall(r"\w+(?:'\w+)*", fold(text)))


def common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words two texts share, each counted as often as it stands in both."""
    return (Counter(first) & Counter(second)).total()


def find_sentences(text: str) -> Iterator[Span]:
    """Yield where sentences stand. A line's end ends one; the full stop of an abbreviation does not."""
    for line in re.finditer(r"[^\n]+", text):
        start = 0
        for end in _END.finditer(line[0]):
            if not _SHORTENED.search(line[0][start : end.end()]):
                yield Span(line.start() + start, line.start() + end.end())
                start = end.end()
        if line[0][start:].strip():
            yield Span(line.start() + start, line.end())
