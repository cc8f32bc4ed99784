"""Names explained beside them by a role."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import CAP, alternatives, clean_person, person_pattern, start_of
from explainer.extract.reading import Reading
from explainer.extract.rules.named import named


def find_appositives(reading: Reading) -> Iterator[Candidate]:
    """Claim a name of two words or more with a role beside it: "A B, a local farmer,", "the chair, C D,", "E F, who …".

    Also "G H of the Example Union" and "nickname, that's I J". Refuse single words, places,
    and lists of names between commas.
    """
    for pattern in _patterns(reading.lexicon):
        for view in reading.views:
            if not view.plain:
                continue
            for match in pattern.finditer(reading.text, view.span.start, view.span.end, overlapped=True):
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


def _opening(reading: Reading, name: str, *, first: bool) -> bool:
    """Whether the capital of the first word only opens the sentence."""
    return first and reading.small_words[name.split(maxsplit=1)[0].lower()] > 0


def _compiled(person: str, roles: str) -> tuple[regex.Pattern[str], ...]:
    role = rf"(?:(?:the|a|an|its|their|his|her|our)\s)?(?:[\p{{L}}’'-]+\s){{0,4}}?(?:{roles})\b[^,.;:“\"]{{0,60}}"
    edge = r"(?<![\p{L}\p{N}’'-])"
    return (
        regex.compile(rf"{edge}(?P<name>{person}),\s(?P<role>{role})(?=[,.;:“\"]|\s[“\"])"),
        regex.compile(rf"{edge}(?P<name>{person}),\swho(?:se)?\s"),
        regex.compile(
            rf"{edge}(?:the|a|an|its|their|his|her|our|The|Its|Their|His|Her)\s(?:[\p{{L}}-]+\s){{0,3}}?(?P<role>{roles}),\s(?P<name>{person})"
        ),
        regex.compile(rf"{edge}(?P<name>{person})\s(?:of|from|at|for)\s(?:the\s)?{CAP}\s{CAP}"),
        regex.compile(rf"{edge}(?P<nick>{CAP}),\sthat[’']s\s(?P<name>{person})"),
        regex.compile(rf"{edge}(?P<name>{person}),\s(?:aged\s)?\d\d,"),
        regex.compile(rf"{edge}(?P<name>{person})\s\([“\"‘](?P<nick>\p{{Lu}}[\p{{L}} ]{{1,15}})[”\"’]"),
    )


@cache
def _patterns(lexicon: Lexicon) -> tuple[regex.Pattern[str], ...]:
    return _compiled(person_pattern(lexicon, 2), alternatives(lexicon.lists["names.roles"]))
