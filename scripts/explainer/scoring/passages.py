"""Records that are known by their passages: proposals, open questions, events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explainer.scoring.assignment import Pair, assign
from explainer.scoring.corpus import Corpus
from explainer.scoring.figures import Figures, measure, ratio
from explainer.scoring.gold import GoldRecord
from explainer.scoring.likeness import best_likeness, likeness
from explainer.scoring.predictions import FoundRecord
from explainer.scoring.text import tokens

REQUIRED, ARGUABLE = 1e6, 1e3
"""Weights: a required record comes before all; then the nearest passage, the title's words, the share that hits."""


@dataclass(frozen=True)
class Meeting:
    """How a predicted record meets a gold one: the nearest passages, the share that hits, gold passages found."""

    nearest: float
    hits: float
    covered: int


def score_passages(
    corpus: Corpus, golds: Sequence[GoldRecord], predicted: Sequence[FoundRecord]
) -> tuple[Figures, dict[int, int]]:
    """Return the figures, and which predicted record was matched with which gold one.

    One passage is enough for a match. "Purity" is the share of a matched record's passages that hit it, "passage
    recall" the share of all gold passages found, which rewards bringing several articles together in one record.
    """
    meetings = _meetings(corpus, golds, predicted)
    weights = {pair: _weight(golds[pair[1]], predicted[pair[0]], one) for pair, one in meetings.items()}
    matches = dict(assign(weights, len(predicted), len(golds)))
    wrong = _wrong(golds, len(predicted), matches, meetings)
    required = [place for place, gold in enumerate(golds) if not gold.optional]
    good = [pair for pair in matches.items() if not golds[pair[1]].optional]
    unmatched = len(set(wrong) - {row for row, _ in meetings})
    passages = sum(len(golds[place].evidence) for place in required)
    figures = {
        **measure(len(good), len(good) + len(wrong), len(good), len(required)),
        "purity": ratio(sum(meetings[pair].hits for pair in matches.items()), len(matches)),
        "passage_recall": ratio(sum(meetings[pair].covered for pair in good), passages),
        "duplicates": len(wrong) - unmatched,
        "unmatched": unmatched,
    }
    details = {
        "missed": [golds[place].wording for place in required if place not in matches.values()],
        "wrong": [predicted[place].title for place in wrong],
        "pairs": [[predicted[row].title, golds[column].wording] for row, column in matches.items()],
    }
    return {**figures, "details": details}, matches


def _meetings(corpus: Corpus, golds: Sequence[GoldRecord], predicted: Sequence[FoundRecord]) -> dict[Pair, Meeting]:
    met = {}
    for row, record in enumerate(predicted):
        for column, gold in enumerate(golds):
            near = [best_likeness(corpus, passage, gold.evidence) for passage in record.passages]
            if any(near):
                covered = sum(any(likeness(corpus, p, one) for p in record.passages) for one in gold.evidence)
                met[row, column] = Meeting(max(near), sum(one > 0 for one in near) / len(near), covered)
    return met


def _weight(gold: GoldRecord, record: FoundRecord, meeting: Meeting) -> float:
    wanted = set(tokens(gold.wording))
    title = len(wanted.intersection(tokens(record.title))) / len(wanted) if wanted else 0.0
    return (ARGUABLE if gold.optional else REQUIRED) + 100 * meeting.nearest + 20 * meeting.hits + 30 * title


def _wrong(
    golds: Sequence[GoldRecord], predicted: int, matches: Mapping[int, int], meetings: Mapping[Pair, Meeting]
) -> list[int]:
    """Return the predicted records that count against precision: unmatched, and meeting not only arguable records."""
    met: dict[int, list[int]] = {}
    for row, column in meetings:
        met.setdefault(row, []).append(column)
    return [
        row
        for row in range(predicted)
        if row not in matches and not (row in met and all(golds[column].optional for column in met[row]))
    ]
