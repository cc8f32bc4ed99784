"""Disagreements: found when passages of at least two sides are brought together."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.scoring.assignment import assign
from explainer.scoring.corpus import Corpus
from explainer.scoring.figures import Figures, measure
from explainer.scoring.gold import GoldDisagreement
from explainer.scoring.likeness import best_likeness
from explainer.scoring.predictions import FoundRecord

REQUIRED, ARGUABLE = 1e6, 1e3
"""Weights: a required disagreement comes before all; then the number of its sides that are found."""
SIDES = 2
"""It takes two to disagree."""


def score_disagreements(corpus: Corpus, golds: Sequence[GoldDisagreement], predicted: Sequence[FoundRecord]) -> Figures:
    """Return the figures. A second record for a disagreement is no fault: it may be told from more than one place."""
    weights = {}
    for row, record in enumerate(predicted):
        for column, gold in enumerate(golds):
            sides = _sides(corpus, gold, record)
            if sides >= SIDES:
                weights[row, column] = (ARGUABLE if gold.optional else REQUIRED) + sides
    matches = assign(weights, len(predicted), len(golds))
    good = sum(not golds[column].optional for _, column in matches)
    wrong = len(set(range(len(predicted))) - {row for row, _ in weights})
    return measure(good, good + wrong, good, sum(not gold.optional for gold in golds))


def _sides(corpus: Corpus, gold: GoldDisagreement, record: FoundRecord) -> int:
    return sum(any(best_likeness(corpus, one, side.evidence) for one in record.passages) for side in gold.sides)
