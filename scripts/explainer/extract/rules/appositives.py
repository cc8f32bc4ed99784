"""Names explained beside them by a role."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

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


def find_appositives(reading: Reading) -> Iterator[Candidate]:
    """Claim a name of two words or more with a role beside it: "A B, a local farmer,", "the chair, C D,", "E F, who …".

    Also "G H of the Example Union" and "nickname, that's I J". Refuse single words, places,
    and lists of names between commas.
    """
    views = [
        (view, *_signs(reading, view), dict[str, list[int]]())
        for view in reading.views
        if view.plain and len(view.capitals) > 1
    ]
    for pattern, sign, capitals, where in _patterns(reading.lexicon):
        for view, signs, count, starts in views:
            if sign not in signs or count < capitals:
                continue
            if where not in starts:
                starts[where] = _starts(view, where)
            for match in found_at(pattern, view, starts[where], overlapped=True):
                name = clean_person(reading.lexicon, match["name"], 2)
                if name is None:
                    continue
                start = start_of(match, name)
                if _opening(reading, name, first=start == view.span.start):
                    continue
                span = Span(start, start + len(name))
                groups = match.groupdict()
                yield named(
                    reading,
                    "appositives",
                    name,
                    "person",
                    span,
                    Span(*match.span()),
                    role=(groups.get("role") or "").strip(),
                    nickname=groups.get("nick") or "",
                )


def _signs(reading: Reading, view: View) -> tuple[frozenset[str], int]:
    """What a sentence has of the signs that the patterns need, and its capital words: the patterns are slow."""
    text = reading.article.cut(view.span).replace("\xa0", " ")
    signs = {sign for sign in (", ", ", who", "s ", " (") if sign in text}
    roles = _role_words(reading.lexicon)
    if ", " in signs and not roles.isdisjoint(view.pieces):
        signs.add("role")
    if not view.lowers.isdisjoint(("of", "from", "at", "for")):
        signs.add("of")
    return frozenset(signs), len(view.capitals)


@cache
def _role_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(role.split()[-1].split("-")[-1] for role in lexicon.lists["names.roles"])


def _opening(reading: Reading, name: str, *, first: bool) -> bool:
    """Whether the capital of the first word only opens the sentence."""
    return first and name.split(maxsplit=1)[0].lower() in reading.small_words


def _starts(view: View, where: str) -> list[int]:
    """Return where in a sentence a pattern can begin: at a full name, a nickname, or a word before an office."""
    if where == "name":
        return full_name_starts(view)
    places = view.capitals if where == "nick" else range(len(view.words))
    return [view.words[i].start for i in places if where == "nick" or view.words[i].lower in _BEFORE_ROLE]


_Pattern = tuple[regex.Pattern[str], str, int, str]
"""A pattern, the sign a sentence must have for it, how many capital words it needs, and where it can begin."""
_BEFORE_ROLE = {"the", "a", "an", "its", "their", "his", "her", "our"}


def _compiled(person: str, roles: str) -> tuple[_Pattern, ...]:
    role = rf"(?:(?:the|a|an|its|their|his|her|our)\s)?(?:[\p{{L}}’'-]+\s){{0,4}}?(?:{roles})\b[^,.;:“\"]{{0,60}}"
    edge = r"(?<![\p{L}\p{N}’'-])"
    return (
        (regex.compile(rf"{edge}(?P<name>{person}),\s(?P<role>{role})(?=[,.;:“\"]|\s[“\"])"), "role", 2, "name"),
        (regex.compile(rf"{edge}(?P<name>{person}),\swho(?:se)?\s"), ", who", 2, "name"),
        (
            regex.compile(
                rf"{edge}(?:the|a|an|its|their|his|her|our|The|Its|Their|His|Her)\s(?:[\p{{L}}’'-]+\s){{0,3}}?(?P<role>{roles})(?:\s(?:of|at|for)\s[^,.;:“”\"]{{2,40}})?,\s(?P<name>{person})"
            ),
            "role",
            2,
            "office",
        ),
        (regex.compile(rf"{edge}(?P<name>{person})\s(?:of|from|at|for)\s(?:the\s)?{CAP}\s{CAP}"), "of", 4, "name"),
        (regex.compile(rf"{edge}(?P<nick>{CAP}),\sthat[’']s\s(?P<name>{person})"), "s ", 3, "nick"),
        (regex.compile(rf"{edge}(?P<name>{person}),\s(?:aged\s)?\d\d,"), ", ", 2, "name"),
        (
            regex.compile(rf"{edge}(?P<name>{person})\s\([“\"‘](?P<nick>\p{{Lu}}[\p{{L}} ]{{1,15}})[”\"’]"),
            " (",
            3,
            "name",
        ),
    )


@cache
def _patterns(lexicon: Lexicon) -> tuple[_Pattern, ...]:
    return _compiled(person_pattern(lexicon, 2), alternatives(lexicon.lists["names.roles"]))
