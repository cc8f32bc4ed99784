"""Meetings, decisions and happenings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.phrases import Phrase, around, heads_in
from explainer.extract.reading import Reading, View
from explainer.extract.rules.times import Time, times_in

_PLACE = regex.compile(r"\s(?:in|at)\s(?:the\s)?(?P<place>\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,2})")
_AHEAD = regex.compile(
    r"\b(?:by|until|before)\s(?:the\send\sof\s|the\s|next\s)?(?:\p{Lu}\p{Ll}+|month|week|year|summer|autumn|winter|spring|20\d\d)\b"
)
_TO_COME = regex.compile(
    r"(?:(?!\band\b)[^,;.]){0,110}?"
    r"\b(?:will|would|may|might|could|can|to occur|put off|(?:is|are) (?:planned|expected|anticipated))\b"
)
_NEAR = 60
"""Characters between an event's name and its time or place."""


def find_events(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim a meeting, vote or happening that has a time, a place, named people, or a word that tells which it is.

    Refuse bare nouns ("the talks", "a decision") without any of these, questions, and headlines in title case.
    """
    del found
    for view in reading.views:
        if not view.plain or reading.article.cut(view.span).endswith("?"):
            continue
        times = times_in(view)
        taken: set[str] = set()
        for which in ("meeting", "decision", "action"):
            for phrase in heads_in(reading, view, f"events.{which}"):
                if any(phrase.span.end == time.span.end for time in times):
                    continue
                fields = _fields(reading, view, phrase, times, which)
                if fields is None or phrase.head in taken:
                    continue
                taken.add(phrase.head)
                yield _event(reading, view, phrase.span, fields)
        if not taken and times:
            yield from _by_verb(reading, view, times)


def _event(reading: Reading, view: View, cue: Span, fields: dict[str, object]) -> Candidate:
    passage = Passage.of(reading.article, around(reading, view, cue))
    return Candidate("events", fields, (passage,), Cue("event", cue.start, cue.end), "events")


def _fields(
    reading: Reading, view: View, phrase: Phrase, times: tuple[Time, ...], which: str
) -> dict[str, object] | None:
    time = next(
        (one for one in times if abs(one.span.start - phrase.span.end) < 3 * _NEAR or which == "decision"), None
    )
    place = _PLACE.match(reading.text, phrase.span.end, min(view.span.end, phrase.span.end + _NEAR))
    people = [
        m.entry
        for m in reading.mentions_in(Span(phrase.span.start - 30, min(view.span.end, phrase.span.end + 90)))
        if m.kind == "person"
    ]
    kinds = {k.replace("-", "") for k in reading.lexicon.lists["events.kinds"]}
    telling = phrase.modifiers & kinds or (which != "meeting" and phrase.modifiers)
    if not (time or (place and which == "meeting") or (which == "meeting" and (len(set(people)) > 1 or telling))):
        return None
    return {
        "head": phrase.head,
        "class": which,
        "modifiers": sorted(phrase.modifiers),
        "phrase": reading.article.cut(phrase.span),
        "phrase_at": [phrase.span.start, phrase.span.end],
        "when_words": time.words if time else "",
        "date": time.date if time else "",
        "day": time.day if time else "",
        "place": place["place"] if place else "",
        "people": sorted(set(people)),
        "state": _state(reading, view, phrase.span),
    }


def _state(reading: Reading, view: View, at: Span) -> str:
    """Whether the sentence tells of something to come, within its clause."""
    before = reading.text[max(view.span.start, at.start - 80) : at.start]
    after = reading.text[at.end : min(view.span.end, at.end + 120)]
    if reading.lexicon.patterns["events.planned"].search(before.rsplit(";", 1)[-1] + " " + reading.article.cut(at)):
        return "planned"
    return (
        "planned"
        if _TO_COME.match(after) or _AHEAD.search(reading.text, at.start, min(view.span.end, at.end + 40))
        else "happened"
    )


def _by_verb(reading: Reading, view: View, times: tuple[Time, ...]) -> Iterator[Candidate]:
    """An event told by its verb alone: "closes on 3 May"; only with a time."""
    match = next(iter(reading.found_in(view, "events.verbs")), None)
    if match is None:
        return
    time = min(times, key=lambda one: abs(one.span.start - match.start()))
    fields: dict[str, object] = {
        "head": match[0].lower(),
        "class": "verb",
        "modifiers": [],
        "phrase": match[0],
        "phrase_at": list(match.span()),
        "when_words": time.words,
        "date": time.date,
        "day": time.day,
        "place": "",
        "people": [],
        "state": _state(reading, view, Span(*match.span())),
    }
    yield _event(reading, view, Span(*match.span()), fields)
