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
_WEEK = 7


def resolve_when(words: str, written: str, *, ahead: bool) -> str:
    """Return EDTF text for words that tell when, seen from the day an article was written; "" for all that is vague.

    A weekday is the nearest one before, or with `ahead` the nearest one to come; a week is a window of seven days.
    """
    if not regex.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return ""
    day, text = date.fromisoformat(written), " ".join(words.lower().split())
    for word, days in (("yesterday", -1), ("today", 0), ("tonight", 0), ("tomorrow", 1)):
        if text.startswith(word):
            return (day + timedelta(days=days)).isoformat()
    if text in {"last week", "next week", "this week"}:
        monday = day - timedelta(days=day.weekday())
        return _window(monday + timedelta(days=_WEEK * {"l": -1, "t": 0, "n": 1}[text[0]]), _WEEK - 1)
    return _counted(text, day) or _weekday(text, day, ahead=ahead)


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


def _window(start: date, days: int) -> str:
    return f"{start.isoformat()}/{(start + timedelta(days=days)).isoformat()}"
