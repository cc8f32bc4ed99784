"""Names that speak."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import alternatives, clean_person, person_pattern
from explainer.extract.reading import Reading
from explainer.extract.rules.named import named


def find_speaking_names(reading: Reading) -> Iterator[Candidate]:
    """Claim a name of two words or more that says, tells, fears, rejects …, or a single one after "said".

    Refuse plural words ("Critics said"), single words that open a sentence, places, outlets and organisations.
    """
    for pattern, least in _patterns(reading.lexicon):
        for view in reading.views:
            if not view.plain:
                continue
            for match in pattern.finditer(reading.text, view.span.start, view.span.end):
                name = clean_person(reading.lexicon, match["name"], least)
                start = match.start("name")
                if name is None or _common(reading, name, start == view.span.start):
                    continue
                yield named(reading, "speaking_names", name, "person", Span(start, start + len(name)), Span(*match.span("verb")))


def _common(reading: Reading, name: str, first: bool) -> bool:  # noqa: FBT001 - a plain fact about the match
    words = name.split()
    if len(words) == 1:
        return first or name.endswith("s") or reading.small_words[name.lower()] > 0
    return first and reading.small_words[words[0].lower()] > 0 or words[-1].lower() in reading.lexicon.lists["names.groups"]


@cache
def _cached(verbs: str, speech: str, two: str, one: str) -> tuple[tuple[regex.Pattern[str], int], ...]:
    edge = r"(?<![\p{L}\p{N}’'-])"
    gap = r"(?:,[^,.“\"]{2,60},|\s\([^)]{1,40}\))?\s(?:(?:also|has|had|have|then|later|\p{Ll}+ly)\s){0,3}"
    return (
        (regex.compile(rf"{edge}(?P<name>{two}){gap}(?P<verb>{verbs})\b"), 2),
        (regex.compile(rf"{edge}(?P<verb>{speech})\s(?P<name>{two})(?=[,.:;”\"’\s]|$)"), 2),
        (regex.compile(rf"[”\"’],?\s(?P<verb>{speech})\s(?P<name>{one})(?=[,.:;\s]|$)"), 1),
        (regex.compile(rf"[”\"’],?\s(?P<name>{one})\s(?P<verb>{speech})(?=[,.:;\s]|$)"), 1),
    )


def _patterns(lexicon: Lexicon) -> tuple[tuple[regex.Pattern[str], int], ...]:
    speech = alternatives(form for form, verb in lexicon.verbs.items() if verb.kind == "speech")
    return _cached(alternatives(lexicon.verbs), speech, person_pattern(lexicon, 2), person_pattern(lexicon))
