"""Figures of a sentence with what they count, for comparing two articles. No rule itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import regex

from explainer.extract.phrases import flat
from explainer.extract.reading import Reading, View
from explainer.extract.words import is_function_word

_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        1,
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_FRACTION = "[¼-¾⅐-⅞]"
_SIZES = {"m": 6, "million": 6, "bn": 9, "billion": 9, "k": 3, "thousand": 3, "trillion": 12}
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?{_FRACTION}?|{_FRACTION}|(?i:{'|'.join(_WORDS)}))"
_FIGURE = re.compile(
    rf"(?<![^\W_])(?<![.,-])(?P<money>[£$€¥])?(?P<value>{_NUMBER})"
    r"(?:\s?(?P<size>million|billion|trillion|thousand|m|bn|k)\b)?(?P<percent>\s?(?:%|per\scent|percent))?(?![^\W_]|:|\.\d)",
)
_IT = re.compile(
    rf"\bit(?:[’']s|\sis|\swas|\swould\sbe|\swill\sbe)\s(?:only\s|nearer\s|more\slike\s)?(?P<value>{_NUMBER})\b"
    r"(?!\s?(?:%|per\scent|[ap]m\b|[\d:]))"
)
_NOT = re.compile(rf"\b{_NUMBER}\b[^.;:]{{0,40}}?,\s(?:and\s)?not\s(?P<value>{_NUMBER})\b")
_NAMES = regex.compile(r"(?:\p{Lu}\p{Ll}+|page|number|No\.|section|point|aged|at|by)\s$", flags=regex.REVERSE)
"""What stands before a number that names a thing."""
_YEARS = range(1900, 2100)
_NO_NOUN = {"more", "new", "extra"}
_TIME = {"hour", "day", "week", "month", "year", "minute", "people", "time", "point", "am", "pm", "vote"}
"""What counts no thing that two articles could count differently."""


@dataclass(frozen=True)
class Figure:
    """A figure: what it counts ("%", a currency, the stem of a noun), how much, and where it stands."""

    unit: str
    value: float
    start: int


def figures(reading: Reading, view: View) -> list[Figure]:
    """Return the figures of a sentence. Times, years, ordinals and numbers that name a thing ("Article 5") are none."""
    found: list[Figure] = []
    if not has_number(view):
        return found
    for match in _FIGURE.finditer(view.text, *view.span):
        value = _value(match)
        unit = "%" if match["percent"] else match["money"] or _counted(reading, view, match.end())
        named = _NAMES.search(view.text[max(0, match.start() - 12) : match.start()])
        if not unit or (named and not (match["percent"] or match["money"])) or (value in _YEARS and not match["money"]):
            continue
        found.append(Figure(unit, value, match.start()))
    return found


def has_number(view: View) -> bool:
    """Whether a sentence has a digit or a number in words; most have none, and the patterns are slow."""
    return not _WORDS.keys().isdisjoint(view.pieces) or view.digits


def corrected(view: View) -> float | None:
    """Return the figure of "it would be twelve", which counts what the sentence before counts."""
    match = _IT.search(view.text, *view.span) if "it" in view.pieces and has_number(view) else None
    return _plain(match["value"]) if match else None


def denied(view: View) -> float | None:
    """Return the figure that a sentence denies: 11 in "it is fourteen, not eleven"."""
    match = _NOT.search(view.text, *view.span) if "not" in view.pieces and has_number(view) else None
    return _plain(match["value"]) if match else None


def _value(match: re.Match[str]) -> float:
    return _plain(match["value"]) * float(10 ** _SIZES.get(match["size"] or "", 0))


def _plain(text: str) -> float:
    word = text.lower()
    if word in _WORDS:
        return float(_WORDS[word])
    part = unicodedata.numeric(word[-1]) if re.match(_FRACTION, word[-1]) else 0.0
    whole = word[: -1 if part else None].replace(",", "")
    return float(whole or 0) + part


def _counted(reading: Reading, view: View, end: int) -> str:
    """The noun that a figure counts: the last of the words right after it, before a function word."""
    vague = reading.lexicon.lists["proposals.vague"]
    for word in view.words:
        if word.start < end or word.start > end + 30:
            continue
        if is_function_word(word.lower) and word.lower not in {"more", "new"}:
            return ""
        if word.lower in vague or word.lower in _NO_NOUN or not word.text.islower():
            continue
        return "" if flat(word.text) in _TIME else flat(word.text)
    return ""
