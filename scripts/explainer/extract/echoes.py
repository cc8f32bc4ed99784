"""Sentences that speak of a thing proposed without proposing it: what brings a proposal's passages together."""

from __future__ import annotations

import math

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lines import Line, Lines, root
from explainer.extract.words import content_stems

_ALIKE = 0.24
"""Share of what the shorter of two sentences tells; above it they speak of one thing."""
_NEAR = 0.40
"""The same for two proposals that are one."""
_TAKEN = 0.3
"""The same for a sentence that proposes another thing."""
_SHORT = 4.0
"""Rare words. A sentence with fewer is taken for one that has as many: two words in common are not all of it."""
_HARDLY = 1.0
"""Share of the nearness to the nearest proposal; below it a sentence speaks of that one only."""
_COMPARED = 12
"""Proposals with one word in their names that are compared with another, the last ones."""
_MOST = 12
"""Sentences added to a proposal for being alike, the nearest first."""
_THIS = regex.compile(
    r"(?:However,\s|But\s|And\s|Under\s|According\sto\s)?(?P<this>(?:[Tt]his|[Tt]hese|[Tt]hat|[Ss]uch\san?|[Tt]he))\s"
)
_OF = regex.compile(r"\s(?:of|on|for|to|from|by|with|in|before|without)\s(?:\p{L}[\p{L}’'-]*\s?){1,5}")
"""What follows a noun and tells which: "levy on office car parks"."""


def echoes(groups: list[list[Candidate]], lines: Lines) -> list[list[Line]]:
    """Return for each proposal the sentences of all articles that speak of it, the nearest first.

    A sentence goes to the proposal that it is nearest to, and to others only when it is hardly less near to them.
    """
    scored = [_scored(group, lines) for group in groups]
    best: dict[Line, float] = {}
    held = {line for group in groups for line in _seeds(group, lines)}
    for near in scored:
        for line in [line for line, score in near.items() if score < 1 and line in held and score < _TAKEN]:
            del near[line]
    for group, near in zip(groups, scored, strict=True):
        seeds = set(_seeds(group, lines))
        for line, score in near.items():
            best[line] = max(0.0 if line in seeds else score, best.get(line, 0.0))
    return [_kept(group, near, best, lines) for group, near in zip(groups, scored, strict=True)]


def _kept(group: list[Candidate], near: dict[Line, float], best: dict[Line, float], lines: Lines) -> list[Line]:
    seeds = _seeds(group, lines)
    alike = [line for line in near if line not in seeds and near[line] >= _HARDLY * best[line]]
    alike = sorted(alike, key=lambda line: (-near[line], line.file, line.start))[:_MOST]
    back = [line for one in (*seeds, *alike) if (line := _goes_on(one, lines))]
    return list(dict.fromkeys([*alike, *back]))


def joined(groups: list[list[Candidate]], lines: Lines) -> list[list[Candidate]]:
    """Join to its nearest each proposal of a single sentence that is near to another, looked at from both sides.

    Two words before one noun ("early election", "local election") tell two things, and so do a sentence that
    names both and an article that proposes both.
    """
    kept: list[list[Candidate]] = []
    having: dict[str, list[list[Candidate]]] = {}
    for group in groups:
        words = sorted({term for line in _seeds(group, lines) for term in line.terms})
        near = {id(one): one for word in words for one in having.get(word, ())[-_COMPARED:]}
        home = _home(group, list(near.values()), lines)
        if home is None:
            home = []
            kept.append(home)
        home += group
        for word in sorted(named(group, lines)):
            having.setdefault(word, []).append(home)
    return kept


def _home(group: list[Candidate], kept: list[list[Candidate]], lines: Lines) -> list[Candidate] | None:
    own, seeds = named(group, lines), _seeds(group, lines)
    best, home = _NEAR, None
    for other in kept:
        if len({one.passages[0] for one in other}) > 1 and len({one.passages[0] for one in group}) > 1:
            continue
        there = _seeds(other, lines)
        heads = {root(one.fields["head"]) for one in other}
        if any(heads & line.terms for line in seeds) or {line.file for line in there} & {line.file for line in seeds}:
            continue
        if {one.fields["head"] for one in other} & {one.fields["head"] for one in group} or set(there) & set(seeds):
            continue
        back = max((_score(line, there, named(other, lines), lines) for line in seeds), default=0.0)
        forth = max((_score(line, seeds, own, lines) for line in there), default=0.0)
        if min(back, forth) >= best:
            best, home = min(back, forth), other
    return home


def _seeds(group: list[Candidate], lines: Lines) -> list[Line]:
    found = [lines.holding(one.passages[0].file, one.fields["phrase_at"][0]) for one in group]
    return [line for line in found if line]


def _goes_on(line: Line, lines: Lines) -> Line | None:
    """The sentence right after one that speaks of a thing, when it goes back to it: "This plan would …"."""
    after = lines.holding(line.file, line.view.span.end + 1)
    if after is None or after.view.sentence.paragraph != line.view.sentence.paragraph:
        return None
    text, back = after.reading.text, after.reading.lexicon.patterns["proposals.back"]
    opening = _THIS.match(text, *after.view.span)
    return after if opening and back.match(text, opening.end("this") + 1, after.view.span.end) else None


def _scored(group: list[Candidate], lines: Lines) -> dict[Line, float]:
    """Return how near each sentence is that shares a word with the proposal's name; its own sentences are nearest."""
    seeds, own = _seeds(group, lines), named(group, lines)
    looked: dict[Line, None] = dict.fromkeys(seeds)
    for term in sorted(own, key=lambda t: (-lines.weight(t), t)):
        looked.update(dict.fromkeys(lines.having.get(term, ())))
    scored = {line: 1.0 if line in seeds else _score(line, seeds, own, lines) for line in looked}
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


def _score(line: Line, seeds: list[Line], own: frozenset[str], lines: Lines) -> float:
    """How near a sentence is to the nearest that proposes the thing; the words that name the thing count twice."""
    if not own & line.terms:
        return 0.0
    best, told, few = 0.0, lines.tells(line), _SHORT * math.log(lines.number + 1)
    for seed in seeds:
        both = seed.terms & line.terms
        shared = lines.weigh(both) + lines.weigh(own & both)
        best = max(best, shared / max(min(lines.tells(seed), told), few))
    return best
