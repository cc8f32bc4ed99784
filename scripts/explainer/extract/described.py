"""Speakers by what they are: the holder of an office, or a noun phrase such as "two nurses" or "senior officials"."""

from __future__ import annotations

from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import ACRONYM, CAP, alternatives
from explainer.extract.reading import Reading
from explainer.extract.who import Speaker

_LAST = regex.compile(r"\p{L}+$", flags=regex.REVERSE)
_LONGEST = 40
"""Characters. No word is longer."""


@cache
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    titles = lexicon.lists["names.titles"] | lexicon.lists["names.roles"]
    return frozenset(regex.split(r"[\s-]", title.lower())[-1] for title in titles)


def holder_of_office(reading: Reading, start: int, stop: int) -> Speaker | None:
    """Return the only person whose office is called so: "the US President"."""
    last = _LAST.search(reading.text, max(start, stop - _LONGEST), stop)
    if last is None or last[0].lower() not in _last_words(reading.lexicon):
        return None
    match = _office_pattern(reading.lexicon).search(reading.text[start:stop])
    if match is None:
        return None
    office = match["office"].casefold()
    if " " not in office and office not in reading.lexicon.lists["names.titles"]:
        return None
    holders = reading.offices.get(office, frozenset())
    if len(holders) != 1:
        return None
    return Speaker(Span(start + match.start(), stop), match[0], next(iter(holders)))


def _noun_phrase_of(heads: str) -> regex.Pattern[str]:
    det = (
        r"(?i:the|an?|one|some|several|many|most|two|three|other|another"
        r"|his|her|its|their|my|our|senior|top|local|unnamed)"
    )
    word = rf"(?:{CAP}|{ACRONYM}|[\p{{Ll}}-]+)"
    link = r"in|of|for|from|at|familiar\swith|close\sto|with\sknowledge\sof"
    tail = rf"(?:\s(?:{link})\s(?:the\s)?[\p{{L}}’'.-]+(?:\s[\p{{L}}’'.-]+){{0,3}})?"
    described = rf"(?:{det})\s(?:{word}\s){{0,3}}?(?:{heads})(?:\s(?:{heads}))?|(?:{word}\s)?(?:{heads})"
    return regex.compile(
        rf"(?<![\p{{L}}’'-])(?:{described}){tail}(?![\p{{L}}-])"
        rf"|(?<![\p{{L}}’'-])(?:[Tt]he\s)?{CAP}\s(?:{CAP}\s)*{CAP}(?![\p{{L}}-])"
    )


@cache
def noun_phrase(lexicon: Lexicon) -> regex.Pattern[str]:
    """Return a pattern for a noun phrase whose head is a word for people or bodies, or for a name nobody knows."""
    heads = lexicon.lists["names.groups"] | lexicon.lists["names.roles"] | lexicon.lists["names.bodies"]
    return _noun_phrase_of(
        alternatives(
            heads
            | {one.capitalize() for one in lexicon.lists["names.groups"]}
            | {"sources", "source", "Sources", "people", "report", "reports"}
        )
    )


def _office_of(titles: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?:[Tt]he\s)?(?P<office>(?:(?:{CAP}|{ACRONYM})\s)*(?i:{titles}))$")


@cache
def _office_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    return _office_of(alternatives(lexicon.lists["names.titles"] | lexicon.lists["names.roles"]))
