"""Near-duplicates: pairs of articles that share text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from explainer.scoring.figures import Figures, measure
from explainer.scoring.gold import GoldNearDuplicate
from explainer.scoring.predictions import FoundNearDuplicate

FilePair = tuple[str, str]


def score_near_duplicates(golds: Sequence[GoldNearDuplicate], predicted: Sequence[FoundNearDuplicate]) -> Figures:
    """Return the figures, counted by pairs of articles. Pairs that only share quotations are arguable."""
    required = _pairs(gold.files for gold in golds if gold.required)
    arguable = _pairs(gold.files for gold in golds if not gold.required) - required
    found = _pairs(one.files for one in predicted)
    good = len(found & required)
    return measure(good, len(found - arguable), good, len(required))


def _pairs(many: Iterable[Sequence[str]]) -> set[FilePair]:
    return {pair for files in many for pair in combinations(sorted(set(files)), 2)}
