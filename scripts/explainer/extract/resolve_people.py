"""People over all articles: spellings, titles, nicknames and surnames of one person come together."""

from __future__ import annotations

from collections import Counter

from rapidfuzz import fuzz

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Entry, Key
from explainer.extract.words import fold_name

_SURNAME = 85
"""Of 100: two spellings of one surname beside the same first name (transliterations)."""
_ALONE = 87
"""Of 100: the same for a surname that stands alone."""
_NICK = 3
"""Letters. A first name's beginning this long can be its short form."""


def people_entries(candidates: list[Candidate]) -> list[Entry]:
    """Return one entry for each person. Full names first; then what stands alone is given to the only one it fits."""
    entries: list[Entry] = []
    full = [one for one in candidates if len(fold_name(one.fields["name"])) > 1]
    for one in sorted(full, key=lambda c: (len(fold_name(c.fields["name"])), c.passages[0])):
        key = fold_name(one.fields["name"])
        home = next((entry for entry in entries if _same(entry, key)), None)
        if home is None:
            home = Entry(one.fields["name"], "person", rule=one.rule, cue=one.cue)
            entries.append(home)
        _give(home, one, key)
    for one in candidates:
        key = fold_name(one.fields["name"])
        if len(key) == 1:
            _single(entries, one, key)
    _short(entries)
    for entry in entries:
        entry.name = _preferred(entry)
    return entries


def _same(entry: Entry, key: Key) -> bool:
    for known in entry.forms:
        if len(known) < 2:  # noqa: PLR2004 - words or letters of a name
            continue
        if known == key:
            return True
        first = known[0] == key[0] or key[0] in known[:-1] or known[0] in key[:-1] or _nick(known[0], key[0])
        alike = fuzz.ratio(known[-1], key[-1])
        if first and (alike == 100 or (alike >= _SURNAME and min(len(known[-1]), len(key[-1])) > 4)):  # noqa: PLR2004 - words or letters of a name
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


def _single(entries: list[Entry], one: Candidate, key: Key) -> None:
    """Give a name that stands alone to the only person it fits; with none it is a person of its own."""
    fits = [entry for entry in entries if any(key == known or known[-1] == key[0] for known in entry.forms)]
    if not fits:
        fits = [e for e in entries if any(_near(known[-1], key[0]) for known in e.forms)]
    if not fits:
        fits = [
            e
            for e in entries
            if any(len(known) > 1 and (known[0] == key[0] or _nick(known[0], key[0])) for known in e.forms)
        ]
    if len(fits) > 1:
        return
    home = fits[0] if fits else Entry(one.fields["name"], "person", rule=one.rule, cue=one.cue)
    if not fits:
        entries.append(home)
    _give(home, one, key)


def _near(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 4 and fuzz.ratio(a, b) >= _ALONE  # noqa: PLR2004 - words or letters of a name


def _short(entries: list[Entry]) -> None:
    """A surname, first name or quoted nickname stands for the person when it is nobody else's."""
    firsts = Counter(first for e in entries for first in {known[0] for known in e.forms if len(known) > 1})
    for entry in entries:
        for known in list(entry.forms):
            if len(known) < 2:  # noqa: PLR2004 - words or letters of a name
                continue
            entry.forms.setdefault(known[-1:], "short")
            if len(known) > 2 and known[1] not in {"van", "von", "der", "de"}:  # noqa: PLR2004 - words or letters of a name
                entry.forms.setdefault((known[1],), "short")
                entry.forms.setdefault((known[0], known[-1]), "name")
                entry.forms.setdefault((known[1], known[-1]), "name")
            if "von" in known or "van" in known or "de" in known:
                at = next(i for i, word in enumerate(known) if word in {"von", "van", "de"})
                entry.forms.setdefault(known[at:], "short")
            if firsts[known[0]] == 1:
                entry.forms.setdefault(known[:1], "short")
                for other in range(_NICK, len(known[0])):
                    if not any(known[0][:other] in {k[0] for k in e.forms} for e in entries if e is not entry):
                        entry.forms.setdefault((known[0][:other],), "short")


def _preferred(entry: Entry) -> str:
    """The spelling met most often among the full names, the longer of two; for nobody a made-up one."""
    full = {s: n for s, n in entry.spellings.items() if len(fold_name(s)) > 1} or entry.spellings
    return max(full, key=lambda s: (full[s], len(s), s)) if full else entry.name
