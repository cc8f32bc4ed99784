"""Every sentence of a corpus with what it is about, and how much each word tells. No rule itself."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import regex

from explainer.extract.candidate import Passage
from explainer.extract.phrases import around
from explainer.extract.reading import Reading, View
from explainer.extract.rules.questions import terms

_ENDINGS = regex.compile(r"(?<=^\p{L}{4,})(?:ations?|itions?|ments?|ings?|ed|als?|ions?)$")
_SHORTEST = 5
"""Words of a sentence that tells something by itself."""
_POSTINGS = 400
"""Sentences looked at for one word, at most; a word of more tells nothing and costs time."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Return a word without the ending that makes a noun of a verb, so that "deployed" meets "deployment"."""
    return word if word.startswith("@") else _ENDINGS.sub("", word)


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence with its terms: the roots of its words, and its participants by their entry."""

    reading: Reading = field(repr=False)
    view: View = field(repr=False)
    stems: frozenset[str]
    terms: frozenset[str]

    @cached_property
    def file(self) -> str:
        """The article it stands in."""
        return self.reading.article.file

    @cached_property
    def start(self) -> int:
        """Where in the article it begins."""
        return self.view.span.start

    @cached_property
    def passage(self) -> Passage:
        """The sentence, or the beginning of a long one, as a passage."""
        return Passage.of(self.reading.article, around(self.reading, self.view, self.view.span))


@dataclass(frozen=True, eq=False)
class Lines:
    """All sentences of a corpus, by article and by term."""

    by_file: dict[str, list[Line]]
    held_in: Counter[str]
    """In how many sentences a term stands, as a root and as a stem."""
    having: dict[str, list[Line]]
    number: int
    _weights: dict[str, float] = field(default_factory=dict, repr=False)
    _told: dict[Line, float] = field(default_factory=dict, repr=False)
    _starts: dict[str, list[int]] = field(default_factory=dict, repr=False)
    named: dict[tuple[object, ...], frozenset[str]] = field(default_factory=dict, repr=False)
    """What names a thing proposed, by its place, so that it is read once."""

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Lines:
        """Read the sentences of articles; those in title case are no postings of their words."""
        by_file: dict[str, list[Line]] = {}
        held_in: Counter[str] = Counter()
        having: dict[str, list[Line]] = {}
        number = 0
        for reading in readings:
            for view in reading.views:
                stems = frozenset(terms(reading, view))
                line = Line(reading, view, stems, frozenset(map(root, stems)))
                by_file.setdefault(line.file, []).append(line)
                held_in.update(line.terms | stems)
                number += 1
                for term in line.terms if _tells(line) else ():
                    postings = having.setdefault(term, [])
                    if len(postings) < _POSTINGS:
                        postings.append(line)
        return cls(by_file, held_in, having, number)

    def weight(self, term: str) -> float:
        """Return how much a term tells: the more the fewer sentences hold it."""
        known = self._weights.get(term)
        if known is None:
            held = self.held_in[term]
            known = self._weights[term] = math.log(1 + self.number / held) if held else 0.0
        return known

    def weigh(self, held: Iterable[str]) -> float:
        """Return how much some terms tell together."""
        return sum(map(self.weight, sorted(held)))

    def tells(self, line: Line) -> float:
        """Return how much a sentence tells; reckoned once, since it is compared with many."""
        known = self._told.get(line)
        if known is None:
            known = self._told[line] = self.weigh(line.terms)
        return known

    def holding(self, file: str, start: int) -> Line | None:
        """Return the sentence of an article that a place stands in."""
        lines = self.by_file.get(file, [])
        starts = self._starts.get(file)
        if starts is None:
            starts = self._starts[file] = [line.start for line in lines]
        index = bisect_right(starts, start) - 1
        return lines[index] if index >= 0 and start < lines[index].view.span.end else None


def _tells(line: Line) -> bool:
    """Whether a line is a sentence of its own: no headline, crosshead, label or cry of a few words."""
    ended = line.view.plain and line.reading.article.cut(line.view.span).rstrip("\"'”’)] 0123456789[").endswith(
        (".", "!", "?")
    )
    headline = line.reading.article.headline
    return ended and len(line.view.words) >= _SHORTEST and not (headline and line.view.span.within(headline.span))
