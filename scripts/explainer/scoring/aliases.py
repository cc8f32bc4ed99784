"""Aliases: whether the names of one participant stand together in one record. B-cubed over single names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import fmean

from explainer.scoring.figures import Figures, f1
from explainer.scoring.names import Roster
from explainer.store.plain import read_plain

Forms = tuple[frozenset[str], ...]
"""The forms of every name of a predicted record."""
Owners = tuple[frozenset[int], ...]
"""Whom every name of a predicted record may stand for."""


def score_aliases(roster: Roster, forms: Sequence[Forms], owners: Sequence[Owners]) -> Figures:
    """Return precision over the predicted names and recall over the gold's names.

    A name with a title in front is no name of its own, and a name that several participants bear tells nothing.
    """
    precisions, recalls = _precisions(roster, owners), _recalls(roster, forms)
    precision, recall = fmean(precisions) if precisions else 0.0, fmean(recalls) if recalls else 1.0
    return {"precision": precision, "recall": recall, "f1": f1(precision, recall)}


def _precisions(roster: Roster, owners: Sequence[Owners]) -> list[float]:
    """For each predicted name, how many names of its record stand for the same participant."""
    required, found = frozenset(roster.required), []
    for record in owners:
        counted = [one for one in record if not one or one & required]
        for one in counted:
            shares = (sum(place in other for other in counted) / len(counted) for place in one & required)
            found.append(max(shares, default=0.0))
    return found


def _recalls(roster: Roster, forms: Sequence[Forms]) -> list[float]:
    """For each gold name, how many names of its participant stand in the best record that carries it."""
    carried = [frozenset[str]().union(*record) for record in forms]
    names = [_core(own) for own in roster.forms]
    own_alone = [{name for name in own if sum(name in other for other in names) == 1} for own in names]
    return [
        max((len(own_alone[place] & record) / len(own_alone[place]) for record in carried if name in record), default=0)
        for place in roster.required
        for name in sorted(own_alone[place])
    ]


def _core(names: frozenset[str]) -> frozenset[str]:
    """Return names without those that are another one with titles in front."""
    return frozenset(
        name
        for name in names
        if not any(name.endswith(f" {other}") and _all_titles(name.removesuffix(f" {other}")) for other in names)
    )


def _all_titles(words: str) -> bool:
    return _titles().issuperset(words.split())


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_plain(Path(__file__).with_name("titles.yml"))["titles"])
