"""A thing proposed as sentences are compared with it: its own sentences, and the words that name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Passage
from explainer.extract.lines import Line, Lines, root
from explainer.extract.words import content_stems

_ALIKE = 0.24
"""Share of what the shorter of two sentences tells; above it they speak of one thing."""
_SHORT = 4
"""Rare words. A sentence with fewer is taken for one that has as many: two words in common are not all of it."""
_SEEDS = 100
"""Different sentences that propose a thing with which others are compared, at most."""
_OF = regex.compile(r"\s(?:of|on|for|to|from|by|with|in|before|without)\s(?:\p{L}[\p{L}’'-]*\s?){1,5}")
"""What follows a noun and tells which: "levy on office car parks"."""


class Thing:
    """A thing proposed as it is compared: its sentences, and the words that name it."""

    def __init__(self, group: list[Candidate], lines: Lines) -> None:
        """Begin with what the rules found of it."""
        self.found: list[Candidate] = []
        self.seeds: dict[Line, None] = {}
        self.own: frozenset[str] = frozenset()
        self.heads: set[str] = set()
        self.roots: set[str] = set()
        self.files: set[str] = set()
        self.places: set[Passage] = set()
        self.terms: set[frozenset[str]] = set()
        """The terms of its sentences; copies of a sentence stand here once."""
        self.tells: list[int] = []
        """How much each of these tells, a sentence of few words as much as one of `few`."""
        self.few = lines.told_by(lines.number + 1) * _SHORT
        """How much a sentence tells at least."""
        self.least = _ALIKE * self.few
        """How much a sentence shares at least that speaks of the thing."""
        self.every: frozenset[str] = frozenset()
        """All terms of its sentences."""
        self.holding: dict[str, list[int]] = {}
        """Term → which of these hold it."""
        self.worth: dict[str, int] = {}
        """Term → how much it tells here; a word that names the thing counts twice."""
        self.lightest_first: list[str] = []
        """The same terms in order, those that tell least first."""
        self.take(group, lines)

    def take(self, group: list[Candidate], lines: Lines) -> None:
        """Add what the rules found of the thing."""
        self.found += group
        held = [lines.holding(one.passages[0].file, one.fields["phrase_at"][0]) for one in group]
        seeds = dict.fromkeys(line for line in held if line)
        self.seeds |= seeds
        self.own |= named(group, lines)
        self.heads |= {one.fields["head"] for one in group}
        self.roots |= {root(one.fields["verb"] or one.fields["head"]) for one in group}
        self.files |= {line.file for line in seeds}
        self.places |= {one.passages[0] for one in group}
        for line in seeds:
            if line.terms not in self.terms and len(self.terms) < _SEEDS:
                for term in line.terms:
                    self.holding.setdefault(term, []).append(len(self.tells))
                self.terms.add(line.terms)
                self.tells.append(max(lines.tells[line], self.few))
        self.every = frozenset(self.holding)
        self.worth = {term: lines.weights[term] * (1 + (term in self.own)) for term in self.holding}
        self.lightest_first = sorted(self.holding, key=lambda term: (self.worth[term], term))

    def beside(self, term: str) -> frozenset[str]:
        """Return terms of which a sentence that holds this one holds another, if it shares enough with the thing.

        Left out are those that tell least: with these alone a sentence would not share enough.
        """
        told = self.worth.get(term, 0)
        if told >= self.least:
            return frozenset({term})
        others = [other for other in self.lightest_first if other != term]
        for number, other in enumerate(others):
            told += self.worth[other]
            if told >= self.least:
                return frozenset(others[number:])
        return frozenset()

    def speaking(self, held: Iterable[Line], lines: Lines) -> Iterator[tuple[Line, float]]:
        """Yield the sentences that speak of the thing, each with how near it is to the nearest that proposes it.

        The words that name the thing count twice, and one of them must be shared. With most sentences not even all the
        words that they share with any of its sentences would be enough; these are compared no further.
        """
        worth, every, least, own, few = self.worth.__getitem__, self.every, self.least, self.own, self.few
        tells, told_by = self.tells, lines.tells
        for line in held:
            shared = every & line.terms
            whole = sum(map(worth, shared))
            if whole < least or own.isdisjoint(shared):
                continue
            most = max(told_by[line], few)
            if len(tells) == 1:
                near = whole / min(tells[0], most)
            else:
                near = max([share / min(told, most) for share, told in zip(self._shares(shared), tells, strict=True)])
            if near >= _ALIKE:
                yield line, near

    def _shares(self, shared: frozenset[str]) -> list[int]:
        """How much some of its terms tell that each of its sentences holds."""
        found = [0] * len(self.tells)
        for term in shared:
            for number in self.holding[term]:
                found[number] += self.worth[term]
        return found


def named(group: list[Candidate], lines: Lines) -> frozenset[str]:
    """The words that name the thing: those of its phrases, and of what follows and tells which."""
    return frozenset().union(*[_naming(one, lines) for one in group])


def _naming(one: Candidate, lines: Lines) -> frozenset[str]:
    """The words that name the thing at one place."""
    file, phrase, (start, end) = one.passages[0].file, one.fields["phrase"], one.fields["phrase_at"]
    key = (file, start, end, phrase)
    if key not in lines.named:
        line = lines.holding(file, start)
        text = line.reading.text if line else phrase
        after = _OF.match(text, end, line.view.span.end) if line else None
        stems = content_stems(text, Span(start, after.end() if after else end))
        lines.named[key] = frozenset(map(root, stems))
    return lines.named[key]


def nearness(line: Line, thing: Thing, lines: Lines) -> float:
    """How near a sentence is to the nearest that proposes the thing; 0 where they do not speak of one thing."""
    return next((near for _, near in thing.speaking([line], lines)), 0.0)
