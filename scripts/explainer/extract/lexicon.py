"""The lexicons of a language, read once: cue lists as an editor writes them, and the patterns made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from explainer.extract.trie import one_of
from explainer.extract.words import fold_name, is_function_word
from explainer.store.compact import read_compact

_PIECE = re.compile(r"[^\W_]+")
FOLDER = Path(__file__).parent / "lexicon"


@dataclass(frozen=True)
class Verb:
    """A verb that tells who said what, by one of its forms."""

    form: str
    kind: str
    strength: str
    takes_object: bool = False
    addressee: bool = False
    stance: str = ""
    needs_as: bool = False
    """Whether it tells something only with "as": "see the decision as …"."""


@dataclass(frozen=True)
class Place:
    """A state or region of the gazetteer."""

    name: str
    kind: str
    """state or region."""
    people: tuple[str, ...]


class Patterns(dict[str, re.Pattern[str]]):
    """The patterns of lists of phrases, each made when it is first asked for."""

    def __init__(self, lists: dict[str, frozenset[str]]) -> None:
        """Take the lists; make nothing yet."""
        super().__init__()
        self._lists = lists

    def __missing__(self, which: str) -> re.Pattern[str]:
        """Make the pattern of a list."""
        self[which] = any_of(self._lists[which])
        return self[which]


class Signs:
    """By which pieces of words a sentence shows that it can hold a phrase of a list: one piece of each phrase."""

    def __init__(self, lists: dict[str, frozenset[str]]) -> None:
        """Choose the pieces of all lists: of each phrase the longest that is no joining word."""
        self._lists: dict[str, list[str]] = {}
        self._always: set[str] = set()
        for which, phrases in lists.items():
            held = [_PIECE.findall(phrase.lower()) for phrase in phrases]
            best = {max(pieces, key=lambda one: (not is_function_word(one), len(one)), default="") for pieces in held}
            if "" in best:
                self._always.add(which)
            for piece in best:
                self._lists.setdefault(piece, []).append(which)
        self._pieces = frozenset(self._lists)

    def lists(self, pieces: frozenset[str]) -> set[str]:
        """Return the lists of which a sentence with these pieces of words can hold a phrase."""
        return self._always.union(*[self._lists[piece] for piece in pieces & self._pieces])


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All cue lists of a language; one object a language, so that patterns made of it are made once."""

    lists: dict[str, frozenset[str]]
    verbs: dict[str, Verb]
    places: dict[tuple[str, ...], tuple[Place, str]]
    """Folded name → the place and what the name is: name, people, capital or seat."""

    @cached_property
    def patterns(self) -> Patterns:
        """A pattern for every list by its name, and for the verbs' forms."""
        return Patterns({**self.lists, "verbs": frozenset(self.verbs)})

    @cached_property
    def signs(self) -> Signs:
        """What a sentence must hold before the pattern of a list is tried on it; names are looked for otherwise."""
        sought = {which: held for which, held in self.lists.items() if not which.startswith("names.")}
        return Signs({**sought, "verbs": frozenset(self.verbs)})

    @cached_property
    def verb_forms(self) -> dict[str, list[tuple[tuple[str, ...], Verb]]]:
        """First word → the forms that begin with it, the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
        for form, verb in self.verbs.items():
            words = tuple(form.split())
            found.setdefault(words[0].lower(), []).append((words, verb))
        return {first: sorted(rows, key=lambda row: (-len(row[0]), row[0])) for first, rows in found.items()}

    @cached_property
    def verb_openers(self) -> frozenset[str]:
        """The first words of the forms."""
        return frozenset(self.verb_forms)

    def pairs(self, which: str) -> dict[str, str]:
        """Return a list of pairs, "trilateral=three-way", as what stands before the sign → what stands after it."""
        if which not in self._pairs:
            self._pairs[which] = dict(pair.split("=") for pair in self.lists[which])
        return self._pairs[which]

    @cached_property
    def _pairs(self) -> dict[str, dict[str, str]]:
        return {}

    @cached_property
    def offices(self) -> frozenset[str]:
        """The titles and roles of people."""
        return self.lists["names.titles"] | self.lists["names.roles"]

    def has(self, which: str, word: str) -> bool:
        """Whether a list holds a word, as written in the list or in small letters."""
        return word in self.lists[which] or word.lower() in self.lists[which]


@cache
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the lexicons of a language.

    Raises:
        FileNotFoundError: there are none for it.
        ValueError: a file is not valid YAML.
    """
    folder = FOLDER / language
    data = read_compact(folder)
    if not data:
        raise FileNotFoundError(f"no lexicon for the language {language!r}")
    lists = {
        f"{name}.{key}": frozenset(str(one) for one in value)
        for name, rows in data.items()
        if name != "gazetteer"
        for key, value in rows.items()
        if key != "verbs" or name != "verbs"
    }
    lists["names.titles"] |= {title.lower() for row in data["gazetteer"]["states"] for title in row.get("titles", [])}
    verbs = {form: _verb(form, row) for row in data["verbs"]["verbs"] for form in row["forms"]}
    return Lexicon(lists, verbs, _places(data["gazetteer"]))


def any_of(phrases: Any) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, the longest first, capitals or not.

    Made with `re`, which tries such a pattern at all places of a sentence in a third of the time.
    """
    inner = one_of(sorted({" ".join(str(one).lower().split()) for one in phrases}), _flexible)
    return re.compile(rf"(?<![^\W_])(?<![’'-]){inner}(?![^\W_]|-)", flags=re.IGNORECASE)


def _flexible(character: str) -> str:
    """A space is any white space, an apostrophe of either shape."""
    return {" ": r"\s+", "'": "[’']"}.get(character) or re.escape(character)


def _verb(form: str, row: dict[str, Any]) -> Verb:
    flags = bool(row.get("object")), bool(row.get("addressee"))
    return Verb(form, row["class"], row["strength"], *flags, row.get("stance", ""), bool(row.get("as")))


def _places(data: dict[str, Any]) -> dict[tuple[str, ...], tuple[Place, str]]:
    found: dict[tuple[str, ...], tuple[Place, str]] = {}
    for kind, rows in (("state", data["states"]), ("region", data["regions"])):
        for row in rows:
            place = Place(row["name"], kind, tuple(row["people"]))
            spellings = {
                "name": [row["name"], *row.get("names", [])],
                "people": row["people"],
                "capital": row.get("capital", []),
                "seat": row.get("seats", []),
            }
            for sort, names in spellings.items():
                for name in names:
                    found.setdefault(fold_name(name), (place, sort))
    return found
