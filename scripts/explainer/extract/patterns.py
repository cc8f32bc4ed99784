"""Patterns that several name rules share: a capital word, a person's name, an organisation's name."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from explainer.extract.lexicon import Lexicon
from explainer.extract.words import fold_name

CAP = r"(?:[ODd][’']|Mc|Mac)?\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:[-‑’'](?!s\b)(?=\p{L})[\p{L}\p{M}]+)*"
ACRONYM = r"\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}{2,7}s?"
NICK = r"(?:\s[“\"‘']\p{Lu}[\p{L} ]{1,12}[”\"’'])"


def person_pattern(lexicon: Lexicon, least: int = 1) -> str:
    """Return a pattern for a person's name of `least` to four words, particles and a quoted nickname allowed."""
    particles = "|".join(sorted(lexicon.lists["names.particles"], key=len, reverse=True))
    return rf"{CAP}{NICK}?(?:\s(?:(?:{particles})\s){{0,2}}{CAP}){{{least - 1},3}}"


def alternatives(words: Iterable[str]) -> str:
    """Return the words as one alternative, the longest first, spaces flexible."""
    return "|".join(regex.escape(one).replace("\\ ", r"\s") for one in sorted(words, key=lambda w: (-len(w), w)))


def clean_person(lexicon: Lexicon, name: str, least: int = 1) -> str | None:
    """Return a name cut to what can be a person's, or None when it names a place, an organisation or a day."""
    kept: list[str] = []
    for word in name.split():
        bare = word.strip("“”\"‘’',")
        if bare in lexicon.lists["names.never"] or bare in lexicon.lists["names.organisations"]:
            break
        if bare in lexicon.lists["names.outlets"] and kept:
            return None
        kept.append(word)
    cut = " ".join(kept)
    if len(kept) < least or len(kept) < len(name.split()) and len(kept) < 2:  # noqa: PLR2004 - half a name
        return None
    if fold_name(cut) in lexicon.places or lexicon.has("names.titles", kept[0]):
        return None
    return cut
