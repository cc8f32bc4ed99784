"""The same statement in several articles is one candidate with a telling for each article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, combinations

from rapidfuzz import fuzz

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Passage
from explainer.extract.groups import together
from explainer.extract.words import content_stems

_ALIKE = 72
"""Of 100: two tellings of one statement share this much of their words, in any order."""
_RAREST = 5
"""Words of a statement by which others like it are looked for."""


def statements(found: list[Candidate], names: tuple[str, ...]) -> list[Candidate]:
    """Return the statements of all articles, those with one speaker and alike words merged."""
    told = {id(one): list(map(_told, one.passages)) for one in found}
    stems = {number: list(chain.from_iterable(parts)) for number, parts in told.items()}
    common = Counter(stem for held in stems.values() for stem in set(held))

    def keys(one: Candidate) -> Iterable[tuple[object, ...]]:
        if one.fields["speaker"] is None:
            return []
        pairs: dict[tuple[str, str], None] = {}
        for held in (
            stems[id(one)],
            *(told[id(one)] if len(one.passages) > 1 else ()),
        ):  # another article may tell one part alone
            rare = sorted(set(held), key=lambda stem: (common[stem], stem))[:_RAREST]
            pairs.update(dict.fromkeys(combinations(sorted(rare), 2)))
        return [(one.fields["speaker"], *pair) for pair in pairs]

    def alike(a: Candidate, b: Candidate) -> bool:
        return a.passages[0].file != b.passages[0].file and _ratio(stems[id(a)], stems[id(b)]) >= _ALIKE

    return [_merged(group, names) for group in together(found, keys, alike)]


def _ratio(a: list[str], b: list[str]) -> float:
    return float(fuzz.token_set_ratio(" ".join(a), " ".join(b)))


def _told(passage: Passage) -> list[str]:
    return content_stems(passage.text, Span(0, len(passage.text)))


def _merged(group: list[Candidate], names: tuple[str, ...]) -> Candidate:
    first, tellings = group[0], []
    passages: list[Passage] = []
    for one in group:
        fields = one.fields
        tellings.append(
            {
                "file": one.passages[0].file,
                "direct": fields["direct"],
                "fragment": fields.get("fragment", False),
                "described_as": fields["described_as"],
                "speaker_at": fields["speaker_at"],
                "cue": [one.cue.start, one.cue.end],
                "strength": fields.get("strength", "plain"),
                "parts": [[passage.start, passage.end] for passage in one.passages],
            }
        )
        passages += one.passages
    number = first.fields["speaker"]
    fields = {
        "speaker": None if number is None else names[number],
        "described_as": first.fields["described_as"] if number is None else "",
        "direct": any(one.fields["direct"] for one in group),
        "stance": next((one.fields["stance"] for one in group if one.fields.get("stance")), ""),
        "position": all(one.fields.get("position") for one in group),
        "tellings": tellings,
    }
    return Candidate("statements", fields, tuple(_unique(passages)), first.cue, first.rule)


def _unique(passages: list[Passage]) -> list[Passage]:
    return list(dict.fromkeys(passages))
