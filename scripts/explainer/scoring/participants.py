"""Participants: who is found, and which predicted records are clean, split, merged or no participant at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.scoring.aliases import score_aliases
from explainer.scoring.assignment import Pair, assign
from explainer.scoring.figures import Figures, measure, ratio
from explainer.scoring.names import Roster, fold_name, name_forms
from explainer.scoring.predictions import FoundParticipant

REQUIRED, MATCHED = 1e6, 1e3
"""Weights: a required participant comes before all; then any match; then how many names speak for it."""
_KINDS = {"organization": "organisation", "org": "organisation", "country": "state", "people": "person"}


@dataclass(frozen=True)
class Named:
    """A predicted participant: the forms of each of its names, and whom each may stand for."""

    row: FoundParticipant
    forms: tuple[frozenset[str], ...]
    owners: tuple[frozenset[int], ...]

    @property
    def anybody(self) -> frozenset[int]:
        """All whom any of its names may stand for."""
        return frozenset[int]().union(*self.owners)

    @property
    def clear(self) -> frozenset[int]:
        """Those for whom one of its names stands and for nobody else."""
        return frozenset[int]().union(*(one for one in self.owners if len(one) == 1))


@dataclass(frozen=True)
class Verdict:
    """What a predicted record counts as: clean, merge, split, spurious or ignored, and which required ones it names."""

    record: Named
    counts_as: str
    names: tuple[int, ...] = ()


@dataclass(frozen=True)
class Matched:
    """Whom the names of the matched records stand for, so that statements may be given to a speaker by any of them."""

    roster: Roster
    known: dict[str, frozenset[int]]

    def may_mean(self, name: str) -> frozenset[int]:
        """Return the places of all whom a speaker's name may stand for, itself or by the record that carries it."""
        forms = name_forms(name)
        return self.roster.owners(forms).union(*(self.known.get(form, ()) for form in forms))


def score_participants(
    roster: Roster, decoys: Iterable[str], predicted: Sequence[FoundParticipant]
) -> tuple[Figures, Matched]:
    """Return the figures, and whom the matched names stand for.

    A clean record earns 1, one that carries the names of k participants 1/k; a second record for one participant and a
    record that is no participant earn nothing. What only meets an arguable participant is left out of account.
    """
    records = [_named(roster, row) for row in predicted]
    matches = dict(assign(_weights(roster, records), len(records), len(roster.people)))
    verdicts = [_judge(roster, record, matches.get(place)) for place, record in enumerate(records)]
    figures = _figures(roster, matches, verdicts, frozenset(map(fold_name, decoys)))
    figures["kind_accuracy"] = _kind_accuracy(roster, matches, predicted)
    figures["alias_clusters"] = score_aliases(
        roster, [record.forms for record in records], [record.owners for record in records]
    )
    known: dict[str, frozenset[int]] = {}
    for place, match in matches.items():
        for form in frozenset[str]().union(*records[place].forms):
            known[form] = known.get(form, frozenset()) | {match}
    return figures, Matched(roster, known)


def _named(roster: Roster, row: FoundParticipant) -> Named:
    forms = tuple(name_forms(name) for name in (row.name, *row.aliases) if name)
    return Named(row, forms, tuple(map(roster.owners, forms)))


def _weights(roster: Roster, records: Sequence[Named]) -> dict[Pair, float]:
    weights: dict[Pair, float] = {}
    for place, record in enumerate(records):
        for number, owners in enumerate(record.owners):
            for owner in owners:
                least = MATCHED if roster.people[owner].optional else REQUIRED + MATCHED
                weight = (1 if number else 3) / len(owners)
                weights[place, owner] = weights.get((place, owner), least) + weight
    return weights


def _judge(roster: Roster, record: Named, match: int | None) -> Verdict:
    required = frozenset(roster.required)
    if match in required:
        names = tuple(sorted((record.clear & required) | {match}))
        return Verdict(record, "merge" if len(names) > 1 else "clean", names)
    if match is None and record.anybody & required:
        return Verdict(record, "split", tuple(sorted(record.anybody & required)))
    return Verdict(record, "ignored" if record.anybody else "spurious")


def _figures(roster: Roster, matches: dict[int, int], verdicts: list[Verdict], decoys: frozenset[str]) -> Figures:
    kinds: dict[str, list[Verdict]] = {"clean": [], "merge": [], "split": [], "spurious": [], "ignored": []}
    for one in verdicts:
        kinds[one.counts_as].append(one)
    credit = sum(1 / len(one.names) for one in verdicts if one.counts_as in {"clean", "merge"})
    found, required = set(matches.values()), roster.required
    main = [place for place in required if roster.people[place].salience == "main"]
    scored = measure(
        credit, len(verdicts) - len(kinds["ignored"]), len(found.intersection(required)), len(roster.required)
    )
    return {
        **scored,
        "recall_main": ratio(len(found.intersection(main)), len(main)),
        "splits": len(kinds["split"]),
        "merges": len(kinds["merge"]),
        "spurious": len(kinds["spurious"]),
        "traps": sum(fold_name(one.record.row.name) in decoys for one in kinds["spurious"]),
        "ignored": len(kinds["ignored"]),
        "details": {
            "missed": [roster.people[place].name for place in required if place not in found],
            "splits": [_told(roster, one) for one in kinds["split"]],
            "merges": [_told(roster, one) for one in kinds["merge"]],
            "spurious": [one.record.row.name for one in kinds["spurious"]],
        },
    }


def _told(roster: Roster, verdict: Verdict) -> list[str]:
    return [verdict.record.row.name, *(roster.people[place].name for place in verdict.names)]


def _kind_accuracy(roster: Roster, matches: dict[int, int], predicted: Sequence[FoundParticipant]) -> float | None:
    kinds = [(predicted[place].kind.lower(), roster.people[match].kind) for place, match in matches.items()]
    return ratio(sum(_KINDS.get(kind, kind) == wanted for kind, wanted in kinds), len(kinds))
