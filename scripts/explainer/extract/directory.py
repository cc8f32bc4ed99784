"""The directory of names: every participant with all its spellings, and where a text names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Cue, Passage
from explainer.extract.lexicon import Place
from explainer.extract.reading import Mention, Reading, View
from explainer.extract.words import Word, fold_word

_GAP = regex.compile(r"\.?[\s“”\"'‘’]{1,3}|, ")
_LONGEST = 7
"""Words. No name is longer."""

Key = tuple[str, ...]


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

    def mentions(self, reading: Reading, lookup: dict[Key, tuple[int, str]], openers: frozenset[str]) -> Iterator[Mention]:
        """Yield where an article names an entry, the longest spelling at each place; `openers` begin the spellings."""
        for view in reading.views:
            index = 0
            while index < len(view.words):
                word = view.words[index]
                if fold_word(word.text) not in openers and "-" not in word.text:
                    index += 1
                    continue
                found, step = self._at(reading, view, index, lookup)
                yield from found
                index += step

    def _at(self, reading: Reading, view: View, index: int, lookup: dict[Key, tuple[int, str]]) -> tuple[list[Mention], int]:
        words = view.words[index : index + _LONGEST]
        for length in range(_run(reading.text, words), 0, -1):
            held = lookup.get(tuple(fold_word(word.text) for word in words[:length]))
            if held is None or not _stands(reading, view, index, length, held[1]):
                continue
            span = Span(words[0].start, words[length - 1].end)
            return [Mention(span, held[0], self.entries[held[0]].kind, held[1])], length
        return self._pair(words[0], lookup), 1

    def _pair(self, word: Word, lookup: dict[Key, tuple[int, str]]) -> list[Mention]:
        """A hyphen pair such as "Adams-Brown" names two when both are known."""
        parts = regex.split("[-–‑]", word.text)
        if len(parts) < 2 or not all((fold_word(part),) in lookup and part[:1].isupper() for part in parts):  # noqa: PLR2004
            return []
        found, start = [], word.start
        for part in parts:
            number, form = lookup[(fold_word(part),)]
            found.append(Mention(Span(start, start + len(part)), number, self.entries[number].kind, form))
            start += len(part) + 1
        return found


def _run(text: str, words: tuple[Word, ...]) -> int:
    """How many words follow each other with nothing but a space or quotation mark between them."""
    for index, (a, b) in enumerate(zip(words, words[1:], strict=False), 1):
        between = text[a.end : b.start].removeprefix("'s").removeprefix("’s")
        if not _GAP.fullmatch(between):
            return index
    return len(words)


def _stands(reading: Reading, view: View, index: int, length: int, form: str) -> bool:
    """Whether words spelled like a name are that name here."""
    words = view.words[index : index + length]
    before = view.words[index - 1] if index else None
    if form == "bare":
        return before is not None and before.lower in {"the", "its", "our", "their", "his", "her"}
    if not any(word.capital for word in words):
        return "’" in words[0].text or "'" in words[0].text or (before is not None and before.lower == "the" and length > 1)
    if length == 1 and words[0].text.islower():
        return False
    if length == 1 and form in {"short", "name"} and index == 0 and reading.small_words[words[0].text.lower()]:
        return False
    after = view.words[index + length] if index + length < len(view.words) else None
    if after and after.text in reading.lexicon.lists["names.outlets"] and reading.text[words[-1].end : after.start] == " ":
        return False
    if form == "capital":
        return before is None or before.lower not in reading.lexicon.lists["names.locative"] or words[-1].possessive
    if form == "short" and length == 1 and before is not None and before.capital and _GAP.fullmatch(reading.text[before.end : words[0].start]):
        return not view.plain or index == 1 or reading.lexicon.has("names.titles", before.text) or not before.text[0].isupper() or before.possessive or before.lower in reading.lexicon.lists["names.titles"] or before.text[0] in "“"
    return True
