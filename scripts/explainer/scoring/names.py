"""Names as the scorer compares them, and whom of the gold participants a name may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.scoring.gold import GoldParticipant
from explainer.scoring.text import fold

_BRACKETED = re.compile(r"^(.*?)\s*\(([^)]+)\)\s*(.*)$")


def fold_name(name: str) -> str:
    """Return a name folded, without full stops, a leading "the" and a final possessive."""
    text = re.sub(r"(?<=\w)\.(?=\w|\s|$)", "", fold(name))
    text = re.sub(r"[^\w' &-]+", " ", text).strip()
    text = re.sub(r"\s+", " ", re.sub(r"'s?$", "", text)).strip()
    return text.removeprefix("the ").strip(" '-")


def name_forms(name: str) -> frozenset[str]:
    """Return what a name is known by: itself, what stands in brackets after it, what stands before a comma."""
    forms = {name}
    if bracketed := _BRACKETED.match(name):
        before, inside, after = bracketed.groups()
        forms |= {f"{before} {after}", inside}
    if "," in name:
        forms.add(name.split(",", maxsplit=1)[0])
    return frozenset(folded for form in forms if (folded := fold_name(form)))


@dataclass(frozen=True)
class Roster:
    """The gold participants, each with all forms of its names, in the gold's order."""

    people: tuple[GoldParticipant, ...]
    forms: tuple[frozenset[str], ...]

    @property
    def required(self) -> list[int]:
        """The places of those that must be found."""
        return [place for place, one in enumerate(self.people) if not one.optional]

    def owners(self, forms: Iterable[str]) -> frozenset[int]:
        """Return the places of all whom a name may stand for: by the very name, else a person by its last words."""
        wanted = frozenset(forms)
        exact = frozenset(place for place, own in enumerate(self.forms) if wanted & own)
        return exact or self._by_last_words(wanted)

    def _by_last_words(self, wanted: frozenset[str]) -> frozenset[int]:
        """The longest name wins: "Mayor Ann Lee" is Ann Lee before she is somebody known as Lee."""
        found = [
            (len(name.split()), place)
            for place, own in enumerate(self.forms)
            if self.people[place].kind == "person"
            for name in own
            if any(form.endswith(f" {name}") for form in wanted)
        ]
        longest = max(found, default=(0, 0))[0]
        return frozenset(place for words, place in found if words == longest)


def read_roster(people: tuple[GoldParticipant, ...]) -> Roster:
    """Return the roster of a gold file's participants."""
    forms = (frozenset[str]().union(*map(name_forms, (one.name, *one.aliases))) for one in people)
    return Roster(people, tuple(forms))
