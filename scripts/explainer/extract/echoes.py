"""Sentences that speak of a thing proposed without proposing it: what brings a proposal's passages together."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Passage
from explainer.extract.lines import Line, Lines, root
from explainer.extract.words import content_stems

_ALIKE = 0.24
"""Share of what the shorter of two sentences tells; above it they speak of one thing."""
_NEAR = 0.40
"""The same for two proposals that are one."""
_TAKEN = 0.3
"""The same for a sentence that proposes another thing."""
_SHORT = 4
"""Rare words. A sentence with fewer is taken for one that has as many: two words in common are not all of it."""
_HARDLY = 1.0
"""Share of the nearness to the nearest proposal; below it a sentence speaks of that one only."""
_COMPARED = 12
"""Proposals with one word in their names that are compared with another, the last ones."""
_MOST = 12
"""Sentences added to a proposal for being alike, the nearest first."""
_SEEDS = 100
"""Different sentences that propose a thing with which others are compared, at most."""
_LOOKED = 300
"""Sentences compared with those of one thing, about at most: those that hold the rarest words of its name."""
_THIS = regex.compile(
    r"(?:However,\s|But\s|And\s|Under\s|According\sto\s)?(?P<this>(?:[Tt]his|[Tt]hese|[Tt]hat|[Ss]uch\san?|[Tt]he))\s"
)
_OF = regex.compile(r"\s(?:of|on|for|to|from|by|with|in|before|without)\s(?:\p{L}[\p{L}’'-]*\s?){1,5}")
"""What follows a noun and tells which: "levy on office car parks"."""


class _Thing:
    """A thing proposed as it is compared: its sentences, and the words that name it."""

    def __init__(self, group: list[Candidate], lines: Lines) -> None:
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
        """How much each of these tells."""
        self.few = lines.told_by(lines.number + 1) * _SHORT
        """How much a sentence tells at least."""
        self.holding: dict[str, list[int]] = {}
        """Term → which of these hold it."""
        self.worth: dict[str, int] = {}
        """Term → how much it tells here; a word that names the thing counts twice."""
        self.take(group, lines)

    def take(self, group: list[Candidate], lines: Lines) -> None:
        """Add what the rules found of the thing."""
        self.found += group
        held = [lines.holding(one.passages[0].file, one.fields["phrase_at"][0]) for one in group]
        seeds = dict.fromkeys(line for line in held if line)
        self.seeds |= seeds
        self.own |= named(group, lines)
        self.heads |= {one.fields["head"] for one in group}
        self.roots |= {root(one.fields["head"]) for one in group}
        self.files |= {line.file for line in seeds}
        self.places |= {one.passages[0] for one in group}
        for line in seeds:
            if line.terms not in self.terms and len(self.terms) < _SEEDS:
                for term in line.terms:
                    self.holding.setdefault(term, []).append(len(self.tells))
                self.terms.add(line.terms)
                self.tells.append(lines.tells(line))
        self.worth = {term: lines.weights[term] * (1 + (term in self.own)) for term in self.holding}


def echoes(groups: list[list[Candidate]], lines: Lines) -> list[list[Line]]:
    """Return for each proposal the sentences of all articles that speak of it, the nearest first.

    A sentence goes to the proposal that it is nearest to, and to others only when it is hardly less near to them.
    """
    things = [_Thing(group, lines) for group in groups]
    held = {line for thing in things for line in thing.seeds}
    scored = [
        {line: score for line, score in _scored(thing, lines).items() if score >= _TAKEN or line not in held}
        for thing in things
    ]
    best: dict[Line, float] = {}
    for thing, near in zip(things, scored, strict=True):
        for line, score in near.items():
            best[line] = max(0.0 if line in thing.seeds else score, best.get(line, 0.0))
    return [_kept(thing, near, best, lines) for thing, near in zip(things, scored, strict=True)]


def _kept(thing: _Thing, near: dict[Line, float], best: dict[Line, float], lines: Lines) -> list[Line]:
    alike = [line for line in near if line not in thing.seeds and near[line] >= _HARDLY * best[line]]
    alike = sorted(alike, key=lambda line: (-near[line], line.file, line.start))[:_MOST]
    back = [line for one in (*thing.seeds, *alike) if (line := _goes_on(one, lines))]
    return list(dict.fromkeys([*alike, *back]))


def joined(groups: list[list[Candidate]], lines: Lines) -> list[list[Candidate]]:
    """Join to its nearest each proposal of a single sentence that is near to another, looked at from both sides.

    Two words before one noun ("early election", "local election") tell two things, and so do a sentence that
    names both and an article that proposes both.
    """
    kept: list[_Thing] = []
    having: dict[str, list[_Thing]] = {}
    for group in groups:
        thing = _Thing(group, lines)
        words = sorted({term for line in thing.seeds for term in line.terms})
        near = dict.fromkeys(one for word in words for one in having.get(word, ())[-_COMPARED:])
        home = _home(thing, near, lines)
        if home is None:
            home = thing
            kept.append(home)
        else:
            home.take(group, lines)
        for word in sorted(named(group, lines)):
            having.setdefault(word, []).append(home)
    return [thing.found for thing in kept]


def _home(thing: _Thing, kept: Iterable[_Thing], lines: Lines) -> _Thing | None:
    best, home = _NEAR, None
    for other in kept:
        if (len(other.places) > 1 and len(thing.places) > 1) or not thing.heads.isdisjoint(other.heads):
            continue
        if not thing.files.isdisjoint(other.files) or not other.roots.isdisjoint(thing.holding):
            continue
        back = max((_score(line, other, lines) for line in thing.seeds), default=0.0)
        if back < best:
            continue
        forth = max((_score(line, thing, lines) for line in other.seeds), default=0.0)
        if min(back, forth) >= best:
            best, home = min(back, forth), other
    return home


def _goes_on(line: Line, lines: Lines) -> Line | None:
    """The sentence right after one that speaks of a thing, when it goes back to it: "This plan would …"."""
    after = lines.holding(line.file, line.view.span.end + 1)
    if after is None or after.view.sentence.paragraph != line.view.sentence.paragraph:
        return None
    text, back = after.reading.text, after.reading.lexicon.patterns["proposals.back"]
    opening = _THIS.match(text, *after.view.span)
    return after if opening and back.match(text, opening.end("this") + 1, after.view.span.end) else None


def _scored(thing: _Thing, lines: Lines) -> dict[Line, float]:
    """Return how near each sentence is that shares a word with the proposal's name; its own sentences are nearest."""
    looked: dict[Line, None] = dict(thing.seeds)
    for term in lines.rarest_first(thing.own):
        if len(looked) < _LOOKED + len(thing.seeds):
            looked.update(dict.fromkeys(lines.having.get(term, ())))
    scored = {
        line: 1.0 if line in thing.seeds else _score(line, thing, lines) for line in looked
    }
    return {line: score for line, score in scored.items() if score >= _ALIKE}


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


def _score(line: Line, thing: _Thing, lines: Lines) -> float:
    """How near a sentence is to the nearest that proposes the thing; the words that name the thing count twice.

    Nothing where even all the words that it shares with any of them would not be enough: so it is with most.
    """
    worth = thing.worth
    shared = [term for term in line.terms if term in worth]
    if sum([worth[term] for term in shared]) < _ALIKE * thing.few or thing.own.isdisjoint(shared):
        return 0.0
    with_each = [0] * len(thing.terms)
    for term in shared:
        for number in thing.holding[term]:
            with_each[number] += worth[term]
    most = max(lines.tells(line), thing.few)
    return max(shares / max(min(tells, most), thing.few) for shares, tells in zip(with_each, thing.tells, strict=True))
