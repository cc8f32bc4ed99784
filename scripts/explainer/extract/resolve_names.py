"""Names over all articles: several spellings and titles of one person are one entry; initials join their body."""

from __future__ import annotations

from collections.abc import Iterable

import regex
from rapidfuzz import fuzz

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Directory, Entry, Key
from explainer.extract.lexicon import Lexicon
from explainer.extract.resolve_people import people_entries
from explainer.extract.words import fold_name
from explainer.model.topic import Name

_SMALL = {"and", "of", "the", "for", "on", "in"}
_ALIKE = 90
"""Of 100: two spellings of one organisation ("Organization", "Organisation")."""


def build_directory(lexicon: Lexicon, found: Iterable[Candidate], known: Iterable[Name] = ()) -> Directory:
    """Bring the names of all articles together. `known` are the topic's own names; they go first."""
    candidates = list(found)
    entries = [_known(name) for name in known if name.kind != "outlet"]
    bodies = [one for one in candidates if one.fields["kind"] != "person"]
    organisations = organisation_entries(bodies, lexicon)
    taken = {key for entry in organisations for key in entry.forms}
    people = [
        one
        for one in candidates
        if one.fields["kind"] == "person" and not _within(fold_name(one.fields["name"]), taken)
    ]
    outlets = {name.lower() for name in lexicon.lists["names.outlets"]}
    entries = _add(entries, people_entries(people))
    entries = _add(entries, [one for one in organisations if one.name.split()[-1].lower() not in outlets])
    return Directory(entries + _places(lexicon, entries))


def _known(name: Name) -> Entry:
    forms = {fold_name(one): "name" for one in (name.name, *name.aliases)}
    return Entry(name.name, name.kind, forms, rule="known_names")


def _add(entries: list[Entry], more: list[Entry]) -> list[Entry]:
    """Add entries, giving what a known one also has to that one."""
    for new in more:
        home = next(
            (one for one in entries if set(one.forms) & {k for k, form in new.forms.items() if form == "name"}), None
        )
        if home is None:
            entries = [*entries, new]
            continue
        home.forms = {**new.forms, **home.forms}
        home.roles = {**home.roles, **new.roles}
        home.passages += new.passages
        home.cue = home.cue or new.cue
    return entries


def _within(key: Key, taken: set[Key]) -> bool:
    """Whether a person's name is only a piece of an organisation's."""
    return len(key) > 1 and any(
        key == one[i : i + len(key)] for one in taken for i in range(len(one) - len(key) + 1) if len(one) > 1
    )


def organisation_entries(candidates: list[Candidate], lexicon: Lexicon) -> list[Entry]:
    """Return one entry for each organisation or group, with its initials and short forms."""
    entries: list[Entry] = []
    plain = [one for one in candidates if not one.fields.get("bare") and one.rule != "acronyms"]
    for one in sorted(plain, key=lambda c: -len(fold_name(c.fields["name"]))):
        _join(entries, one)
    _short_forms(entries)
    initials = [one for one in candidates if one.rule == "acronyms"]
    for one in initials:
        _acronym(entries, one)
    counts = {entry.name: len(entry.passages) for entry in entries}
    entries = [entry for entry in entries if entry.rule != "acronyms" or counts[entry.name] > 1]
    for one in candidates:
        if one.fields.get("bare"):
            _bare(entries, one)
    for entry in entries:
        words = fold_name(entry.name)
        for word in {words[0], words[-1]} & lexicon.lists["names.bodies"] if len(words) > 1 else ():
            entry.forms.setdefault((word,), "bare")
    return entries


def _join(entries: list[Entry], one: Candidate) -> None:
    name, key = one.fields["name"], fold_name(one.fields["name"])
    region = one.fields.get("of")
    home = next((e for e in entries if key in e.forms or (region and e.roles.get("of") == region)), None)
    if home is None:
        home = next(
            (e for e in entries if e.kind == one.fields["kind"] and fuzz.ratio(e.name.lower(), name.lower()) >= _ALIKE),
            None,
        )
    if home is None:
        home = Entry(name, one.fields["kind"], rule=one.rule, cue=one.cue)
        if region:
            home.roles["of"] = region
            home.name = f"{name.split()[0]} countries"
            home.forms[fold_name(region)] = "name"
        entries.append(home)
    home.forms.setdefault(key, "name")
    home.passages += one.passages
    if one.fields.get("acronym"):
        home.forms[fold_name(one.fields["acronym"])] = "name"


def _short_forms(entries: list[Entry]) -> None:
    """A name that ends or begins a longer one, of which there is one only, is the same organisation."""
    for entry in list(entries):
        key = fold_name(entry.name)
        longer = [
            o
            for o in entries
            if o is not entry
            and o.kind == entry.kind
            and len(fold_name(o.name)) > len(key)
            and fold_name(o.name)[-len(key) :] == key
        ]
        if len(longer) == 1 and len(key) > 1:
            longer[0].forms.update(entry.forms)
            longer[0].passages += entry.passages
            entries.remove(entry)
        elif len(key) > 2 and key[0] in {"st", "saint"}:  # noqa: PLR2004 - a saint and what it is
            entry.forms.setdefault(key[:-1], "name")


def initials(name: str) -> set[str]:
    """Return the initials of a name, with and without its small words: "Union of Ports" gives "uop" and "up"."""
    words = fold_name(name)
    letters = [part[0] for word in words if word not in _SMALL for part in regex.split("[-'’]", word)[:1] if part]
    return {"".join(letters), "".join(word[0] for word in words)}


def _acronym(entries: list[Entry], one: Candidate) -> None:
    key = fold_name(one.fields["name"])
    home = next((e for e in entries if key in e.forms), None)
    if home is None and one.fields.get("initials"):
        home = next((e for e in entries if len(fold_name(e.name)) > 1 and key[0] in initials(e.name)), None)
    if home is None:
        home = Entry(one.fields["name"], "organisation", rule="acronyms", cue=one.cue)
        entries.append(home)
    home.forms.setdefault(key, "name")
    home.passages += one.passages


def _bare(entries: list[Entry], one: Candidate) -> None:
    """Give "the union" to the only union; with none, "the council" is a body itself; with two, it is nobody."""
    body = fold_name(one.fields["name"])
    fits = [e for e in entries if e.rule != "bare" and body[-1] in fold_name(e.name)]
    own = next((e for e in entries if e.rule == "bare" and body[-1] in fold_name(e.name)), None)
    if len(fits) > 1:
        return
    home = fits[0] if fits else own
    if home is None:
        home = Entry(one.fields["name"].split()[-1], one.fields["kind"], rule="bare", cue=one.cue)
        entries.append(home)
    home.forms.setdefault(body, "bare")
    home.forms.setdefault(body[-1:], "bare")
    home.passages += one.passages


def _places(lexicon: Lexicon, entries: list[Entry]) -> list[Entry]:
    """Every state as an entry; most are named nowhere and left out later. Regions stand for their countries."""
    found: dict[str, Entry] = {}
    regions = {entry.roles.get("of"): entry for entry in entries}
    for key, (place, form) in lexicon.places.items():
        home = regions.get(place.name) if place.kind == "region" else None  # type: ignore[call-overload]
        if home is None:
            kind = "state" if place.kind == "state" else "group"
            home = found.setdefault(place.name, Entry(place.name, kind, rule="states", place=place))
        home.forms.setdefault(key, form)
    return list(found.values())
