"""People over all articles: spellings, titles, nicknames and surnames of one person come together."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz, process

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Entry, Key
from explainer.extract.words import fold_name

_SURNAME = 85
"""Of 100: two spellings of one surname beside the same first name (transliterations)."""
_ALONE = 87
"""Of 100: the same for a surname that stands alone."""
_PARTICLES = {"van", "von", "der", "de"}
_NICK = 3
"""Letters. A first name's beginning this long can be its short form."""


def people_entries(candidates: list[Candidate]) -> list[Entry]:
    """Return one entry for each person. Full names first; then what stands alone is given to the only one it fits."""
    people = _People()
    full = [one for one in candidates if len(fold_name(one.fields["name"])) > 1]
    for one in sorted(full, key=lambda c: (len(fold_name(c.fields["name"])), c.passages[0])):
        key = fold_name(one.fields["name"])
        home = people.called(key)
        if home is None:
            home = Entry(one.fields["name"], "person", rule=one.rule, cue=one.cue)
            people.entries.append(home)
        _give(home, one, key)
        people.index(home)
    for one in candidates:
        key = fold_name(one.fields["name"])
        if len(key) == 1:
            _single(people, one, key)
    _short(people.entries)
    for entry in people.entries:
        entry.name = _preferred(entry)
    return people.entries


class _People:
    """The people met so far, found again by the beginnings of their names, so that nobody is compared with all."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._numbers: dict[int, int] = {}
        self._known: dict[Key, Entry] = {}
        self._first: dict[str, set[int]] = {}
        self._opening: dict[str, dict[str, set[int]]] = {}
        """The same for first names alone, by each of them."""
        self._spellings: dict[int, int] = {}
        self._last: dict[str, set[int]] = {}
        self._last_words: list[str] = []

    def index(self, entry: Entry) -> None:
        """Note the spellings of an entry, which is new or has a new one."""
        number = self._numbers.setdefault(id(entry), len(self._numbers))
        if self._spellings.get(number) == len(entry.forms):
            return
        self._spellings[number] = len(entry.forms)
        for key in entry.forms:
            self._known.setdefault(key, entry)
            for word in key[:-1]:
                self._first.setdefault(word[:_NICK], set()).add(number)
            if len(key) > 1:
                self._opening.setdefault(key[0][:_NICK], {}).setdefault(key[0], set()).add(number)
            if key[-1] not in self._last:
                self._last_words.append(key[-1])
            self._last.setdefault(key[-1], set()).add(number)

    def called(self, key: Key) -> Entry | None:
        """Return the person of a full name, in this spelling or one alike."""
        if key in self._known:
            return self._known[key]
        near = {number for word in key[:-1] for number in self._first.get(word[:_NICK], ())}
        return next((self.entries[n] for n in sorted(near) if _same(self.entries[n], key)), None)

    def fitting(self, key: Key) -> list[Entry]:
        """Return those whose spelling or surname is a single name, else whose surname or first name is near it."""
        word = key[0]
        fits = self._last.get(word, set())
        if not fits:
            near = process.extract(word, self._last_words, scorer=fuzz.ratio, score_cutoff=_ALONE, limit=None)
            fits = {n for other, _, _ in near if _near(other, word) for n in self._last[other]}
        if not fits:
            opening = self._opening.get(word[:_NICK], {})
            fits = {n for first, held in opening.items() if first == word or _nick(first, word) for n in held}
        return [self.entries[number] for number in sorted(fits)]


def _same(entry: Entry, key: Key) -> bool:
    for known in entry.forms:
        if len(known) < 2:  # noqa: PLR2004 - words or letters of a name
            continue
        if known == key:
            return True
        alike = fuzz.ratio(known[-1], key[-1], score_cutoff=_SURNAME)
        if not alike or (alike < 100 and min(len(known[-1]), len(key[-1])) <= 4):  # noqa: PLR2004 - words or letters of a name
            continue
        if known[0] == key[0] or key[0] in known[:-1] or known[0] in key[:-1] or _nick(known[0], key[0]):
            return True
    return False


def _nick(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) >= _NICK and long.startswith(short)


def _give(home: Entry, one: Candidate, key: Key) -> None:
    home.forms.setdefault(key, "name")
    home.spell(one.fields["name"])
    home.passages += one.passages
    if role := one.fields.get("role"):
        home.roles.setdefault(role, one.passages[0])
    if nick := one.fields.get("nickname"):
        home.forms.setdefault(fold_name(nick), "name")


def _single(people: _People, one: Candidate, key: Key) -> None:
    """Give a name that stands alone to the only person it fits; with none it is a person of its own."""
    fits = people.fitting(key)
    if len(fits) > 1:
        return
    home = fits[0] if fits else Entry(one.fields["name"], "person", rule=one.rule, cue=one.cue)
    if not fits:
        people.entries.append(home)
    _give(home, one, key)
    people.index(home)


def _near(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 4 and fuzz.ratio(a, b) >= _ALONE  # noqa: PLR2004 - words or letters of a name


def _short(entries: list[Entry]) -> None:
    """A surname, first name or quoted nickname stands for the person when it is nobody else's."""
    firsts = Counter(first for e in entries for first in {known[0] for known in e.forms if len(known) > 1})
    taken = _openings(entries)
    for number, entry in enumerate(entries):
        for known in list(entry.forms):
            if len(known) < 2:  # noqa: PLR2004 - words or letters of a name
                continue
            entry.forms.setdefault(known[-1:], "short")
            if len(known) > 2 and known[1] not in _PARTICLES:  # noqa: PLR2004 - words or letters of a name
                entry.forms.setdefault((known[0], known[-1]), "name")
                if len(known[1]) > 1:
                    entry.forms.setdefault((known[1],), "short")
                    entry.forms.setdefault((known[1], known[-1]), "name")
            at = next((i for i, word in enumerate(known) if word in _PARTICLES - {"der"}), 0)
            if at or known[0] in _PARTICLES - {"der"}:
                entry.forms.setdefault(known[at:], "short")
            if firsts[known[0]] == 1:
                entry.forms.setdefault(known[:1], "short")
                beginnings = [known[0][:length] for length in range(_NICK, len(known[0]))]
                free = [(one,) for one in beginnings if not taken.get(one, set()) - {number}]
                entry.forms |= {key: "short" for key in free if key not in entry.forms}


def _openings(entries: list[Entry]) -> dict[str, set[int]]:
    """Return the first word of every spelling → the numbers of the people who have it."""
    found: dict[str, set[int]] = {}
    for number, entry in enumerate(entries):
        for known in entry.forms:
            found.setdefault(known[0], set()).add(number)
    return found


def _preferred(entry: Entry) -> str:
    """The spelling met most often among the full names, the longer of two; with accents where any article has them."""
    full = {s: n for s, n in entry.spellings.items() if len(fold_name(s)) > 1} or entry.spellings
    if not full:
        return entry.name
    best = max(full, key=lambda s: (full[s], len(s), s))
    return max((s for s in full if fold_name(s) == fold_name(best)), key=lambda s: (not s.isascii(), s == best))
