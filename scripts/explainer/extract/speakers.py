"""Who speaks: the subject before or after a verb, pronouns included. Gives nobody rather than a guess."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import ACRONYM, CAP, alternatives
from explainer.extract.reading import Mention, Reading

_PERSON = {"he", "she"}
_PLURAL = {"they"}
_THING = {"it"}
_ADVERB = regex.compile(r"(?:\p{Ll}+ly|,)$")
_APPOSITIVE = regex.compile(r"(?:,\s[^,.;:“”\"]{2,110},|\s\([^()]{1,40}\)|\sof\s(?:the\s)?[^,.;:“”\"]{2,45}|\sfrom\s(?:the\s)?[^,.;:“”\"]{2,45}|\sin\s\p{Lu}[\p{L}.]+)$")
_LED = regex.compile(r"\b(?:for|of|with|to|in|on|by|between|against|from|at|about|within|among|over|into|than)\s(?:the\s|a\s|an\s)?$")
"""A name after one of these is no subject."""
_GOVERNMENT = regex.compile(r"\s(?:government|ministry|foreign ministry|defence ministry|defense ministry|authorities|side|presidency|parliament)\b(?!\scircles)")


@dataclass(frozen=True)
class Speaker:
    """Who is said to speak. `entry` is the number in the directory, None when it is described but not named."""

    span: Span
    text: str
    entry: int | None = None


def speaker_before(reading: Reading, start: int, end: int) -> Speaker | None:
    """Return the subject whose words end right before `end`, in the text from `start`; a verb begins at `end`."""
    stop = _skip_back(reading, start, end)
    found = _ending_at(reading, start, stop)
    if found:
        return found
    head = reading.text[start:stop]
    for _ in range(2):
        cut = _APPOSITIVE.search(head)
        if cut is None:
            return None
        head = head[: cut.start()]
        if found := _ending_at(reading, start, start + len(head), named=True):
            return found
    return None


def speaker_after(reading: Reading, begin: int, limit: int) -> Speaker | None:
    """Return the subject that begins right after a verb ("…, said A B"), titles before the name allowed."""
    lead = regex.compile(r"\s+").match(reading.text, begin, limit)
    if lead is None:
        return None
    begin = lead.end()
    for mention in reading.mentions_in(Span(begin, limit)):
        between = reading.text[begin : mention.span.start]
        if mention.form == "people" or len(between) > 60 or regex.search(r"[.;:“”\"]|\b(?:that|to|in|on|at|by|for|with)\b", between):
            continue
        if between and not _title_like(reading.lexicon, between):
            break
        return Speaker(Span(begin, mention.span.end), reading.text[begin : mention.span.end], mention.entry)
    for mention in reading.mentions_in(Span(begin, limit))[:1]:
        match = _GOVERNMENT.match(reading.text, mention.span.end, limit)
        if match and mention.span.start - begin < len("the very "):
            return Speaker(Span(begin, match.end()), reading.text[begin : match.end()], mention.entry)
    found = _noun_phrase(reading.lexicon).match(reading.text, begin, limit)
    return Speaker(Span(begin, found.end()), found[0]) if found and found.end() > begin else None


def _title_like(lexicon: Lexicon, between: str) -> bool:
    """Whether what stands between a verb and a name leads to the name: titles, roles, "its", a comma after the role."""
    words = [word.strip(",.") for word in between.split()]
    roles = lexicon.lists["names.roles"] | lexicon.lists["names.titles"]
    known = sum(word.lower() in roles or word in {"its", "their", "the", "his", "her"} or word[:1].isupper() for word in words)
    return known > 0 and (words[-1].lower() in roles or len(words) == known or any(word.lower() in roles for word in words))


def _skip_back(reading: Reading, start: int, end: int) -> int:
    """Step back over auxiliaries and adverbs: "has also repeatedly"."""
    while True:
        head = reading.text[start:end].rstrip()
        last = regex.search(r"[\p{L}’']+$", head)
        if last is None or len(last[0]) == len(head):
            return start + len(head)
        word = last[0]
        if not (word in reading.lexicon.lists["verbs.between"] or (word.endswith("ly") and word.islower() and len(word) > 4)):  # noqa: PLR2004
            return start + len(head)
        end = start + last.start()


def _ending_at(reading: Reading, start: int, stop: int, *, named: bool = False) -> Speaker | None:
    text = reading.text
    if stop <= start:
        return None
    mentions = reading.mentions_in(Span(start, stop))
    government = _government(reading, mentions, stop)
    if government:
        return government
    last = mentions[-1] if mentions else None
    if last and last.span.end == stop and last.form != "people":
        owner = _of(reading, start, mentions)
        if owner or not _LED.search(text[start : last.span.start]):
            last = owner or last
            return Speaker(last.span, text[last.span.start : last.span.end], last.entry)
    word = regex.search(r"[\p{L}’']+$", text[start:stop])
    if word is None:
        return None
    place = Span(start + word.start(), stop)
    if word[0].lower() in _PERSON | _PLURAL | _THING:
        return _pronoun(reading, word[0], place)
    office = _office(reading, start, stop)
    if office or named:
        return office
    found = None
    for match in _noun_phrase(reading.lexicon).finditer(text, start, stop):
        if match.end() == stop:
            found = Speaker(Span(*match.span()), match[0])
    return found


def _of(reading: Reading, start: int, mentions: list[Mention]) -> Mention | None:
    """ "A B of the Example Union": the person speaks, not the union."""
    if len(mentions) < 2:  # noqa: PLR2004 - nobody before
        return None
    last, before = mentions[-1], mentions[-2]
    between = reading.text[before.span.end : last.span.start]
    if before.kind == "person" and regex.fullmatch(r"\s(?:of|from|for|at)\s(?:the\s)?", between):
        return before
    return None


def _government(reading: Reading, mentions: list[Mention], stop: int) -> Speaker | None:
    """ "The German government" is that state."""
    for mention in reversed(mentions):
        if mention.kind not in {"state", "group", "organisation"}:
            continue
        match = _GOVERNMENT.match(reading.text, mention.span.end, stop)
        if match and match.end() == stop:
            return Speaker(Span(mention.span.start, stop), reading.text[mention.span.start : stop], mention.entry)
    return None


def _office(reading: Reading, start: int, stop: int) -> Speaker | None:
    """ "The US President" is the only person whose office is called so."""
    match = _office_pattern(reading.lexicon).search(reading.text[start:stop])
    if match is None:
        return None
    holders = {number for number, office in reading.offices if office.casefold() == match["office"].casefold()}
    if len(holders) != 1:
        return None
    return Speaker(Span(start + match.start(), stop), match[0], holders.pop())


def _pronoun(reading: Reading, word: str, place: Span) -> Speaker | None:
    """The last one named before who can be meant; a person for "he", no person for "it", for "they" a group or state."""
    kinds = {"person"} if word.lower() in _PERSON else {"organisation", "state", "group"}
    lower = reading.text.rfind("\n", 0, max(0, place.start - 1))
    lower = max(0, reading.text.rfind("\n", 0, max(0, lower - 1)), lower - 900)
    before = [m for m in reading.mentions if m.kind in kinds and lower <= m.span.start and m.span.end <= place.start]
    before = [m for m in before if m.form != "people"]
    if not before:
        return None
    sentence = next((v.span for v in reading.views if v.span.start <= place.start < v.span.end), place)
    here = [m for m in before if m.span.start >= sentence.start]
    if here:
        return Speaker(place, word, here[0 if word.lower() in _PERSON else -1].entry)
    leading = _leading(reading, before)
    return Speaker(place, word, leading.entry)


def _leading(reading: Reading, before: list[Mention]) -> Mention:
    """Of the last sentence that names anyone, the one who is named first: mostly its subject."""
    last = before[-1]
    sentence = next((v.span for v in reading.views if v.span.start <= last.span.start < v.span.end), last.span)
    return next(m for m in before if m.span.start >= sentence.start)


def _noun_phrase_of(heads: str) -> regex.Pattern[str]:
    det = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Tt]wo|[Tt]hree|[Oo]ther|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]enior|[Tt]op|[Ll]ocal|[Uu]nnamed|[Mm]y|[Oo]ur)"
    word = rf"(?:{CAP}|{ACRONYM}|[\p{{Ll}}-]+)"
    tail = r"(?:\s(?:in|of|from|at|familiar\swith|close\sto|with\sknowledge\sof)\s(?:the\s)?[\p{L}’'.-]+(?:\s[\p{L}’'.-]+){0,3})?"
    return regex.compile(
        rf"(?<![\p{{L}}’'-])(?:(?:{det})\s(?:{word}\s){{0,3}}?(?:{heads})(?:\s(?:{heads}))?|(?:{word}\s)?(?:{heads})){tail}(?![\p{{L}}-])"
        rf"|(?<![\p{{L}}’'-])(?:[Tt]he\s)?{CAP}\s(?:{CAP}\s)*{CAP}(?![\p{{L}}-])"
    )


@cache
def _noun_phrase(lexicon: Lexicon) -> regex.Pattern[str]:
    heads = lexicon.lists["names.groups"] | lexicon.lists["names.roles"] | lexicon.lists["names.bodies"]
    return _noun_phrase_of(alternatives(heads | {one.capitalize() for one in lexicon.lists["names.groups"]} | {"sources", "source", "Sources", "people", "report", "reports"}))


def _office_of(titles: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?:[Tt]he\s)?(?P<office>(?:(?:{CAP}|{ACRONYM})\s)*(?i:{titles}))$")


@cache
def _office_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    return _office_of(alternatives(lexicon.lists["names.titles"] | lexicon.lists["names.roles"]))
