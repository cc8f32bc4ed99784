"""Statements: who said what, found where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explainer.scoring.assignment import Pair, assign
from explainer.scoring.corpus import Corpus
from explainer.scoring.figures import Figures, measure, ratio
from explainer.scoring.gold import GoldStatement
from explainer.scoring.participants import Matched
from explainer.scoring.predictions import FoundStatement
from explainer.scoring.quotes import Expected, likeness_of_quotes
from explainer.scoring.text import tokens

REQUIRED, ARGUABLE = 1e6, 1e3
"""Weights: a required statement comes before all; then the nearest quote; then how directly it is told."""


@dataclass(frozen=True)
class Matching:
    """Which predicted statement was matched with which gold one, by quote and speaker and by the quote alone."""

    matches: dict[int, int]
    by_quote: dict[int, int]
    fitting: Mapping[Pair, float]
    """Every pair whose quote and speaker agree, with its weight."""


def score_statements(
    corpus: Corpus, golds: Sequence[GoldStatement], predicted: Sequence[FoundStatement], matched: Matched
) -> Figures:
    """Return the figures. A pair matches when speaker, file and quote agree.

    Further pieces of a split quote that is found already are left out of account. "Distinct" counts the wordings of one
    statement in several articles once.
    """
    expected = [Expected.of(corpus, gold) for gold in golds]
    matching = _match(expected, predicted, matched)
    wrong, absorbed = _wrong(expected, len(predicted), matching)
    good = {column for column in matching.matches.values() if not golds[column].optional}
    required = [place for place, gold in enumerate(golds) if not gold.optional]
    groups = {golds[place].group or golds[place].id for place in required}
    found = {golds[place].group or golds[place].id for place in good}
    sizes = len(good), len(good) + len(wrong)
    figures = {
        **measure(*sizes, len(good), len(required)),
        "distinct": measure(*sizes, len(found), len(groups)),
        "recall_direct": _recall([place for place in required if golds[place].direct], good),
        "recall_indirect": _recall([place for place in required if not golds[place].direct], good),
    }
    details = {
        "missed": [_told(golds[place]) for place in required if place not in good],
        "wrong": [_told(predicted[row]) for row in wrong],
    }
    return {**figures, **_by_quote(golds, predicted, matching), "absorbed": absorbed, "details": details}


def _told(one: GoldStatement | FoundStatement) -> list[str]:
    described = one.speaker_text if isinstance(one, GoldStatement) else ""
    return [one.speaker or described, one.quote, one.file]


def _match(expected: Sequence[Expected], predicted: Sequence[FoundStatement], matched: Matched) -> Matching:
    quotes: dict[Pair, float] = {}
    for row, one in enumerate(predicted):
        for column, wanted in enumerate(expected):
            if near := likeness_of_quotes(one, wanted):
                base = ARGUABLE if wanted.gold.optional else REQUIRED
                quotes[row, column] = base + 10 * near + 0.3 * (one.direct == wanted.gold.direct)
    ids = {person.id: place for place, person in enumerate(matched.roster.people)}
    fitting = {
        pair: weight
        for pair, weight in quotes.items()
        if _same_speaker(predicted[pair[0]].speaker, expected[pair[1]].gold, matched, ids)
    }
    rows, columns = len(predicted), len(expected)
    return Matching(dict(assign(fitting, rows, columns)), dict(assign(quotes, rows, columns)), fitting)


def _same_speaker(name: str, gold: GoldStatement, matched: Matched, ids: Mapping[str, int]) -> bool:
    """Whether a name may stand for the speaker; one who is no participant is compared by half of the words."""
    if gold.speakers:
        wanted = {ids[one] for one in gold.speakers}
        return bool(name and matched.may_mean(name) & wanted)
    mine, theirs = set(tokens(name)), set(tokens(gold.speaker_text))
    return not name or not theirs or 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _wrong(expected: Sequence[Expected], predicted: int, matching: Matching) -> tuple[list[int], int]:
    """Return the predicted statements that count against precision, and how many are pieces of one found already."""
    taken, wrong, absorbed = set(matching.matches.values()), [], 0
    fits: dict[int, list[int]] = {}
    for row, column in matching.fitting:
        fits.setdefault(row, []).append(column)
    for row in range(predicted):
        fit = fits.get(row, [])
        if row in matching.matches or (fit and all(expected[column].gold.optional for column in fit)):
            continue
        if any(len(expected[column].pieces) > 1 and column in taken for column in fit):
            absorbed += 1
        else:
            wrong.append(row)
    return wrong, absorbed


def _by_quote(golds: Sequence[GoldStatement], predicted: Sequence[FoundStatement], matching: Matching) -> Figures:
    """Return the figures of pairs whose quotes agree, whoever is named as speaker."""
    pairs = list(matching.by_quote.items())
    return {
        "quote_recall": ratio(
            sum(not golds[column].optional for _, column in pairs), sum(not g.optional for g in golds)
        ),
        "speaker_accuracy": ratio(sum(pair in matching.fitting for pair in pairs), len(pairs)),
        "direct_accuracy": ratio(sum(predicted[row].direct == golds[col].direct for row, col in pairs), len(pairs)),
    }


def _recall(wanted: Sequence[int], found: set[int]) -> float | None:
    return ratio(len(found.intersection(wanted)), len(wanted))
