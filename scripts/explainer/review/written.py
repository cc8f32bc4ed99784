"""When an article was written, as far as its own text says; else nothing. Pure."""

from __future__ import annotations

from typing import Any

import regex

from explainer.articles.article import Article, Span
from explainer.extract.lexicon import load_lexicon
from explainer.extract.rules.times import times_in
from explainer.model.edtf import parse_edtf

_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_NOISE = regex.compile(r"[\d\W_]+")


def written(article: Article) -> Any:
    """Return the date for a card: stated by a line such as "Published: 3 March 2026", else inferred, else None.

    Inferred is the latest full day, with its year, that the text tells of as past: about then, not earlier. Days in
    sentences that look ahead do not count, nor days without a year.
    """
    if stamps := [day for line in article.paragraphs for day in _stamped(article.cut(line.span))]:
        return max(stamps)
    told = [(day, one.paragraph) for one in article.sentences for day in _past(article.cut(one.span))]
    if not told:
        return None
    latest, paragraph = max(told, key=lambda row: (row[0], -row[1]))
    place = f"The latest full date in the text stands in paragraph {paragraph}."
    why = f"{place} The article does not say when it was written."
    return {"date": f"{latest}~", "basis": "inferred", "why": why}


def _stamped(line: str) -> list[str]:
    """Return the days of a line that holds nothing but days, times and words such as "published"."""
    rest, days = line, []
    for time in times_in(line, _whole(line)):
        rest = rest.replace(time.words, " ")
        days += _days(time.date)
    words = [word for word in _NOISE.split(rest) if word]
    lexicon = load_lexicon()
    return days if all(lexicon.has("cards.stamps", word.lower()) for word in words) else []


def _past(sentence: str) -> list[str]:
    times, rest = times_in(sentence, _whole(sentence)), sentence
    for time in times:
        rest = rest.replace(time.words, " ")  # "May" is a month, not a plan
    ahead = load_lexicon().patterns["events.planned"].search(rest)
    return [] if ahead else [day for time in times for day in _days(time.date)]


def _days(text: str) -> list[str]:
    """Return a day in a list when it is a whole one that stands in the calendar."""
    try:
        return [parse_edtf(text).text] if _DAY.fullmatch(text) else []
    except ValueError:
        return []


def _whole(text: str) -> Span:
    return Span(0, len(text))
