"""Names over all articles: several spellings and titles of one person are one entry; initials join their body."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Directory, Entry, Key, Known
from explainer.extract.lexicon import Lexicon
from explainer.extract.resolve_organisations import organisation_entries
from explainer.extract.resolve_people import people_entries
from explainer.extract.words import fold_name


def build_directory(lexicon: Lexicon, found: Iterable[Candidate], known: Iterable[Known] = ()) -> Directory:
    """Bring the names of all articles together. `known` are the topic's own names; they go first."""
    candidates = list(found)
    entries = [_known(name) for name in known if name.kind != "outlet"]
    bodies = [one for one in candidates if one.fields["kind"] != "person"]
    organisations = organisation_entries(bodies, lexicon)
    pieces = _pieces(key for entry in organisations for key in entry.forms)
    people = [
        one for one in candidates if one.fields["kind"] == "person" and fold_name(one.fields["name"]) not in pieces
    ]
    outlets = {name.lower() for name in lexicon.lists["names.outlets"]}
    entries = _add(entries, people_entries(people))
    entries = _add(entries, [one for one in organisations if one.name.split()[-1].lower() not in outlets])
    return Directory(entries + _places(lexicon, entries))


def _known(name: Known) -> Entry:
    forms = {fold_name(one): "name" for one in (name.name, *name.aliases)}
    return Entry(name.name, name.kind, forms, rule="known_names")


def _add(entries: list[Entry], more: list[Entry]) -> list[Entry]:
    """Add entries, giving what a known one also has to that one."""
    homes = {form: entry for entry in reversed(entries) for form in entry.forms}
    order = {id(entry): number for number, entry in enumerate(entries)}
    entries = list(entries)
    for new in more:
        held = [homes[key] for key, form in new.forms.items() if form == "name" and key in homes]
        home = min(held, key=lambda entry: order[id(entry)], default=None)
        if home is None:
            order[id(new)] = len(entries)
            entries.append(new)
        else:
            home.forms = {**new.forms, **home.forms}
            home.roles = {**home.roles, **new.roles}
            home.passages += new.passages
            home.cue = home.cue or new.cue
        for form in (home or new).forms:
            homes.setdefault(form, home or new)
    return entries


def _pieces(names: Iterable[Key]) -> set[Key]:
    """Return every run of two words or more of the names: a person so called is only a piece of an organisation."""
    return {name[i:j] for name in names for i in range(len(name)) for j in range(i + 2, len(name) + 1)}


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
