"""Organisations over all articles: spellings, initials and short forms of one body come together."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Entry, Key
from explainer.extract.lexicon import Lexicon
from explainer.extract.words import fold_name

_SMALL = {"and", "of", "the", "for", "on", "in"}
_ALIKE = 90
"""Of 100: two spellings of one organisation ("Organization", "Organisation")."""


class _Bodies:
    """The bodies met so far, found again by spelling, word or region, so that none is compared with all."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.by_form: dict[Key, Entry] = {}
        self.by_word: dict[tuple[str, str], dict[int, str]] = {}
        """Kind and word → the bodies with it in their names, by number, in small letters."""
        self.by_region: dict[object, Entry] = {}

    def add(self, entry: Entry) -> None:
        """Add a body under every word of its name."""
        for word in set(fold_name(entry.name)):
            self.by_word.setdefault((entry.kind, word), {})[len(self.entries)] = entry.name.lower()
        self.entries.append(entry)

    def spell(self, entry: Entry, key: Key, form: str = "name") -> None:
        """Give a body a spelling."""
        entry.forms.setdefault(key, form)
        self.by_form.setdefault(key, entry)

    def like(self, name: str, kind: str) -> Entry | None:
        """Return the first body of a kind that is spelled alike and shares a word."""
        words = [word for word in fold_name(name) if word not in _SMALL]
        near = {number: other for word in words for number, other in self.by_word.get((kind, word), {}).items()}
        alike = process.extract(name.lower(), near, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
        first = min((number for _, _, number in alike), default=None)
        return None if first is None else self.entries[first]


def organisation_entries(candidates: list[Candidate], lexicon: Lexicon) -> list[Entry]:
    """Return one entry for each organisation or group, with its initials and short forms."""
    bodies = _Bodies()
    plain = [one for one in candidates if not one.fields.get("bare") and one.rule != "acronyms"]
    for one in sorted(plain, key=lambda c: -len(fold_name(c.fields["name"]))):
        _join(bodies, one)
    entries = _short_forms(bodies.entries)
    entries = _acronyms(entries, [one for one in candidates if one.rule == "acronyms"])
    _bare(entries, [one for one in candidates if one.fields.get("bare")])
    for entry in entries:
        words = fold_name(entry.name)
        for word in {words[0], words[-1]} & lexicon.lists["names.bodies"] if len(words) > 1 else ():
            entry.forms.setdefault((word,), "bare")
    return entries


def _join(bodies: _Bodies, one: Candidate) -> None:
    name, key = one.fields["name"], fold_name(one.fields["name"])
    region = one.fields.get("of")
    home = bodies.by_form.get(key) or (bodies.by_region.get(region) if region else None)
    if home is None:
        home = bodies.like(name, one.fields["kind"])
    if home is None:
        home = Entry(name, one.fields["kind"], rule=one.rule, cue=one.cue)
        if region:
            home.roles["of"] = region
            home.name = f"{name.split()[0]} countries"
            bodies.by_region.setdefault(region, home)
            bodies.spell(home, fold_name(region))
        bodies.add(home)
    bodies.spell(home, key)
    home.passages += one.passages
    if one.fields.get("acronym"):
        bodies.spell(home, fold_name(one.fields["acronym"]))


def _short_forms(entries: list[Entry]) -> list[Entry]:
    """A name that ends or begins a longer one, of which there is one only, is the same organisation."""
    longer: dict[tuple[str, Key], list[Entry]] = {}
    for entry in entries:
        name = fold_name(entry.name)
        for start in range(1, len(name)):
            longer.setdefault((entry.kind, name[start:]), []).append(entry)
    gone: set[int] = set()
    for entry in entries:
        key = fold_name(entry.name)
        held = [one for one in longer.get((entry.kind, key), []) if id(one) not in gone]
        if len(held) == 1 and len(key) > 1:
            held[0].forms.update(entry.forms)
            held[0].passages += entry.passages
            gone.add(id(entry))
        elif len(key) > 2 and key[0] in {"st", "saint"}:  # noqa: PLR2004 - a saint and what it is
            entry.forms.setdefault(key[:-1], "name")
    return [entry for entry in entries if id(entry) not in gone]


def initials(name: str) -> set[str]:
    """Return the initials of a name, with and without its small words: "Union of Ports" gives "uop" and "up"."""
    words = fold_name(name)
    letters = [word[0] for word in words if word not in _SMALL and word[0] not in "-'’"]
    return {"".join(letters), "".join(word[0] for word in words)}


def _acronyms(entries: list[Entry], found: list[Candidate]) -> list[Entry]:
    """Give initials to the body whose they are; with none they are a body of their own when they stand twice."""
    homes = {key: entry for entry in reversed(entries) for key in entry.forms}
    spelled: dict[str, Entry] = {}
    for entry in entries:
        if len(fold_name(entry.name)) > 1:
            for letters in sorted(initials(entry.name)):
                spelled.setdefault(letters, entry)
    for one in found:
        key = fold_name(one.fields["name"])
        home = homes.get(key) or (spelled.get(key[0]) if one.fields.get("initials") else None)
        if home is None:
            home = Entry(one.fields["name"], "organisation", rule="acronyms", cue=one.cue)
            entries.append(home)
        homes.setdefault(key, home)
        home.forms.setdefault(key, "name")
        home.passages += one.passages
    return [entry for entry in entries if entry.rule != "acronyms" or len(entry.passages) > 1]


def _bare(entries: list[Entry], found: list[Candidate]) -> None:
    """Give "the union" to the only union; with none, "the council" is a body itself; with two, it is nobody."""
    by_word: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in set(fold_name(entry.name)):
            by_word.setdefault(word, []).append(entry)
    own: dict[str, Entry] = {}
    for one in found:
        body = fold_name(one.fields["name"])
        fits = by_word.get(body[-1], [])
        if len(fits) > 1:
            continue
        home = fits[0] if fits else own.get(body[-1])
        if home is None:
            home = Entry(one.fields["name"].split()[-1], one.fields["kind"], rule="bare", cue=one.cue)
            own[body[-1]] = home
            entries.append(home)
        home.forms.setdefault(body, "bare")
        home.forms.setdefault(body[-1:], "bare")
        home.passages += one.passages
