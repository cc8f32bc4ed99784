"""Sentences that propose the same thing, over all articles, as one proposal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.extract.candidate import Candidate, Passage
from explainer.extract.groups import together

_LEAST = 2
"""Strength. A thing that only stands beside a modal verb, once, is no proposal."""


def proposals(found: list[Candidate], statements: list[Candidate]) -> list[Candidate]:
    """Return one proposal for each thing proposed: same head noun, and a shared word before it where both have any.

    A thing without such a word ("the charge") goes to the one spoken of most by that noun.
    """
    told = [one for one in found if one.fields["modifiers"] or one.fields["people"]]
    bare = [one for one in found if not (one.fields["modifiers"] or one.fields["people"])]
    groups = together(told, _keys, lambda _a, _b: True)
    largest: dict[str, list[Candidate]] = {}
    for group in groups:
        head = Counter(one.fields["head"] for one in group).most_common(1)[0][0]
        if head not in largest or len(group) > len(largest[head]):
            largest[head] = group
    for one in bare:
        home = largest.get(one.fields["head"])
        if home is None:
            home = largest[one.fields["head"]] = []
            groups.append(home)
        home.append(one)
    groups = [group for group in groups if sum(one.fields["strength"] for one in group) >= _LEAST]
    return [_merged(sorted(group, key=lambda one: one.passages[0]), statements) for group in groups]


def _keys(one: Candidate) -> Iterable[tuple[object, ...]]:
    people: list[tuple[object, ...]] = [("people", *one.fields["people"])] if one.fields["people"] else []
    return [*people, *((one.fields["head"], modifier) for modifier in one.fields["modifiers"])]


def _merged(group: list[Candidate], statements: list[Candidate]) -> Candidate:
    passages = tuple(dict.fromkeys(one.passages[0] for one in group))
    phrases = Counter(" ".join(one.fields["phrase"].split()) for one in group)
    title = max(phrases, key=lambda p: (len(p.split()) > 1, phrases[p], len(p), p))
    first = group[0]
    fields = {
        "title": title[:1].upper() + title[1:],
        "head": first.fields["head"],
        "stances": stances(passages, statements),
    }
    return Candidate("proposals", fields, passages, first.cue, first.rule)


def stances(passages: tuple[Passage, ...], statements: list[Candidate]) -> list[dict[str, object]]:
    """Return the stances that statements within the passages show."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    for statement in statements:
        stance, speaker = statement.fields.get("stance"), statement.fields["speaker"]
        if not stance or not speaker:
            continue
        if any(a.file == b.file and a.span.overlaps(b.span) for a in passages for b in statement.passages):
            found.setdefault((speaker, stance), {"participant": speaker, "stance": stance, "statement": statement.key})
    return list(found.values())
