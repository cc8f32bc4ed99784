"""Words such as "on Friday" to a date, where it is known when the article was written. Else they stay words."""

from __future__ import annotations

from datetime import date, timedelta

import regex

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_WITHIN = regex.compile(
    r"(?:within|in|over)\s(?:the\s)?(?:(?:next|coming|following)\s)?(?P<n>\p{L}+|\d+)[\s-](?P<unit>day|week)s?\b.*"
)
_AGO = regex.compile(r"(?P<n>\p{L}+|\d+)\s(?P<unit>day|week)s?\sago")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_CALENDAR = regex.compile(
    rf"(?:on\s)?(?:(?P<day>{'|'.join(_DAYS)}),?\s)?(?:the\s)?"
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{'|'.join(_MONTHS)})|(?P<m2>{'|'.join(_MONTHS)})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
)
_WEEK = 7


def resolve_when(words: str, written: str, *, ahead: bool) -> str:
    """Return EDTF text for words that tell when, seen from the day an article was written; "" for all that is vague.

    A weekday is the nearest one before, or with `ahead` the nearest one to come; a week is a window of seven days.
    Where an article was written on one of several days, only a day of a month is told.
    """
    if regex.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", written):
        first, last = (date.fromisoformat(one) for one in written.split("/"))
        text = " ".join(words.lower().split())
        found = {_calendar(text, one, ahead=ahead) for one in (first, last)}
        return found.pop() if len(found) == 1 else ""
    if not regex.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return ""
    day, text = date.fromisoformat(written), " ".join(words.lower().split())
    for word, days in (("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)):
        if text.startswith(word):
            return (day + timedelta(days=days)).isoformat()
    if text in {"last week", "next week", "this week"}:
        monday = day - timedelta(days=day.weekday())
        return _window(monday + timedelta(days=_WEEK * {"l": -1, "t": 0, "n": 1}[text[0]]), _WEEK - 1)
    return _counted(text, day) or _weekday(text, day, ahead=ahead) or _calendar(text, day, ahead=ahead)


def in_words(written: str) -> str:
    """Return the day, or the first and last of the days, on which an article was written, as a sentence has it."""
    days = [date.fromisoformat(one) for one in written.split("/")]
    told = [f"{one.day} {_MONTHS[one.month - 1].capitalize()} {one.year}" for one in days]
    return told[0] if len(told) == 1 else f"between {told[0]} and {told[1]}"


def _counted(text: str, day: date) -> str:
    """Return a window for "within two weeks", a day for "three days ago"."""
    for pattern in (_WITHIN, _AGO):
        match = pattern.fullmatch(text)
        number = int(match["n"]) if match and match["n"].isdigit() else _NUMBERS.get(match["n"], 0) if match else 0
        if match and number:
            days = number * (_WEEK if match["unit"] == "week" else 1)
            if pattern is _WITHIN:
                return _window(day, days)
            return (day - timedelta(days=days)).isoformat() if match["unit"] == "day" else ""
    return ""


def _weekday(text: str, day: date, *, ahead: bool) -> str:
    """Return the day of "on Friday" or "Friday night"; with "last", "next" or anything else before it it is unsure."""
    match = regex.fullmatch(
        rf"(?:on\s|by\s)?(?P<day>{'|'.join(_DAYS)})(?:\s(?:morning|afternoon|evening|night))?", text
    )
    if match is None or text.startswith("by "):
        return ""
    gap = (_DAYS.index(match["day"]) - day.weekday()) % _WEEK
    return (day + timedelta(days=gap if ahead or gap == 0 else gap - _WEEK)).isoformat()


def _calendar(text: str, day: date, *, ahead: bool) -> str:
    """Return the day of "27 March" or "on Thursday 27 March from 5pm": the year is told by what lies ahead."""
    match = _CALENDAR.fullmatch(text)
    if match is None:
        return ""
    month = _MONTHS.index(match["m"] or match["m2"]) + 1
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append(date(year, month, int(match["d"] or match["d2"])))
        except ValueError:  # 29 February of another year
            continue
    fitting = [one for one in found if (one >= day if ahead else one <= day)]
    if match["day"]:
        fitting = [one for one in fitting if one.weekday() == _DAYS.index(match["day"])]
    return min(fitting, key=lambda one: abs(one - day)).isoformat() if fitting else ""


def _window(start: date, days: int) -> str:
    return f"{start.isoformat()}/{(start + timedelta(days=days)).isoformat()}"
