"""Every sentence of a corpus with what it is about, and how much each word tells. No rule itself."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import regex

from explainer.extract.candidate import Passage
from explainer.extract.figures import Figure, corrected, denied, figures, has_number
from explainer.extract.phrases import around
from explainer.extract.reading import Reading, View
from explainer.extract.rules.questions import terms
from explainer.extract.rules.times import days_in, has_time

_ENDINGS = regex.compile(r"(?<=^\p{L}{4,})(?:ations?|itions?|ments?|ings?|ed|als?|ions?)$")
_ENDS = ("ion", "ions", "ment", "ments", "ing", "ings", "ed", "al", "als")
"""How every one of these ends; most words do not, and the pattern is slow."""
_SHORTEST = 5
"""Words of a sentence that tells something by itself."""
_POSTINGS = 400
"""Sentences looked at for one word, at most; a word of more tells nothing and costs time."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """Return a word without the ending that makes a noun of a verb, so that "deployed" meets "deployment"."""
    return word if word.startswith("@") or not word.endswith(_ENDS) else _ENDINGS.sub("", word)


@dataclass(frozen=True)
class Numbers:
    """What a sentence tells in figures and days."""

    figures: tuple[Figure, ...]
    days: tuple[str, ...]
    """The days and months told, without the words around them."""
    corrected: float | None
    denied: float | None

    @cached_property
    def values(self) -> dict[str, frozenset[float]]:
        """Unit → the figures told of it, in the order in which the units are told."""
        units = dict.fromkeys(one.unit for one in self.figures)
        return {unit: frozenset(one.value for one in self.figures if one.unit == unit) for unit in units}

    @classmethod
    def of(cls, reading: Reading, view: View) -> Numbers | None:
        """Return the numbers of a sentence, or None for one of the many that have none."""
        if not (has_number(view) or has_time(view)):
            return None
        found = cls(tuple(figures(reading, view)), days_in(view), corrected(view), denied(view))
        return None if found == _NO_NUMBERS else found


_NO_NUMBERS = Numbers((), (), None, None)


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence with its terms: the roots of its words, and its participants by their entry."""

    reading: Reading = field(repr=False)
    view: View = field(repr=False)
    file: str
    """The article it stands in."""
    start: int
    """Where in the article it begins."""
    terms: frozenset[str]
    numbers: Numbers | None

    @cached_property
    def passage(self) -> Passage:
        """The sentence, or the beginning of a long one, as a passage."""
        return Passage.of(self.reading.article, around(self.reading, self.view, self.view.span))


class _Weights(dict[str, int]):
    """Term → how much it tells; one that no sentence holds tells nothing."""

    def __missing__(self, _term: str) -> int:
        return 0


class _Told(dict[Line, int]):
    """Sentence → how much all its terms tell."""

    def __init__(self, weigh: Callable[[Iterable[str]], int]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, line: Line) -> int:
        told = self[line] = self._weigh(line.terms)
        return told


@dataclass(eq=False)
class Lines:
    """All sentences of a corpus, by article and by term."""

    by_file: dict[str, list[Line]] = field(default_factory=dict)
    held_in: Counter[str] = field(default_factory=Counter)
    """In how many sentences a term stands, as a root and as a stem."""
    having: defaultdict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))
    number: int = 0
    named: dict[tuple[object, ...], frozenset[str]] = field(default_factory=dict, repr=False)
    """What names a thing proposed, by its place, so that it is read once."""
    _starts: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def add(self, reading: Reading) -> None:
        """Read the sentences of an article; those in title case are no postings of their words."""
        file = reading.article.file
        lines = self.by_file[file] = []
        held: list[str] = []
        for view in reading.views:
            stems = terms(reading, view)
            line = Line(reading, view, file, view.span.start, frozenset(map(root, stems)), Numbers.of(reading, view))
            lines.append(line)
            held += line.terms.union(stems)
            for term in line.terms if _tells(line) else ():
                postings = self.having[term]
                if len(postings) < _POSTINGS:
                    postings.append(line)
        self.held_in.update(held)
        self.number += len(lines)

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """How much each term tells: the more the fewer sentences hold it. Asked for when all articles are read.

        In whole numbers, of which every sum is the same in any order.
        """
        return _Weights({term: self.told_by(1 + self.number / held) for term, held in self.held_in.items()})

    @staticmethod
    def told_by(rarity: float) -> int:
        """Return how much is told by what is so rare: its logarithm in millionths."""
        return round(math.log(rarity) * 1e6)

    def weigh(self, held: Iterable[str]) -> int:
        """Return how much some terms tell together."""
        return sum(map(self.weights.__getitem__, held))

    def rarest_first(self, held: Iterable[str]) -> list[str]:
        """Return terms in order, those that tell most first."""
        weights = self.weights
        return sorted(held, key=lambda term: (-weights[term], term))

    @cached_property
    def tells(self) -> Mapping[Line, int]:
        """How much each sentence tells; reckoned once when first asked for, since it is compared with many."""
        return _Told(self.weigh)

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
