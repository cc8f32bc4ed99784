"""Meetings, decisions and happenings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.headings import as_title, with_tail
from explainer.extract.lexicon import Lexicon
from explainer.extract.phrases import Phrase, around, heads_in, phrase_at
from explainer.extract.reading import Reading, View
from explainer.extract.rules.done import done
from explainer.extract.rules.questions import terms
from explainer.extract.rules.times import Time, times_of
from explainer.extract.words import is_function_word

_PLACE = regex.compile(r"\s(?:in|at)\s(?:the\s)?(?P<place>\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,2})")
_AHEAD = regex.compile(
    r"\b(?:by|until|before)\s(?:the\send\sof\s|the\s|next\s)?(?:\p{Lu}\p{Ll}+|month|week|year|summer|autumn|winter|spring|20\d\d)\b"
)
_COUNT = regex.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s$", regex.IGNORECASE
)
_SUPPOSED = regex.compile(r"(?:If|Unless|Whether|if|unless|whether)\b")
_OTHER_CLAUSE = regex.compile(
    r"\b(?:how|that|whether|who|which|because|while)\b|[;:]|\band\s(?:will|would|could|is|are|was|were|has|have|had)\b"
)
_THERE = regex.compile(r"\b[Tt]here(?:[’']s|\sis|\sare)\s(?:an?\s|the\s)?(?:\p{Ll}+\s)?$")
_LISTED = regex.compile(r"[*•·–—-]\s")
_ARTICLE = regex.compile(r"(?:\b[Tt]he|[’']s|s[’'])\s$")
_NOUN = regex.compile(r"\b(?:the|a|an|that|this|no|his|her|its|their)\s$", regex.IGNORECASE)
"""What stands before a form that is a noun here, no verb."""
_RELATIVE = regex.compile(r"^,\s(?:which|who|that)\b")
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
        times = times_of(view)
        taken: set[str] = set()
        for which in ("meeting", "decision", "action"):
            for phrase in heads_in(reading, view, f"events.{which}"):
                if _no_event(reading, view, phrase, times):
                    continue
                fields = _fields(reading, view, phrase, _beside(reading, phrase.span, times), which)
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
    reading: Reading, view: View, phrase: Phrase, times: Sequence[Time], which: str
) -> dict[str, object] | None:
    time = _time_of(reading, phrase.span, times, far=which == "decision")
    place = _PLACE.match(reading.text, phrase.span.end, min(view.span.end, phrase.span.end + _NEAR))
    people = [
        m.entry
        for m in reading.mentions_in(Span(phrase.span.start - 30, min(view.span.end, phrase.span.end + 90)))
        if m.kind == "person"
    ]
    telling = phrase.modifiers & _kinds(reading.lexicon) or (which != "meeting" and phrase.modifiers)
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
        "state": _state(reading, view, phrase.span, time),
        "title": _title(reading, view, phrase.span),
        "sentence": [view.span.start, view.span.end],
        "terms": sorted(terms(reading, view)),
    }


@cache
def _kinds(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(kind.replace("-", "") for kind in lexicon.lists["events.kinds"])


def _no_event(reading: Reading, view: View, phrase: Phrase, times: Sequence[Time]) -> bool:
    """Whether a noun names none: a part of a date ("the end of June"), a count of votes, or what is only supposed."""
    head = view.words[phrase.index]
    if any(head.span.overlaps(time.span) for time in times):
        return True
    before = reading.text[view.span.start : phrase.span.start]
    counted = head.lower in {"vote", "votes"} and _COUNT.search(reading.text[view.span.start : head.start])
    return bool(counted or _SUPPOSED.match(before.split(",")[-1].lstrip()))


def _beside(reading: Reading, at: Span, times: Sequence[Time]) -> Sequence[Time]:
    """The times of an event: those within a quotation only when the event is told in it, too."""
    quotes = [quote.outer for quote in reading.quotes] if times else []
    return [time for time in times if all(at.overlaps(q) for q in quotes if time.span.within(q))]


def _time_of(reading: Reading, at: Span, times: Sequence[Time], *, far: bool) -> Time | None:
    """The time nearest to an event's name; not one that belongs to another verb, over "how", "that" or "and will"."""

    def between(time: Time) -> str:
        return _RELATIVE.sub("", reading.text[min(at.end, time.span.end) : max(at.start, time.span.start)])

    near = [one for one in times if not _OTHER_CLAUSE.search(between(one))]
    near = [one for one in near if far or abs(one.span.start - at.end) < 3 * _NEAR]
    return min(near, key=lambda one: len(between(one)), default=None)


def _title(reading: Reading, view: View, at: Span) -> str:
    """The event's name as a heading; "no" before it stays: what did not come about is told, too."""
    denied = "no " if reading.text[max(0, at.start - 3) : at.start].lower() == "no " else ""
    return as_title(denied + with_tail(reading, view, at), reading.lexicon.lists["events.leads"])


def _state(reading: Reading, view: View, at: Span, time: Time | None) -> str:
    """Whether the sentence tells of something to come, within its clause."""
    if _due(reading, view, at, time):
        return "planned"
    before = reading.text[max(view.span.start, at.start - 80) : at.start]
    after = reading.text[at.end : min(view.span.end, at.end + 120)]
    if reading.lexicon.patterns["events.planned"].search(before.rsplit(";", 1)[-1] + " " + reading.article.cut(at)):
        return "planned"
    return (
        "planned"
        if _TO_COME.match(after) or _AHEAD.search(reading.text, at.start, min(view.span.end, at.end + 40))
        else "happened"
    )


def _due(reading: Reading, view: View, at: Span, time: Time | None) -> bool:
    """Whether it is said to be on some day, now or in a list: "there's a rally on Saturday", "- Rally, May 3"."""
    if time is None:
        return False
    after = reading.text[at.end : at.end + 20].lstrip()
    present = reading.lexicon.patterns["events.due"].match(after)
    return bool(
        present
        or _THERE.search(reading.text[view.span.start : at.start])
        or _LISTED.match(reading.text, view.span.start)
    )


def _by_verb(reading: Reading, view: View, times: Sequence[Time]) -> Iterator[Candidate]:
    """An event told by its verb alone: "closes on 3 May"; only with a time."""
    match = next((m for m in reading.found_in(view, "events.verbs") if _acts(reading, view, m.start())), None)
    if match is None:
        return
    at = Span(*match.span())
    times = _beside(reading, at, times)
    if not times:
        return
    time = min(times, key=lambda one: abs(one.span.start - match.start()))
    state, title = _state(reading, view, at, None), _verb_title(reading, view, at)
    yield done(reading, view, "events", at, time, head=match[0].lower(), state=state, title=title)


def _acts(reading: Reading, view: View, start: int) -> bool:
    """Whether a form is a verb where it stands: not "that vote", not "24 votes"."""
    before = reading.text[view.span.start : start]
    return not (_NOUN.search(before) or _COUNT.search(before))


def _verb_title(reading: Reading, view: View, at: Span) -> str:
    """The noun of a verb with who does it, "vote by the town council"; a pronoun is left out."""
    nouns = reading.lexicon.pairs("events.nouns")
    verb = " ".join(reading.article.cut(at).lower().split())
    noun = nouns.get(verb, verb)
    index = next((i for i, word in enumerate(view.words) if word.start >= at.start), 0) - 1
    if index < 0 or is_function_word(view.words[index].lower) or view.words[index].lower.endswith("ly"):
        return as_title(noun, frozenset())
    who = phrase_at(reading, view, index).span
    article = "the " if _ARTICLE.search(reading.text[view.span.start : who.start]) else ""
    return as_title(f"{noun} by {article}{' '.join(reading.article.cut(who).split())}", frozenset())
