"""Figures of a sentence with what they count, for comparing two articles. No rule itself."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

from explainer.extract.lines import Line
from explainer.extract.phrases import flat
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
_DIGITS = rf"(?:\p{{Nd}}[\p{{Nd}},]*(?:\.\p{{Nd}}+)?{_FRACTION}?|{_FRACTION})"
_SIZES = {"m": 6, "million": 6, "bn": 9, "billion": 9, "k": 3, "thousand": 3, "trillion": 12}
_FIGURE = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}.,-])(?P<money>[£$€¥])?(?P<value>{_DIGITS}|(?i:{'|'.join(_WORDS)}))"
    r"(?:\s?(?P<size>million|billion|trillion|thousand|m|bn|k)\b)?(?P<percent>\s?(?:%|per\scent|percent)\b?)?(?![\p{L}\p{N}:]|\.\p{N})",
)
_NUMBER = rf"(?:{_DIGITS}|(?i:{'|'.join(_WORDS)}))"
_IT = regex.compile(
    rf"\bit(?:[’']s|\sis|\swas|\swould\sbe|\swill\sbe)\s(?:only\s|nearer\s|more\slike\s)?(?P<value>{_NUMBER})(?!\s?(?:%|per\scent|[ap]m\b|[\p{{N}}:]))"
)
_NOT = regex.compile(rf"\b{_NUMBER}\b[^.;:]{{0,40}}?,\s(?:and\s)?not\s(?P<value>{_NUMBER})\b")
_DIGIT = regex.compile(r"\p{N}")
_NAMES = regex.compile(r"(?:\p{Lu}\p{Ll}+|page|number|No\.|section|point|aged|at|by)\s$")
"""What stands before a number that names a thing."""
_YEARS = range(1900, 2100)


@dataclass(frozen=True)
class Figure:
    """A figure: what it counts ("%", a currency, the stem of a noun), how much, and where it stands."""

    unit: str
    value: float
    start: int


def figures(line: Line) -> list[Figure]:
    """Return the figures of a sentence. Times, years, ordinals and numbers that name a thing ("Article 5") are none."""
    found: list[Figure] = []
    if not _has_number(line):
        return found
    for match in _FIGURE.finditer(line.reading.text, *line.view.span):
        value = _value(match)
        unit = "%" if match["percent"] else match["money"] or _counted(line, match.end())
        named = _NAMES.search(line.reading.text[max(0, match.start() - 12) : match.start()])
        if not unit or (named and not (match["percent"] or match["money"])) or (value in _YEARS and not match["money"]):
            continue
        found.append(Figure(unit, value, match.start()))
    return found


def _has_number(line: Line) -> bool:
    """Whether a sentence has a digit or a number in words; most have none, and the patterns are slow."""
    return not _WORDS.keys().isdisjoint(line.view.pieces) or bool(_DIGIT.search(line.reading.text, *line.view.span))


def corrected(line: Line) -> float | None:
    """Return the figure of "it would be twelve", which counts what the sentence before counts."""
    match = _IT.search(line.reading.text, *line.view.span) if "it" in line.view.pieces else None
    return _plain(match["value"]) if match else None


def denied(line: Line) -> float | None:
    """Return the figure that a sentence denies: 11 in "it is fourteen, not eleven"."""
    match = _NOT.search(line.reading.text, *line.view.span) if "not" in line.view.pieces else None
    return _plain(match["value"]) if match else None


def _value(match: regex.Match[str]) -> float:
    return _plain(match["value"]) * float(10 ** _SIZES.get(match["size"] or "", 0))


def _plain(text: str) -> float:
    word = text.lower()
    if word in _WORDS:
        return float(_WORDS[word])
    part = unicodedata.numeric(word[-1]) if regex.match(_FRACTION, word[-1]) else 0.0
    whole = word[: -1 if part else None].replace(",", "")
    return float(whole or 0) + part


def _counted(line: Line, end: int) -> str:
    """The noun that a figure counts: the last of the words right after it, before a function word."""
    vague = line.reading.lexicon.lists["proposals.vague"] | {"more", "new", "extra"}
    for word in line.view.words:
        if word.start < end or word.start > end + 30:
            continue
        if is_function_word(word.lower) and word.lower not in {"more", "new"}:
            return ""
        if word.lower in vague or not word.text.islower():
            continue
        time = {"hour", "day", "week", "month", "year", "minute", "people", "time", "point", "am", "pm", "vote"}
        return "" if flat(word.text) in time else flat(word.text)
    return ""
