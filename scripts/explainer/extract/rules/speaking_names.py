"""Names that speak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import (
    CAP,
    alternatives,
    clean_person,
    found_at,
    full_name_starts,
    person_pattern,
    start_of,
)
from explainer.extract.reading import Reading, View
from explainer.extract.rules.named import named
from explainer.extract.words import fold_name, is_function_word

_SAYS = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|explained|argued|continued|insisted|replied|asked"
    "|declared|stated|warned"
)
_ALONE = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}’'-])(?P<name>{CAP})\s(?:(?:also|has|had|later|then)\s)?(?:{_SAYS})\b",
)


_MARK = re.compile(r"[”\"’](?=,?\s)")
_Pattern = tuple[regex.Pattern[str], int, str]
"""A pattern, how many words its name has at least, and where it can begin."""


def find_speaking_names(reading: Reading) -> Iterator[Candidate]:
    """Claim a name of two words or more that says, tells, fears, rejects …, or a single one after "said".

    Refuse plural words ("Critics said"), single words that open a sentence, places, outlets and organisations.
    """
    views = [(view, _starts(view)) for view in reading.views if view.plain and _tells(reading, view)]
    for pattern, least, where in _patterns(reading.lexicon):
        for view, starts in views:
            for match in found_at(pattern, view, starts[where]):
                name = clean_person(reading.lexicon, match["name"], least)
                if name is None:
                    continue
                start = start_of(match, name)
                if _common(reading, name, first=start == view.span.start):
                    continue
                yield named(
                    reading, "speaking_names", name, "person", Span(start, start + len(name)), Span(*match.span("verb"))
                )
    yield from _surnames(reading)


def _tells(reading: Reading, view: View) -> bool:
    """Whether a sentence has an attributing verb's first word; most have none, and the patterns are slow."""
    return not view.lowers.isdisjoint(reading.lexicon.verb_openers)


def _starts(view: View) -> dict[str, list[int]]:
    """Return where in a sentence a pattern can begin: at a name, a verb of speech, or a closing quotation mark."""
    verbs = _first_words(view.lexicon)
    return {
        "name": full_name_starts(view),
        "verb": [word.start for word in view.words if word.text in verbs] if view.capitals else [],
        "mark": [match.start() for match in _MARK.finditer(view.text, *view.span)],
    }


@cache
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form.split()[0] for form, verb in lexicon.verbs.items() if verb.kind in {"speech", "thought"})


def _surnames(reading: Reading) -> Iterator[Candidate]:
    """Single names that speak and stand at least twice in the article, and the full name that ends in one of them."""
    capitals: Counter[str] = Counter()
    single: dict[str, Span] = {}
    alone = frozenset(_SAYS.split("|"))
    for view in reading.views:
        for match in (
            _ALONE.finditer(reading.text, *view.span) if view.plain and not alone.isdisjoint(view.lowers) else ()
        ):
            name = clean_person(reading.lexicon, match["name"])
            capitals = capitals or _capitals(reading)
            if (
                name
                and capitals[name] > 1
                and not _common(reading, name, first=False)
                and not _plain_word(reading, name)
            ):
                single.setdefault(name, Span(*match.span("name")))
    for name, span in single.items():
        held = [
            m
            for m in _full(name).finditer(reading.text)
            if clean_person(reading.lexicon, m[0], 2) == m[0] and m[0].split()[0].lower() not in reading.small_words
        ]
        found = Span(*held[0].span()) if held else span
        yield named(reading, "speaking_names", reading.article.cut(found), "person", found, span)


def _capitals(reading: Reading) -> Counter[str]:
    """How often each capital word stands in an article."""
    return Counter([word.text for view in reading.views if view.plain for word in view.words if word.capital])


@lru_cache(maxsize=4096)
def _full(name: str) -> regex.Pattern[str]:
    """A pattern for a full name that ends in a name; kept, since articles of a corpus name the same people."""
    return regex.compile(rf"(?<![\p{{L}}’'-]){CAP}\s{regex.escape(name)}(?![\p{{L}}-])")


def _plain_word(reading: Reading, name: str) -> bool:
    """Whether a word is a noun for people or bodies with a capital: "Police said"."""
    lists = (
        "names.groups",
        "names.bodies",
        "names.roles",
        "names.titles",
        "names.organisations",
        "names.outlets",
        "names.never",
    )
    return (
        is_function_word(name)
        or name.isupper()
        or fold_name(name) in reading.lexicon.places
        or any(reading.lexicon.has(one, name) for one in lists)
    )


def _common(reading: Reading, name: str, *, first: bool) -> bool:
    words = name.split()
    if len(words) == 1:
        return (
            first
            or _plain_word(reading, name)
            or name.lower() in reading.small_words
            or name.lower().removesuffix("s") in reading.small_words
        )
    if first and (words[0].lower() in reading.small_words or fold_name(words[-1]) in reading.lexicon.places):
        return True
    return words[-1].lower() in reading.lexicon.lists["names.groups"]


def _compiled(verbs: str, speech: str, two: str, one: str) -> tuple[_Pattern, ...]:
    edge = r"(?<![\p{L}\p{N}’'-])"
    gap = r"(?:,[^,.“\"]{2,60},|\s\([^)]{1,40}\))?\s(?:(?:also|has|had|have|then|later|\p{Ll}+ly)\s){0,3}"
    return (
        (regex.compile(rf"{edge}(?P<name>{two}){gap}(?P<verb>{verbs})\b"), 2, "name"),
        (regex.compile(rf"(?<=,\s)(?P<name>{two}),\s(?P<verb>{speech})\b"), 2, "name"),
        (regex.compile(rf"{edge}(?P<verb>{speech})\s(?P<name>{two})(?=[,.:;”\"’\s]|$)"), 2, "verb"),
        (regex.compile(rf"[”\"’],?\s(?P<verb>{speech})\s(?P<name>{one})(?=[,.:;\s]|$)"), 1, "mark"),
        (regex.compile(rf"[”\"’],?\s(?P<name>{one})\s(?P<verb>{speech})(?=[,.:;\s]|$)"), 1, "mark"),
    )


@cache
def _patterns(lexicon: Lexicon) -> tuple[_Pattern, ...]:
    speech = alternatives(form for form, verb in lexicon.verbs.items() if verb.kind in {"speech", "thought"})
    return _compiled(alternatives(lexicon.verbs), speech, person_pattern(lexicon, 2), person_pattern(lexicon))
