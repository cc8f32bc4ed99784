"""The directory of names: every participant with all its spellings, and where a text names them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Cue, Passage
from explainer.extract.lexicon import Place
from explainer.extract.reading import Mention, Reading, View
from explainer.extract.words import Word, fold_word

_HYPHEN = regex.compile("[-–‑]")
_GAP = regex.compile(r"\.?[\s“”\"'‘’]{1,3}|, ")
SPEAKING_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson", "spokespeople", "official", "officials"})
"""Who speaks for a body: "a ministry spokesman" is the ministry's."""
_DETERMINERS = {"the", "its", "our", "their", "his", "her"}
LONGEST = 7
"""Words. No name is longer."""

Key = tuple[str, ...]


class Known(Protocol):
    """A name that the topic tells beforehand."""

    @property
    def name(self) -> str:
        """How it is called."""

    @property
    def kind(self) -> str:
        """What kind of participant it is, or "outlet"."""

    @property
    def aliases(self) -> Sequence[str]:
        """Its other spellings."""


@dataclass
class Entry:
    """One participant while names are brought together."""

    name: str
    kind: str
    forms: dict[Key, str] = field(default_factory=dict)
    """Folded spelling → what it is: name, people, capital, seat, short or bare."""
    spellings: dict[str, int] = field(default_factory=dict)
    """Spellings as they stand in the texts, and how often."""
    roles: dict[str, Passage] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    cue: Cue | None = None
    rule: str = ""
    place: Place | None = None

    def spell(self, text: str) -> None:
        """Count a spelling."""
        self.spellings[text] = self.spellings.get(text, 0) + 1


@dataclass
class Directory:
    """All entries, and which of them a folded spelling names; a spelling of two entries names none."""

    entries: list[Entry] = field(default_factory=list)

    def lookup(self) -> dict[Key, tuple[int, str]]:
        """Return folded spelling → entry number and what the spelling is; full names go before short ones."""
        found: dict[Key, tuple[int, str]] = {}
        unsure: set[Key] = set()
        rank = {"name": 0, "people": 1, "seat": 1, "capital": 1, "short": 2, "bare": 2}
        for number, entry in enumerate(self.entries):
            for key, form in entry.forms.items():
                held = found.get(key)
                if held is None or rank[form] < rank[held[1]]:
                    found[key] = (number, form)
                    unsure.discard(key)
                elif rank[form] == rank[held[1]] and held[0] != number:
                    unsure.add(key)
        return {key: value for key, value in found.items() if key not in unsure}

    def shared(self, lookup: dict[Key, tuple[int, str]]) -> dict[Key, tuple[frozenset[int], str]]:
        """Return the short spellings that name nobody since they are several entries', with the numbers of these."""
        found: dict[Key, dict[int, str]] = {}
        for number, entry in enumerate(self.entries):
            for key, form in entry.forms.items():
                if form in {"short", "bare"} and key not in lookup:
                    found.setdefault(key, {})[number] = form
        return {key: (frozenset(held), min(held.values())) for key, held in found.items()}

    def offices(self) -> dict[str, frozenset[int]]:
        """Return office in small letters, and the last word of each, → the numbers of those who hold it."""
        found: dict[str, set[int]] = {}
        for number, entry in enumerate(self.entries):
            for office in entry.roles:
                words = office.casefold().split()
                for key in {office.casefold(), *words[-1:]}:
                    found.setdefault(key, set()).add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

    def mentions(
        self, reading: Reading, lookup: dict[Key, tuple[int, str]], openers: dict[str, int]
    ) -> Iterator[Mention]:
        """Yield where an article names an entry, the longest spelling at each place.

        `openers` are the words with which spellings begin, and how many words those have at most.
        """
        for view in reading.views:
            after, keys = 0, [word.folded for word in view.words]
            for index in [index for index, key in enumerate(keys) if key in openers or "-" in key]:
                if index >= after:
                    run = keys[index : index + openers.get(keys[index], 1)]
                    found, step = self._at(reading, view, index, run, lookup)
                    yield from found
                    after = index + step

    def _at(
        self, reading: Reading, view: View, index: int, keys: list[str], lookup: dict[Key, tuple[int, str]]
    ) -> tuple[list[Mention], int]:
        for length in range(len(keys), 0, -1):
            held = lookup.get(tuple(keys[:length]))
            if held is None:
                continue
            words = view.words[index : index + length]
            if _together(reading.text, words) and _stands(reading, view, index, length, held[1]):
                span = Span(words[0].start, words[-1].end)
                return [Mention(span, held[0], self.entries[held[0]].kind, held[1])], length
        return self._pair(view.words[index], lookup), 1

    def _pair(self, word: Word, lookup: dict[Key, tuple[int, str]]) -> list[Mention]:
        """A hyphen pair such as "Adams-Brown" names two when both are known."""
        if word.text.isalnum():
            return []
        parts = _HYPHEN.split(word.text)
        if len(parts) < 2 or not all((fold_word(part),) in lookup and part[:1].isupper() for part in parts):  # noqa: PLR2004 - a pair
            return []
        found, start = [], word.start
        for part in parts:
            number, form = lookup[(fold_word(part),)]
            found.append(Mention(Span(start, start + len(part)), number, self.entries[number].kind, form))
            start += len(part) + 1
        return found


def _together(text: str, words: tuple[Word, ...]) -> bool:
    """Whether words follow each other with nothing but a space or quotation mark between them."""
    gaps = (text[a.end : b.start] for a, b in itertools.pairwise(words))
    return all(gap == " " or _GAP.fullmatch(gap.removeprefix("'s").removeprefix("’s")) for gap in gaps)


def _stands(reading: Reading, view: View, index: int, length: int, form: str) -> bool:
    """Whether words spelled like a name are that name here."""
    words = view.words[index : index + length]
    before = view.words[index - 1] if index else None
    if form == "bare":
        after = view.words[index + length] if index + length < len(view.words) else None
        one = before is not None and before.lower in {"a", "an", "another", "one"} and after is not None
        return before is not None and (before.lower in _DETERMINERS or (one and after.lower in SPEAKING_FOR))  # type: ignore[union-attr]
    if not any(word.capital for word in words):
        article = before is not None and before.lower == "the" and length > 1
        return article or "’" in words[0].text or "'" in words[0].text
    if length == 1 and form in {"short", "name"} and index == 0 and words[0].text.lower() in reading.small_words:
        return False
    if _begins_outlet(reading, view, index + length):
        return False
    if form == "capital":
        return before is None or before.lower not in reading.lexicon.lists["names.locative"] or words[-1].possessive
    return length > 1 or form != "short" or before is None or not _inside_name(reading, view, index)


def _begins_outlet(reading: Reading, view: View, index: int) -> bool:
    """Whether the name only begins that of a medium: "the Example Times"."""
    if index >= len(view.words):
        return False
    after, gap = view.words[index], reading.text[view.words[index - 1].end : view.words[index].start]
    return after.text in reading.lexicon.lists["names.outlets"] and gap == " "


def _inside_name(reading: Reading, view: View, index: int) -> bool:
    """Whether a word ends another's name: a capital word that is no title stands right before it."""
    before, word = view.words[index - 1], view.words[index]
    if not before.capital or not _GAP.fullmatch(reading.text[before.end : word.start]):
        return False
    return view.plain and index > 1 and not before.possessive and not reading.lexicon.has("names.titles", before.text)
