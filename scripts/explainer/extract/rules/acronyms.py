"""Organisations called by their initials."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.reading import Reading
from explainer.extract.rules.named import named
from explainer.extract.words import fold_name

_ACRONYM = regex.compile(
    r"(?<![\p{L}\p{N}.@#’'-])(?P<name>\p{Lu}{2,6}|\p{Lu}\p{Ll}{1,6}\p{Lu}\p{L}{1,8})(?![\p{L}\p{N}.’'-]*\p{Lu})(?=[^\p{L}\p{N}]|$)"
)


def find_acronyms(reading: Reading) -> Iterator[Candidate]:
    """Claim capitals of two to six letters ("the ABC") and names with a capital inside ("ExBus").

    Refuse common abbreviations (TV, GDP), shouted words, states and currencies, and anything in a line set in capitals.
    """
    for view in reading.views:
        if not view.plain:
            continue
        found = [
            m for m in _ACRONYM.finditer(reading.text, view.span.start, view.span.end) if _names(reading, m["name"])
        ]
        if not found:
            continue
        shouted = sum(word.text.isupper() and len(word.text) > 1 for word in view.words)
        if shouted * 2 > len(view.words):
            continue
        for match in found:
            yield named(
                reading,
                "acronyms",
                match["name"],
                "organisation",
                Span(*match.span("name")),
                initials=match["name"].isupper(),
            )


def _names(reading: Reading, name: str) -> bool:
    if name in reading.lexicon.lists["names.never_acronyms"] or fold_name(name) in reading.lexicon.places:
        return False
    return name.lower() not in reading.small_words
