"""What events are measured by beside their passages: dates and states."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence

from explainer.scoring.figures import Figures, ratio
from explainer.scoring.gold import GoldEvent
from explainer.scoring.predictions import FoundEvent
from explainer.scoring.text import fold, tokens

LONGEST_DATE = 12
"""Words. A longer text is no date, however many dates it holds."""
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_JOINING = {"the", "in", "on", "of", "by", "within", "at", "a", "and"}


def score_events(golds: Sequence[GoldEvent], predicted: Sequence[FoundEvent], matches: Mapping[int, int]) -> Figures:
    """Return how many dates and states of matched events agree. Dates do loosely: one date or date word in common."""
    pairs = [(predicted[row], golds[column]) for row, column in matches.items()]
    dated = [(event, gold) for event, gold in pairs if gold.date or gold.date_text]
    stated = [(event, gold) for event, gold in pairs if event.status]
    return {
        "date_agreement": ratio(sum(_same_date(event.date, gold) for event, gold in dated), len(dated)),
        "status_accuracy": ratio(sum(event.status == gold.status for event, gold in stated), len(stated)),
    }


def _same_date(date: str, gold: GoldEvent) -> bool:
    keys = set(_keys(fold(date)))
    wanted = {key for text in (gold.date, *gold.date_text) for key in _keys(fold(text))}
    return len(tokens(date)) <= LONGEST_DATE and bool(keys & wanted)


def _keys(text: str) -> Iterator[str]:
    """Yield years, days as month and day, and the words that tell of time."""
    for year, month, day in re.findall(r"(\d{4})-(\d{2})-(\d{2})", text):
        yield from (year, f"{int(month)}-{int(day)}")
    yield from re.findall(r"\b(?:19|20)\d\d\b", text)
    days = [(month, day) for month, day in re.findall(r"\b([a-z]+) (\d{1,2})(?!\d)", text)]
    days += [(month, day) for day, month in re.findall(r"\b(\d{1,2}) ([a-z]+)\b", text)]
    yield from (f"{_MONTHS[month]}-{int(day)}" for month, day in days if month in _MONTHS)
    yield from (word for word in tokens(text) if word not in _JOINING and not word.isdigit())
