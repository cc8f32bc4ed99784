"""Sentences that propose the same thing, over all articles, as one proposal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from explainer.extract.candidate import Candidate, Passage
from explainer.extract.echoes import echoes, joined
from explainer.extract.groups import together
from explainer.extract.lines import Line, Lines, root

_LEAST = 2
"""Strength. A thing that only stands beside a modal verb, once, is no proposal."""


@dataclass
class Proposal:
    """A thing proposed while its sentences are brought together."""

    seeds: list[Candidate]
    """What the rules found: the sentences that propose it."""
    echoes: list[Line] = field(default_factory=list)
    """Other sentences that speak of it."""

    @property
    def title(self) -> str:
        """The noun phrase used most, of several words before one, as its article's sentence tells it apart."""
        phrases = Counter(" ".join(one.fields["phrase"].split()) for one in self.seeds)
        phrase = max(phrases, key=lambda p: (len(p.split()) > 1, phrases[p], len(p), p))
        headings = [one.fields["heading"] for one in self.seeds if " ".join(one.fields["phrase"].split()) == phrase]
        others = [one.fields["heading"] for one in self.seeds if " " in one.fields["heading"]]
        title: str = max(headings, key=lambda h: (" " in h, -len(h), h))
        return title if " " in title or not others else min(others, key=lambda h: (len(h), h))

    @property
    def refuses(self) -> bool:
        """Whether it is put as a refusal: "no licence until …"."""
        return all(one.fields["head"].startswith("no-") for one in self.seeds)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences that propose it, then those that speak of it, first those that name it."""
        held = [one.passages[0] for one in self.seeds]
        more = [line.passage for line in sorted(self.echoes, key=lambda line: not self.names(line))]
        more = [one for one in more if not any(one.file == a.file and one.span.overlaps(a.span) for a in held)]
        return tuple(dict.fromkeys([*held, *more]))

    def names(self, line: Line) -> bool:
        """Whether a sentence has the noun of the thing; what is refused is not what is put off."""
        return not self._roots.isdisjoint(line.terms)

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(root(one.fields["head"]) for one in self.seeds)

    @property
    def naming(self) -> int:
        """How many of its passages propose it or name it; the rest only may speak of it."""
        unnamed = {line.passage for line in self.echoes if not self.names(line)}
        return sum(passage not in unnamed for passage in self.passages)


def proposals(found: list[Candidate], lines: Lines) -> list[Proposal]:
    """Return one proposal for each thing proposed: same head noun, and a shared word before it where both have any.

    A thing without such a word ("the charge"), and an act that has its noun ("deploying troops", "a deployment"), go to
    the one spoken of most by that noun.
    """
    told = [one for one in found if one.fields["modifiers"] or one.fields["people"]]
    nouns = {root(one.fields["head"]) for one in told if not one.fields["verb"]}
    acts = [one for one in told if root(one.fields["verb"]) in nouns]
    groups = together([one for one in told if one not in acts], _keys, lambda _a, _b: True)
    largest: dict[str, list[Candidate]] = {}
    for group in groups:
        head = Counter(root(one.fields["verb"] or one.fields["head"]) for one in group).most_common(1)[0][0]
        if head not in largest or len(group) > len(largest[head]):
            largest[head] = group
    bare = [one for one in found if not (one.fields["modifiers"] or one.fields["people"])]
    for one in (*bare, *acts):
        head = root(one.fields["verb"] or one.fields["head"])
        home = largest.get(head)
        if home is None:
            home = largest[head] = []
            groups.append(home)
        home.append(one)
    kept = [group for group in groups if _told_enough(group)]
    kept = joined(kept, lines)
    made = [Proposal(sorted(group, key=lambda one: one.passages[0])) for group in kept]
    for proposal, more in zip(made, echoes([one.seeds for one in made], lines), strict=True):
        proposal.echoes = more
    return made


def _told_enough(group: list[Candidate]) -> bool:
    """Whether somebody proposes it, or two articles speak of the act; a thing beside a modal verb is none."""
    acts = {one.passages[0].file for one in group if one.fields["verb"]}
    return max(one.fields["strength"] for one in group) >= _LEAST or len(acts) > 1


def _keys(one: Candidate) -> Iterable[tuple[object, ...]]:
    people: list[tuple[object, ...]] = [("people", *one.fields["people"])] if one.fields["people"] else []
    if one.fields["verb"]:
        return [*people, ("act", root(one.fields["verb"]), one.fields["head"])]
    if one.fields["sort"]:
        return [*people, ("meeting", one.fields["sort"])]
    return [*people, *((root(one.fields["head"]), modifier) for modifier in one.fields["modifiers"])]


def candidate(one: Proposal, stances: list[dict[str, object]], by: list[dict[str, object]]) -> Candidate:
    """Return a proposal as a candidate. `by` says who put it forward, each with the passage that tells it."""
    first = one.seeds[0]
    fields = {
        "title": one.title,
        "head": first.fields["head"],
        "stances": stances,
        "put_forward_by": by,
        "naming": one.naming,
    }
    return Candidate("proposals", fields, one.passages, first.cue, first.rule)
