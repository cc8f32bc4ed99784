"""Sentences that tell of the same event, by what and when, as one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.extract.candidate import Candidate
from explainer.extract.groups import together

_TELLING = {
    "virtual",
    "video",
    "bilateral",
    "trilateral",
    "threeway",
    "twoway",
    "followup",
    "emergency",
    "annual",
    "branch",
    "broader",
    "phone",
}


def events(found: list[Candidate], names: tuple[str, ...]) -> list[Candidate]:
    """Return one event for each meeting, decision or happening: same day, place, people or telling word."""
    groups = together(found, _keys, _alike)
    return [_merged(group, names) for group in groups]


def _keys(one: Candidate) -> Iterable[tuple[object, ...]]:
    fields = one.fields
    sort = "meeting" if fields["class"] == "meeting" else fields["head"]
    keys: list[tuple[object, ...]] = [
        ("modifier", sort, m) for m in fields["modifiers"] if sort != "meeting" or m in _TELLING
    ]
    if fields["day"]:
        keys.append(("day", fields["day"]))
    if fields["date"]:
        keys.append(("date", fields["date"], sort))
    if fields["place"]:
        keys.append(("place", fields["place"], sort))
    if len(fields["people"]) > 1:
        keys.append(("people", tuple(fields["people"]), sort))
    if fields["when_words"]:
        keys.append(("words", fields["when_words"].lower(), sort, one.passages[0].file))
    return keys


def _alike(a: Candidate, b: Candidate) -> bool:
    """Two days, two places or two years part them."""
    for field in ("day", "place", "date"):
        if a.fields[field] and b.fields[field] and a.fields[field] != b.fields[field]:
            return False
    return True


def _merged(group: list[Candidate], names: tuple[str, ...]) -> Candidate:
    passages = tuple(dict.fromkeys(one.passages[0] for one in group))
    phrases = Counter(" ".join(one.fields["phrase"].split()) for one in group)
    title = max(phrases, key=lambda p: (phrases[p], len(p), p))
    place = next((one.fields["place"] for one in group if one.fields["place"]), "")
    people = sorted({names[number] for one in group for number in one.fields["people"]})
    states = Counter(one.fields["state"] for one in group)
    timed = [one for one in group if one.fields["when_words"]]
    fields = {
        "head": group[0].fields["head"],
        "title": title[:1].upper() + title[1:] + (f" in {place}" if place else ""),
        "state": states.most_common(1)[0][0],
        "when_words": timed[0].fields["when_words"] if timed else "",
        "when_file": timed[0].passages[0].file if timed else "",
        "date": next((one.fields["date"] for one in group if one.fields["date"]), ""),
        "place": place,
        "participants": people,
    }
    first = group[0]
    return Candidate("events", fields, passages, first.cue, first.rule)
