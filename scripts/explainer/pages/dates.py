"""Dates as readers see them: never more precise than the record, and saying so when they are inferred."""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache

from explainer.model.date import Date
from explainer.model.edtf import Edtf


def shown_date(when: Date) -> str:
    """Return a date in words: "19 August 2025 (inferred)", "about August 2025", "17–20 August 2025"."""
    return shown_edtf(when.date) + (" (inferred)" if when.basis == "inferred" else "")


@cache
def shown_edtf(when: Edtf) -> str:
    """Return EDTF text in words."""
    ends = when.interval
    if len(ends) == 1:
        return _prefixed(ends[0], _point(ends[0].rstrip("~?%"), when.earliest))
    first, last = (_point(end.rstrip("~?%"), day) for end, day in zip(ends, (when.earliest, when.latest), strict=True))
    about = _prefixed(ends[0] + ends[1], "")
    return f"{about}{_joined(first, last)}"


def shown_day(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def shown_month(when: Edtf) -> str:
    """Return the month in which a date or window ends, "August 2025"; only the year, when no month is known."""
    return _point(when.interval[-1].rstrip("~?%")[:7], when.latest)


def _point(text: str, day: date) -> str:
    year, month = str(day.year), calendar.month_name[day.month]
    parts = text.count("-")
    return year if parts == 0 else f"{month} {year}" if parts == 1 else shown_day(day)


def _prefixed(marks: str, shown: str) -> str:
    about = "about " if "~" in marks or "%" in marks else ""
    maybe = "perhaps " if "?" in marks or "%" in marks else ""
    return f"{maybe}{about}{shown}"


def _joined(first: str, last: str) -> str:
    """Join two points, naming a month or year that they share only once, and a window of one point as that point."""
    if first == last:
        return first
    a, b = first.split(" "), last.split(" ")
    shared = 0
    while shared < min(len(a), len(b)) - 1 and a[-1 - shared] == b[-1 - shared]:
        shared += 1
    short = " ".join(a[: len(a) - shared])
    dash = "–" if shared and " " not in short and len(b) - shared == 1 else " – "
    return f"{short}{dash}{last}"
