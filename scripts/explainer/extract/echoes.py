"""Sentences that speak of a thing proposed without proposing it: what brings a proposal's passages together."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from explainer.extract.candidate import Candidate
from explainer.extract.lines import Line, Lines
from explainer.extract.things import Thing, named, nearness

_NEAR = 0.40
"""The same for two proposals that are one."""
_TAKEN = 0.3
"""The same for a sentence that proposes another thing."""
_HARDLY = 1.0
"""Share of the nearness to the nearest proposal; below it a sentence speaks of that one only."""
_COMPARED = 12
"""Proposals with one word in their names that are compared with another, the last ones."""
_MOST = 12
"""Sentences added to a proposal for being alike, the nearest first."""
_LOOKED = 300
"""Sentences compared with those of one thing, about at most: those that hold the rarest words of its name."""
_THIS = regex.compile(
    r"(?:However,\s|But\s|And\s|Under\s|According\sto\s)?(?P<this>(?:[Tt]his|[Tt]hese|[Tt]hat|[Ss]uch\san?|[Tt]he))\s"
)


def echoes(groups: list[list[Candidate]], lines: Lines) -> list[list[Line]]:
    """Return for each proposal the sentences of all articles that speak of it, the nearest first.

    A sentence goes to the proposal that it is nearest to, and to others only when it is hardly less near to them.
    """
    things = [Thing(group, lines) for group in groups]
    held = {line for thing in things for line in thing.seeds}
    scored = [
        {line: score for line, score in _scored(thing, lines).items() if score >= _TAKEN or line not in held}
        for thing in things
    ]
    best: dict[Line, float] = {}
    for thing, near in zip(things, scored, strict=True):
        for line, score in near.items():
            if line not in thing.seeds and score > best.get(line, 0.0):
                best[line] = score
    return [_kept(thing, near, best, lines) for thing, near in zip(things, scored, strict=True)]


def _kept(thing: Thing, near: dict[Line, float], best: dict[Line, float], lines: Lines) -> list[Line]:
    alike = [line for line in near if line not in thing.seeds and near[line] >= _HARDLY * best[line]]
    alike = sorted(alike, key=lambda line: (-near[line], line.file, line.start))[:_MOST]
    back = [line for one in (*thing.seeds, *alike) if (line := _goes_on(one, lines))]
    return list(dict.fromkeys([*alike, *back]))


def joined(groups: list[list[Candidate]], lines: Lines) -> list[list[Candidate]]:
    """Join to its nearest each proposal of a single sentence that is near to another, looked at from both sides.

    Two words before one noun ("early election", "local election") tell two things, and so do a sentence that
    names both and an article that proposes both.
    """
    kept: list[Thing] = []
    having: dict[str, list[Thing]] = {}
    for group in groups:
        thing = Thing(group, lines)
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


def _home(thing: Thing, kept: Iterable[Thing], lines: Lines) -> Thing | None:
    best, home = _NEAR, None
    for other in kept:
        if (len(other.places) > 1 and len(thing.places) > 1) or not thing.heads.isdisjoint(other.heads):
            continue
        if not thing.files.isdisjoint(other.files) or not other.roots.isdisjoint(thing.holding):
            continue
        back = max((nearness(line, other, lines) for line in thing.seeds), default=0.0)
        if back < best:
            continue
        forth = max((nearness(line, thing, lines) for line in other.seeds), default=0.0)
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


def _scored(thing: Thing, lines: Lines) -> dict[Line, float]:
    """Return how near each sentence is that shares a word with the proposal's name; its own sentences are nearest."""
    looked = set(thing.seeds)
    scored = dict.fromkeys(thing.seeds, 1.0)
    for term in lines.rarest_first(thing.own):
        free = _LOOKED + len(thing.seeds) - len(looked)
        if free <= 0:
            break
        postings = lines.having.get(term, [])[:free]
        beside = thing.beside(term)
        near = [line for line in postings if not beside.isdisjoint(line.terms) and line not in looked]
        scored.update(thing.speaking(near, lines))
        looked.update(postings)
    return scored
