"""Positions: who is for, against or undecided about what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.holders import possessors, subjects, those_after, verb_group
from explainer.extract.phrases import around
from explainer.extract.polarity import END, LIVES, about, about_noun, given_up, no_verb, turned
from explainer.extract.reading import Reading, View

_SUPPOSED = re.compile(r"\b(?:unless|until|if)\s[^,.;:“”\"]{2,60}$")
_PRONOUN = re.compile(r"\b(?:he|she|they)\s*$")
_NOUNS = ("wishes", "refusals", "parts")
_OTHERS = ("dropped", "norms", "possible", "unacceptable", "acceptable", "held")
_LISTS = {"for": "supports", "sides": "supports", "against": "opposes", "open": "unclear"}
_CUES = frozenset(f"stances.{name}" for name in (*_LISTS, *_NOUNS, *_OTHERS))
"""The lists of which a sentence needs a phrase."""


@dataclass(frozen=True)
class Found:
    """A position before it becomes a candidate."""

    cue: Span
    stance: str
    holders: list[int]
    about: Span
    family: str = ""
    """The list of the lexicon in which the cue stands, where that matters later."""


def find_stances(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim that somebody named is for, against or undecided about what a sentence names; a condition is kept.

    Refuse cues inside quotations, cues without a holder who is known, nouns that look like such verbs, and positions
    in questions and headlines.
    """
    quoted = [quote.outer for quote in reading.quotes]
    headline = reading.article.headline
    for view in reading.views:
        if not view.plain or view.lists.isdisjoint(_CUES) or reading.article.cut(view.span).rstrip().endswith("?"):
            continue
        if headline and view.span.within(headline.span):
            continue
        every = [
            *_verbs(reading, view, found),
            *_nouns(reading, view),
            *_open_parts(reading, view),
            *_passives(reading, view),
            *_held(reading, view),
        ]
        every = [one for one in every if not any(one.cue.overlaps(quote) for quote in quoted)]
        seen: set[tuple[int, int]] = set()
        for one in _cut([*every, *_norms(reading, view, found)]):
            for holder in dict.fromkeys(one.holders):
                if _empty(reading, one) or (holder, one.cue.start) in seen:
                    continue
                seen.add((holder, one.cue.start))
                yield _candidate(reading, view, one, holder, found)


def _empty(reading: Reading, one: Found) -> bool:
    """Whether nothing is named that a position is about, and its cue is none that judges the article's subject."""
    judges = reading.lexicon.patterns["stances.judging"].fullmatch(reading.article.cut(one.cue))
    return one.about.end <= one.about.start + 1 and not judges


def _cut(every: list[Found]) -> Iterator[Found]:
    """What a cue is about ends where the next cue begins, when that is a verb of its own."""
    for one in every:
        after = [
            other.cue.start for other in every if other.cue.start > one.cue.end and other.cue.start < one.about.end
        ]
        stop = min([one.about.end, *(start for start in after if one.about.start < start)])
        yield replace(one, about=Span(one.about.start, stop if one.cue.end <= one.about.start else one.about.end))


def _candidate(reading: Reading, view: View, one: Found, holder: int, found: Sequence[Candidate]) -> Candidate:
    condition = _condition(reading, view, one)
    stance = "conditional" if condition and one.stance == "supports" else one.stance
    cue = reading.article.cut(one.cue).lower()
    fields = {
        "holder": holder,
        "teller": _teller(view, one.cue, holder, found),
        "stance": stance,
        "cue": " ".join(cue.split()),
        "about": [one.about.start, one.about.end],
        "condition": [condition.start, condition.end] if condition else [],
        "if": " ".join(reading.article.cut(condition).split()) if condition else "",
        "family": one.family,
        "judging": bool(reading.lexicon.patterns["stances.judging"].fullmatch(cue)),
        "puts_forward": one.stance == "supports"
        and bool(reading.lexicon.patterns["stances.put_forward"].fullmatch(cue)),
    }
    passage = Passage.of(reading.article, around(reading, view, one.cue))
    return Candidate("stances", fields, (passage,), Cue("stance", one.cue.start, one.cue.end), "stances")


def _verbs(reading: Reading, view: View, found: Sequence[Candidate]) -> Iterator[Found]:
    """Verbs and adjectives with their subject: "A rejects B", "A is ready to …", "B, which A rejects"."""
    last: list[int] = []
    matches = [(m, stance, name) for name, stance in _LISTS.items() for m in _in(reading, view, name)]
    matches += [(m, given_up(reading, m), "dropped") for m in _in(reading, view, "dropped")]
    taken = view.span.start
    for match, stance, family in sorted(matches, key=lambda one: (one[0].start(), -one[0].end())):
        if not stance or match.start() < taken or no_verb(reading, view, match) or _supposed(reading, view, match):
            continue
        holders = _meant(reading, view, match, found) or subjects(reading, view, match.start(), last)
        if not holders:
            continue
        last, taken = holders, match.end()
        yield Found(
            Span(*match.span()), turned(reading, view, match, stance), holders, about(reading, view, match), family
        )


def _supposed(reading: Reading, view: View, match: re.Match[str]) -> bool:
    """Whether a position only stands in a condition: "will strike unless A withdraws its offer"."""
    return bool(_SUPPOSED.search(reading.text, view.span.start, match.start()))


def _meant(reading: Reading, view: View, match: re.Match[str], found: Sequence[Candidate]) -> list[int]:
    """Return who speaks, when the subject is the first pronoun of what is told: "the mayor said that she backs it"."""
    group = verb_group(reading, view, match.start())
    pronoun = _PRONOUN.search(reading.text[view.span.start : group.start])
    for one in found if pronoun else ():
        for passage in one.passages:
            opening = reading.text[passage.start : view.span.start + pronoun.start()] if pronoun else ""
            if passage.span.overlaps(view.span) and one.kind == "statements" and not opening.strip():
                return (
                    [one.fields["speaker"]]
                    if one.fields["speaker"] is not None and passage.start <= match.start()
                    else []
                )
    return []


def _nouns(reading: Reading, view: View) -> Iterator[Found]:
    """Wishes and refusals with their possessor: "the mayor's call for a ban"."""
    for name, stance in (("wishes", "supports"), ("refusals", "opposes")):
        for match in _in(reading, view, name):
            holders = possessors(reading, view, match.start())
            open_ = reading.lexicon.patterns["stances.unsettled"].search(reading.text, match.end(), view.span.end)
            if (
                holders
                and not open_
                and not reading.lexicon.patterns["stances.dropped"].search(
                    reading.text, max(view.span.start, match.start() - 30), match.start()
                )
            ):
                yield Found(Span(*match.span()), stance, holders, about_noun(reading, view, match), _family(match))


def _family(match: re.Match[str]) -> str:
    """A noun without a preposition, "resistance", names no thing: what it is about is only near it."""
    return "" if match[0].lower().rsplit(" ", 1)[-1] in {"for", "to", "of"} else "bare"


def _open_parts(reading: Reading, view: View) -> Iterator[Found]:
    """What somebody gives to a thing, when the sentence calls it open: "the city's share in the cost is undecided"."""
    for match in _in(reading, view, "parts"):
        open_ = reading.lexicon.patterns["stances.unsettled"].search(reading.text, match.end(), view.span.end)
        holders = possessors(reading, view, match.start()) if open_ else []
        if open_ and holders:
            yield Found(Span(*match.span()), "unclear", holders, Span(match.end(), open_.start()))


def _norms(reading: Reading, view: View, found: Sequence[Candidate]) -> Iterator[Found]:
    """What must or may be in what somebody says: the speaker is for it, or leaves it open."""
    lists = [
        (name, stance)
        for name, stance in (("norms", "supports"), ("possible", "unclear"))
        if reading.may_hold(view, f"stances.{name}")
    ]
    for one in found if lists else ():
        if one.kind != "statements" or one.fields["speaker"] is None or one.fields.get("position"):
            continue
        for passage in one.passages:
            if passage.end <= view.span.start or passage.start >= view.span.end:
                continue
            span = Span(max(passage.start, view.span.start), min(passage.end, view.span.end))
            for name, stance in lists:
                match = (
                    reading.lexicon.patterns[f"stances.{name}"].search(reading.text, *span)
                    if span.end > span.start
                    else None
                )
                if match:
                    thing = about(reading, view, match) if match[0].endswith(" for") else span
                    yield Found(Span(*match.span()), stance, [one.fields["speaker"]], thing, name)


def _passives(reading: Reading, view: View) -> Iterator[Found]:
    """What is "unacceptable to A" or "backed by A"."""
    for name, stance in (("unacceptable", "opposes"), ("acceptable", "supports")):
        for match in _in(reading, view, name):
            holders = those_after(reading, view, match.end())
            if holders:
                yield Found(Span(*match.span()), stance, holders, Span(view.span.start, match.start()))


def _held(reading: Reading, view: View) -> Iterator[Found]:
    """What somebody holds a thing to be: "considers talks to be acceptable"."""
    for match in _in(reading, view, "held"):
        end = about(reading, view, match)
        for name, stance in (("held_good", "supports"), ("held_bad", "opposes")):
            judged = reading.lexicon.patterns[f"stances.{name}"].search(reading.text, *end)
            holders = subjects(reading, view, match.start(), []) if judged else []
            if judged and holders:
                yield Found(Span(*match.span()), stance, holders, Span(match.end(), judged.start()))
                break


def _in(reading: Reading, view: View, name: str) -> Iterator[re.Match[str]]:
    return iter(reading.found_in(view, f"stances.{name}"))


def _condition(reading: Reading, view: View, one: Found) -> Span | None:
    match = reading.lexicon.patterns["stances.conditions"].search(reading.text, one.cue.end, view.span.end)
    if match is None or (
        match[0].lower() == "if"
        and not LIVES.search(reading.text[max(view.span.start, one.cue.start - 40) : one.cue.end])
    ):
        return None
    end = END.search(reading.text, match.end(), view.span.end)
    stop = end.start() if end else view.span.end
    return Span(match.start(), stop) if len(reading.text[match.end() : stop].split()) > 1 else None


def _teller(view: View, cue: Span, holder: int, found: Sequence[Candidate]) -> int | None:
    """Return who tells it, when somebody else does in the same sentence."""
    for one in found:
        for passage in one.passages if one.kind == "statements" else ():
            told = passage.start <= cue.start < passage.end and passage.span.overlaps(view.span)
            if told and one.fields["speaker"] not in (None, holder):
                return int(one.fields["speaker"])
    return None
