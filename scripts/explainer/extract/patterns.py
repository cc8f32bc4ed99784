"""Patterns that several name rules share: a capital word, a person's name, an organisation's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import regex

from explainer.extract.lexicon import Lexicon
from explainer.extract.reading import View
from explainer.extract.trie import one_of
from explainer.extract.words import fold_name, is_function_word

CAP = r"(?>(?:[ODd][’']|Mc|Mac)?\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:[-‑’'](?!s\b)(?=\p{L})[\p{L}\p{M}]+)*)"
"""A word is taken whole or not at all, so that a pattern does not try its beginnings, too."""
ACRONYM = r"\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}{2,7}s?"
INITIAL = r"(?:\s\p{Lu}\.(?=\s\p{Lu}\p{Ll}))"
"""The first letter of a middle name."""
_SPACE = re.compile(r"\s")
NICK = r"(?:\s[“\"‘']\p{Lu}[\p{L} ]{1,12}[”\"’'])"


@cache
def person_pattern(lexicon: Lexicon, least: int = 1) -> str:
    """Return a pattern for a person's name of `least` to four words.

    Particles, a middle initial and a quoted nickname are allowed.
    """
    particles = "|".join(sorted(lexicon.lists["names.particles"], key=len, reverse=True))
    return rf"{CAP}(?:{INITIAL}|{NICK})?(?:\s(?:(?:{particles})\s){{0,2}}{CAP}){{{least - 1},3}}"


def alternatives(words: Iterable[str]) -> str:
    """Return the words as one alternative, the longest first, spaces flexible."""
    return one_of(sorted(set(words)), lambda character: r"\s" if character == " " else regex.escape(character))


def clean_person(lexicon: Lexicon, name: str, least: int = 1) -> str | None:
    """Return a name cut to what can be a person's, or None when it names a place, an organisation or a day.

    Titles, demonyms and joining words before the name are left out; what is kept ends where `name` does or earlier.
    """
    words = name.split()
    while words and _before_name(lexicon, words):
        words.pop(0)
    kept: list[str] = []
    for word in words:
        bare = word.strip("“”\"‘’',")
        if bare in lexicon.lists["names.days"]:
            break
        if bare in lexicon.lists["names.never"] or bare in lexicon.lists["names.organisations"]:
            return None
        if bare in lexicon.lists["names.outlets"] and kept:
            return None
        kept.append(word)
    if len(kept) < least or (len(kept) < len(words) and len(kept) < 2):  # noqa: PLR2004 - first and last name
        return None
    if fold_name(" ".join(kept)) in lexicon.places:
        return None
    return " ".join(kept)


def found_at(
    pattern: regex.Pattern[str], view: View, starts: Iterable[int], *, overlapped: bool = False
) -> Iterator[regex.Match[str]]:
    """Yield where a pattern stands in a sentence, given all places where it can begin.

    These patterns begin with many capital words; tried at every letter they are slow.
    """
    done = view.span.start
    for start in starts:
        match = pattern.match(view.text, start, view.span.end) if start >= done else None
        if match:
            yield match
            done = done if overlapped else match.end()


def full_name_starts(view: View) -> list[int]:
    """Return where a name of two words or more can begin: at a capital word before another or before a particle."""
    particles, words, capitals = view.lexicon.lists["names.particles"], view.words, frozenset(view.capitals)
    return [
        words[index].start
        for index in view.capitals
        if index + 1 < len(words) and (index + 1 in capitals or words[index + 1].text in particles)
    ]


def start_of(match: regex.Match[str], name: str) -> int:
    """Return where a name that `clean_person` gave begins; a text's own spaces may be hard ones."""
    return match.start("name") + _SPACE.sub(" ", match["name"]).index(name)


def _before_name(lexicon: Lexicon, words: list[str]) -> bool:
    """Whether the first of the words only leads to a name."""
    first = words[0]
    if first in lexicon.lists["names.never"] or is_function_word(first) or first.lower() in title_words(lexicon):
        return True
    return len(words) > 1 and fold_name(first) in lexicon.places


@cache
def title_words(lexicon: Lexicon) -> frozenset[str]:
    """Return every word of every title and role, so that half a title is not taken for a first name."""
    titles = lexicon.lists["names.titles"] | lexicon.lists["names.roles"]
    return frozenset(word for title in titles for word in title.lower().split()) | {"federal", "former", "acting"}
