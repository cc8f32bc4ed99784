"""One name and one spelling for one thing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from explainer.checks.places import problem_at
from explainer.checks.style import any_of, style_of
from explainer.dossier.dossier import Dossier
from explainer.model.participant import Participant
from explainer.problems import Problem, show

CODE = "other-name"
_LONG = 6
"""Letters. In a shorter word one letter can make another name."""


def check_names(dossier: Dossier) -> Iterator[Problem]:
    """Editors write the preferred name of a participant, and the names and words that data/style.yml prefers.

    Other spellings of a name, which stand among its aliases for search, stay inside quotation marks. A short form, such
    as a surname, is no other spelling.
    """
    preferred = _preferred(dossier)
    pattern = any_of(preferred, case=True)
    for one in dossier.written:
        for word in sorted({" ".join(match[0].split()) for match in pattern.finditer(one.own)}):
            message = f"{show(word)} is not the name used on this site"
            help_ = f"write {preferred[word]}, or quote the source within quotation marks"
            yield problem_at(dossier, one.record, one.location, CODE, message, help_)


def _preferred(dossier: Dossier) -> dict[str, str]:
    """Return what is written instead, by each name and word that is not."""
    found = {alias: one for participant in dossier.all(Participant) for alias, one in _respelt(participant)}
    found |= {word: one.use for one in style_of(dossier).names for word in one.instead_of}
    return found


def _respelt(participant: Participant) -> Iterator[tuple[str, str]]:
    """Yield (alias, the words of the name that it spells differently)."""
    words = participant.name.split()
    for alias in participant.aliases:
        size = len(alias.split())
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            if alias not in participant.name and _same_name(alias, part):
                yield alias, part


def _same_name(first: str, second: str) -> bool:
    """Whether two texts spell one name: but for accents, case after the first letter, or up to two letters."""
    if first[1:] == second[1:]:
        return False
    plain, other = _folded(first), _folded(second)
    return plain == other or (len(other) >= _LONG and Levenshtein.distance(plain, other) <= min(2, len(other) // _LONG))


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return "".join(character for character in bare if not unicodedata.combining(character)).casefold()
