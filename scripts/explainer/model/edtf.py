"""Dates as precise as their source: the part of EDTF (ISO 8601-2, levels 0 and 1) that news needs.

A year, a month, a day, each perhaps approximate (`~`) or uncertain (`?`), and an interval of two of them. Two
libraries were tried; `docs/decisions/0002-dates.md` says why neither fits.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", flags=re.ASCII)
_END = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
PATTERN = rf"^{_END}(/{_END})?$"
"""The form alone, for programs that know no calendar."""
EXPECTED = "a year (2025), a month (2025-08), a day (2025-08-19), about a day (2025-08-19~) or two with / between"


@total_ordering
@dataclass(frozen=True)
class Edtf:
    """A date or window: its text as written, its first and last possible day.

    Order: first day, then last day, so "2025-08" stands after "2025-08-01" and before "2025-08-02".
    """

    text: str
    earliest: date
    latest: date

    def __lt__(self, other: object) -> bool:
        """Earlier first; of two that begin together, the shorter first; then by text."""
        if not isinstance(other, Edtf):
            return NotImplemented
        return (self.earliest, self.latest, self.text) < (other.earliest, other.latest, other.text)

    def __str__(self) -> str:
        """Return the EDTF text as written."""
        return self.text

    @property
    def interval(self) -> tuple[str, ...]:
        """The one or two ends, as written."""
        return tuple(self.text.split("/"))


def parse_edtf(text: str) -> Edtf:
    """Read EDTF text.

    Raises:
        ValueError: not a date of this part of EDTF, not a day of the calendar, or an interval that ends before it
            begins. The message says what is expected.
    """
    ends = [_bounds(end) for end in text.split("/")]
    if len(ends) not in (1, 2):
        raise ValueError(f"must be {EXPECTED}")
    first, last = ends[0], ends[-1]
    if first[0] > last[0] or first[1] > last[1]:
        raise ValueError("ends before it begins")
    return Edtf(text, first[0], last[1])


def _bounds(part: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if not match or match[1] == "0000":
        raise ValueError(f"must be {EXPECTED}")
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        first = date(year, int(month), int(day or 1))
    except ValueError:
        raise ValueError(f"{part} is not in the calendar; write {EXPECTED}") from None
    last = first if day else first.replace(day=calendar.monthrange(year, first.month)[1])
    return first, last
