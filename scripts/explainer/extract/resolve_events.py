"""Sentences that tell of the same event, by what and when, as one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.groups import together
from explainer.extract.words import content_stems

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


_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COMMON = 2
"""Terms that two sentences share when they tell of one event and name only a day of the week for it."""


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
        keys.append(("then", _then(fields["when_words"]), _sort(one)))
        keys.append(("words", fields["when_words"].lower(), sort, one.passages[0].file))
    return keys


def _then(words: str) -> str:
    """The day of the week that words name, else the words."""
    return next((day for day in _WEEK if day in words), words).lower()


def _sort(one: Candidate) -> str:
    """A sort of event: what decides and what is told by its verb alone can be one and the same."""
    which: str = one.fields["class"]
    return "decision" if which == "verb" else which


def _alike(a: Candidate, b: Candidate) -> bool:
    """A meeting is no decision. Two days, places or years part them, and so does telling nothing in common."""
    if {_sort(a), _sort(b)} == {"meeting", "decision"}:
        return False
    if not _tied(a, b) and len(_told(a) & _told(b)) < _COMMON:
        return False
    for field in ("day", "place", "date"):
        if a.fields[field] and b.fields[field] and a.fields[field] != b.fields[field]:
            return False
    return True


def _tied(a: Candidate, b: Candidate) -> bool:
    """Whether two share more than words for a time that could be another week's."""
    if a.passages[0].file == b.passages[0].file and a.fields["head"] == b.fields["head"]:
        return True
    return any(key in _keys(b) for key in _keys(a) if key[0] != "then")


def _told(one: Candidate) -> set[str]:
    """What its sentence tells, without the words for when."""
    when = set(content_stems(one.fields["when_words"], Span(0, len(one.fields["when_words"]))))
    return set(one.fields["terms"]) - when


def _merged(group: list[Candidate], names: tuple[str, ...]) -> Candidate:
    passages = tuple(dict.fromkeys(one.passages[0] for one in group))
    titles = Counter(one.fields["title"] for one in group)
    title = max(titles, key=lambda t: (len(t.split()) > 1, titles[t], -len(t), t))
    place = next((one.fields["place"] for one in group if one.fields["place"]), "")
    people = sorted({names[number] for one in group for number in one.fields["people"]})
    states = Counter(one.fields["state"] for one in group)
    timed = [one for one in group if one.fields["when_words"]]
    fields = {
        "head": group[0].fields["head"],
        "title": _heading(title, place, timed[0].fields["when_words"] if timed else ""),
        "state": states.most_common(1)[0][0],
        "when_words": timed[0].fields["when_words"] if timed else "",
        "times": list(dict.fromkeys((one.fields["when_words"], one.passages[0].file) for one in timed)),
        "date": next((one.fields["date"] for one in group if one.fields["date"]), ""),
        "place": place,
        "participants": people,
    }
    first = group[0]
    return Candidate("events", fields, passages, first.cue, first.rule)


def _heading(title: str, place: str, when: str) -> str:
    """The event's name with its place; one word alone is told apart by the words for when."""
    if place:
        return title if place in title else f"{title} in {place}"
    if " " in title.removeprefix("No ") or not when:
        return title
    on = "on " if when.split(maxsplit=1)[0] in _WEEK or when[:1].isdigit() else ""
    return f"{title} {on}{when}"
