"""Words that tell when: absolute dates, weekdays, windows. No rule itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from explainer.articles.article import Span
from explainer.articles.calendar import MONTH, MONTHS, WEEKDAY, WEEKDAYS
from explainer.extract.reading import View

_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
"""Short names of months, which tell when only beside a day."""
_NUMBER = r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of|several)"
_UNITS = ("hour", "day", "week", "fortnight", "month", "year", "autumn", "spring", "summer", "winter")
_UNIT = rf"(?:{'|'.join(_UNITS)})s?"
_TIME = re.compile(
    rf"""\b(?P<date>(?:(?:{WEEKDAY}),?\s)?(?:the\s)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>(?:{MONTH})\b|{_SHORT})(?:,?\s(?P<y>(?:19|20)\d\d))?)
    |\b(?P<date2>(?P<m2>{MONTH}|{_SHORT})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s(?P<y2>(?:19|20)\d\d))?)
    |\b(?P<month>(?:(?:early|mid|late|in|last|next|by|until|the\send\sof)[\s-])*(?:{MONTH})(?:\s(?P<y3>(?:19|20)\d\d))?)\b
    |\b(?P<year>(?:in|since|until|by|from|of)\s(?P<y4>(?:19|20)\d\d))\b
    |\b(?P<words>(?:on\s|by\s|from\s|last\s|next\s|this\s|late\s|early\s)*(?:{WEEKDAY})(?:\s(?:morning|afternoon|evening|night))?
      |within\s(?:the\snext\s)?{_NUMBER}[\s-]{_UNIT}(?:\stimeframe)?|within\sa\s[\w-]+\stimeframe
      |(?:in|over)\sthe\s(?:coming|next|following)\s(?:{_NUMBER}\s)?{_UNIT}|over\sthe\snext\s{_UNIT}
      |(?:last|next|this|later\sthis|earlier\sthis|(?:by|at|until|before)\sthe\send\sof\sthe|the\s(?:following|previous))\s{_UNIT}(?![^\W\d_])
      |(?:(?:later|earlier)\s)?this\s(?:morning|afternoon|evening)|(?:late\s)?last\snight|overnight|the\sday\s(?:after|before)(?=[.,;])
      |(?:(?:later|earlier)\s)?(?:yesterday|today|tomorrow|tonight)(?:\s(?:morning|afternoon|evening|night))?
      |in\s{_NUMBER}\s{_UNIT}[’']?\stime|in\s(?:early\s|late\s|the\s)?(?:spring|summer|autumn|winter)
      |(?:by|before|after|in\sthe\sweek\safter)\s(?:Easter|Christmas|the\ssummer|the\sautumn|the\sspring|the\swinter)
      |{_NUMBER}\s{_UNIT}\sago|recently|on\sthe\s\d{{1,2}}(?:st|nd|rd|th))\b""",
    flags=re.VERBOSE,
)

_DATED = re.compile(r"\d\d-\d\d")
_NUMBERS = {name.lower(): f"{number:02}" for number, name in enumerate(MONTHS, 1)}
_WEEK = frozenset(name.lower() for name in WEEKDAYS)
_SIGNS = frozenset(
    {
        *(name.lower() for name in (*MONTHS, *WEEKDAYS)),
        *(f"{unit}{s}" for unit in _UNITS for s in ("", "s")),
        *("easter", "christmas", "recently", "yesterday", "today", "tomorrow", "tonight", "timeframe"),
        *("morning", "afternoon", "evening", "night", "overnight"),
    }
)
"""Every time has one of these or a digit; most sentences have none."""


@dataclass(frozen=True)
class Time:
    """When, as words; `date` is EDTF text when the words give day, month and year or a year alone."""

    span: Span
    words: str
    date: str = ""
    day: str = ""
    """Month and day, "08-19", when the words give them, with or without a year."""


def has_time(view: View) -> bool:
    """Whether a sentence can tell when; most do not, and the pattern is slow."""
    return not _SIGNS.isdisjoint(view.pieces) or view.digits


def times_of(view: View) -> tuple[Time, ...]:
    """Return what tells when in a sentence."""
    return times_in(view.text, view.span) if has_time(view) else ()


def days_in(view: View) -> tuple[str, ...]:
    """Return the days and months told in a sentence, without the words around them."""
    last = [(one, one.words.split()[-1]) for one in times_of(view)]
    return tuple(one.day or one.date or word.lower() for one, word in last if one.day or one.date or word[:1].isupper())


def on_other_days(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether days, as `days_in` gives them, cannot be the same: none is in both, and two of one form differ.

    A weekday and a date may be one day, and so may a month and a day in it.
    """
    if not some.isdisjoint(others):
        return False
    forms = [dict(_by_form(days)) for days in (some, others)]
    return any(not forms[0][kind] & forms[1][kind] for kind in forms[0].keys() & forms[1].keys())


def _by_form(days: frozenset[str]) -> Iterator[tuple[str, set[str]]]:
    """Yield the weekdays, the months and the dates among days, each as a set where there are any."""
    months = {one[:2] for one in days if _DATED.fullmatch(one)} | {_NUMBERS[one] for one in days & _NUMBERS.keys()}
    dates = {one for one in days if _DATED.fullmatch(one)}
    for kind, held in (("weekday", {one for one in days if one in _WEEK}), ("month", months), ("date", dates)):
        if held:
            yield kind, held


@lru_cache(maxsize=1024)
def times_in(text: str, span: Span) -> tuple[Time, ...]:
    """Return what tells when in a span. A month needs a day, a year or a preposition: "may" is a verb too.

    Kept for a while, since a sentence is asked for its times twice.
    """
    found = []
    for match in _TIME.finditer(text, *span):
        words = match[0].strip()
        if (
            match["month"]
            and words in MONTHS
            and not (
                text[max(0, match.start() - 20) : match.start()]
                .rstrip()
                .endswith((" in", " from", " by", " until", " since", " last", "the"))
            )
        ):
            continue
        found.append(Time(Span(*match.span()), words, _date(match), _day(match)))
    return tuple(found)


def _day(match: re.Match[str]) -> str:
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    number = next((i for i, name in enumerate(MONTHS, 1) if month and name[:3] == month[:3]), 0)
    return f"{number:02d}-{int(day):02d}" if number and day else ""


def _date(match: re.Match[str]) -> str:
    year = match["y"] or match["y2"]
    if year and _day(match):
        return f"{year}-{_day(match)}"
    if match["month"] and match["y3"]:
        number = next(i for i, month in enumerate(MONTHS, 1) if month in match["month"])
        return f"{match['y3']}-{number:02d}" + ("" if match["month"].split()[0] in MONTHS else "~")
    return match["y4"] or ""
