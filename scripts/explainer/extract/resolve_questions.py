"""Sentences that leave the same point open, as one question."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

import regex

from explainer.extract.candidate import Candidate
from explainer.extract.groups import together
from explainer.extract.wording import question_title

_ALIKE = 0.3
"""Share of the meaning of the shorter sentence; a word means the more the fewer sentences of the corpus hold it."""
_BACK = regex.compile(
    r"\b(?:this|that|these|those|such|it|its|they|their|them|both|the\ssame)\b", flags=regex.IGNORECASE
)
_NEXT = 200
"""Characters between a sentence and one of the same paragraph that goes on with it."""


def questions(found: list[Candidate], held_in: Mapping[str, int], sentences: int) -> list[Candidate]:
    """Return one question for each open point. `held_in` says how many sentences of the corpus hold a term."""
    terms = {id(one): frozenset(one.fields["terms"]) for one in found}
    common = Counter(term for held in terms.values() for term in held)

    weights = {term: math.log((sentences + 1) / (held_in.get(term, 0) + 1)) for term in common}
    tells = {number: math.fsum(map(weights.__getitem__, held)) for number, held in terms.items()}

    def keys(one: Candidate) -> Iterable[tuple[object, ...]]:
        start, end = one.fields["sentence"]
        shared = [(term,) for term in sorted(terms[id(one)]) if common[term] > 1]
        return [*shared, (one.passages[0].file, start // 1000), (one.passages[0].file, end // 1000)]

    before = {id(b): a for a, b in pairwise(found)}

    def alike(a: Candidate, b: Candidate) -> bool:
        one, two = id(a), id(b)
        if before.get(two) is a and _goes_on(a, b):
            return True
        shared = math.fsum(map(weights.__getitem__, terms[one] & terms[two]))
        return shared >= _ALIKE * min(tells[one], tells[two])

    return [_merged(group) for group in together(found, keys, alike)]


def _goes_on(a: Candidate, b: Candidate) -> bool:
    """Whether the second sentence follows the first at once and is no literal question of its own."""
    same = a.passages[0].file == b.passages[0].file and a.fields["paragraph"] == b.fields["paragraph"]
    also = " also " in b.passages[0].text or not _BACK.search(b.passages[0].text)
    return (
        same and not also and b.fields["cue"] != "?" and 0 <= b.fields["sentence"][0] - a.fields["sentence"][1] <= _NEXT
    )


def _merged(group: list[Candidate]) -> Candidate:
    first = group[0]
    passages = tuple(dict.fromkeys(one.passages[0] for one in group))
    titles = [question_title(one.passages[0].text, one.fields["cue"]) for one in group]
    fields = {
        "title": min(titles, key=lambda title: title[1])[0],
        "status": "open",
    }
    return Candidate("questions", fields, passages, first.cue, first.rule)
