"""Whose position a cue tells: its subject, a possessor before it, or those named after it. No rule itself."""

from __future__ import annotations

import regex

from explainer.articles.article import Span
from explainer.extract.clauses import first_speaker
from explainer.extract.pronouns import meant_by
from explainer.extract.reading import Mention, Reading, View
from explainer.extract.speakers import speaker_after, speaker_before
from explainer.extract.words import fold_name

# fmt: off
_AUXILIARIES = (
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "to be", "will", "would", "could", "can",
    "may", "might", "must", "should", "do", "does", "did", "also", "not", "never", "still", "now", "then", "already",
    "always", "once", "again", "currently", "however", "previously", "both", "all", "as countries", "as states",
    "begun", "said to be", "remain", "remains", "remained", "continue to", "continues to", "continued to", "seem",
    "seems", "appear", "appears", "more", "less", "very", "clearly", "further", "no longer",
)
# fmt: on
_ONE_OF = "|".join(sorted(_AUXILIARIES, key=len, reverse=True)).replace(" ", r"\s")
_GROUP = regex.compile(
    rf"(?:(?:(?<!\p{{L}})(?:{_ONE_OF}|\p{{L}}\p{{Ll}}{{2,}}ly)"
    r"|\p{Ll}+n[’']t|[’'](?:d|s|re|ve|ll))\s)+$",
    flags=regex.REVERSE,
)
"""The verb group before a cue, searched from its end: auxiliaries and adverbs."""
_POSSESSIVE = regex.compile(r"\b(?P<who>his|her|their|its)\s(?:\p{Ll}+\s){0,2}$", flags=regex.IGNORECASE)
_OWN = regex.compile(r"[’']s?\s(?:\p{Ll}[\p{L}-]*\s){0,2}$")
_AND = regex.compile(r"(?:,\s|\s)?(?:and|or|but|then)\s$|,\s$", flags=regex.REVERSE)
_SIDE = regex.compile(
    r"\b(?P<who>[Hh]is|[Hh]er)\s(?:own\s)?(?:lot|side|camp|team|people|followers|supporters|allies)\s?$"
)
_OFFICE = regex.compile(r"The\s(?:\p{Ll}[\p{L}-]+\s){0,3}?(?P<role>\p{Ll}+)(?:\s(?:of|for|from|at)\s[^,;:]{2,40})?")
_LED = regex.compile(
    r"\b(?:of|to|in|on|by|between|against|from|at|about|for|within|into|than)\s(?:the\s)?$", flags=regex.REVERSE
)
_JOIN = regex.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s)?")


def verb_group(reading: Reading, view: View, start: int) -> Span:
    """Return the auxiliaries and adverbs right before a cue, perhaps none."""
    match = _GROUP.search(reading.text, view.span.start, start)
    return Span(match.start(), start) if match else Span(start, start)


def subjects(reading: Reading, view: View, start: int, last: list[int]) -> list[int]:
    """Return whose verb begins at `start`: the subject before it, or that of the verb before (`last`) after "and"."""
    group = verb_group(reading, view, start)
    before = reading.text[view.span.start : group.start]
    if _AND.search(before) and not before.rstrip().endswith(",") and last:
        return last
    if named := _named_before(reading, view, group.start):
        return named
    speaker = speaker_before(reading, view.span.start, group.start)
    if speaker and speaker.entry is not None:
        return [speaker.entry]
    described = _described(reading, view, group.start)
    if described or speaker is not None:
        return described or _body(reading, speaker.span if speaker else view.span)
    if before.rstrip().endswith(","):
        leading = first_speaker(reading, Span(view.span.start, group.start))
        return [leading.entry] if leading and leading.entry is not None else []
    return []


def _described(reading: Reading, view: View, stop: int) -> list[int]:
    """Return whom "her side" or, right after a sentence that names one person only, "the member for X" means."""
    side = _SIDE.search(reading.text[view.span.start : stop])
    if side:
        at = view.span.start + side.start()
        meant = meant_by(reading, "he" if side["who"].lower() == "his" else "she", Span(at, at + len(side["who"])))
        return [meant.entry] if meant and meant.entry is not None else []
    match = _OFFICE.fullmatch(reading.text[view.span.start : stop].strip())
    if match is None or match["role"] not in reading.lexicon.lists["names.roles"]:
        return []
    before = [
        v for v in reading.views if v.span.end <= view.span.start and v.sentence.paragraph == view.sentence.paragraph
    ]
    people = {m.entry for m in reading.mentions_in(before[-1].span) if m.kind == "person"} if before else set()
    return sorted(people) if len(people) == 1 else []


def _body(reading: Reading, span: Span) -> list[int]:
    """Return whom "her association" or "the company" means: the last body of the paragraph with that noun in its name.

    "The company" may be any organisation named before in the paragraph.
    """
    words = reading.article.cut(span).lower().split()
    if len(words) != 2 or words[0] not in {"the", "his", "her", "its", "their"}:  # noqa: PLR2004 - a determiner and a noun
        return []
    start = reading.article.paragraph_at(span.start).span.start
    before = [m for m in reading.mentions_in(Span(start, span.start)) if m.kind in {"organisation", "group"}]
    fits = [m for m in before if words[1] in fold_name(reading.names[m.entry])]
    if not fits and words[1] in {"company", "firm", "operator", "body", "organisation", "organization"}:
        fits = before
    return [fits[-1].entry] if fits else []


def _named_before(reading: Reading, view: View, stop: int) -> list[int]:
    """Return those named right before, all of "A, B and C"; nobody when the last is only a people's adjective."""
    mentions = [m for m in reading.mentions_in(Span(view.span.start, stop)) if m.form != "people"]
    if not mentions or reading.text[mentions[-1].span.end : stop].strip(" ."):
        return []
    held = [mentions[-1]]
    for mention in reversed(mentions[:-1]):
        if mention.kind != held[-1].kind or not _JOIN.fullmatch(reading.text[mention.span.end : held[-1].span.start]):
            break
        held.append(mention)
    if len(held) == 1 and _object(reading, view, held[0]):
        return []
    return [mention.entry for mention in reversed(held)]


def _object(reading: Reading, view: View, mention: Mention) -> bool:
    """Whether a name is the object of a preposition other than "with", and so no subject."""
    return bool(_LED.search(reading.text, view.span.start, mention.span.start))


def possessors(reading: Reading, view: View, start: int) -> list[int]:
    """Return whose a noun is that begins at `start`: "the mayor's call", "her motion"."""
    before = reading.text[view.span.start : start]
    own = _OWN.search(before)
    if own:
        at = view.span.start + own.start()
        return [m.entry for m in reading.mentions_in(view.span) if m.span.end == at][-1:]
    match = _POSSESSIVE.search(before)
    if match is None:
        people = [m for m in reading.mentions_in(Span(view.span.start, start)) if m.form == "people"]
        return [people[-1].entry] if people and not reading.text[people[-1].span.end : start].strip() else []
    who = {"his": "he", "her": "she", "its": "it", "their": "they"}[match["who"].lower()]
    meant = meant_by(reading, who, Span(view.span.start + match.start(), view.span.start + match.end("who")))
    return [meant.entry] if meant and meant.entry is not None else []


def those_after(reading: Reading, view: View, end: int) -> list[int]:
    """Return those named right after "unacceptable to", all of "A and B"."""
    speaker = speaker_after(reading, end, view.span.end)
    if speaker is None or speaker.entry is None:
        return []
    held = [m for m in reading.mentions_in(Span(speaker.span.start, view.span.end)) if m.form != "people"]
    kept = held[:1]
    for mention in held[1:]:
        if not _JOIN.fullmatch(reading.text[kept[-1].span.end : mention.span.start]):
            break
        kept.append(mention)
    return [mention.entry for mention in kept]
