"""Speakers that no rule of names knows, by where they stand: beside a quotation anything so placed speaks."""

from __future__ import annotations

from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import alternatives
from explainer.extract.reading import Reading
from explainer.extract.speakers import skip_back
from explainer.extract.who import Speaker
from explainer.extract.words import is_function_word

_LONGEST = 14
"""Words of a speaker with what explains it, at most."""
_GAP = regex.compile(r"[,.]?[”\"’']{0,2}[\s,—–-]*")
_LEADING = regex.compile(r"(?P<word>[\p{L}]+),?\s+")
_MARK = regex.compile(r"[!?;:()“”\"\[\]\n]")
_WORD = r"[\p{L}\p{N}][^\s“”\"!?;:()\[\],]*"
_PRONOUNS = {"he", "she", "they", "it", "i", "we", "who", "some", "many", "others", "another", "one"}
_ENDED = regex.compile(r"[,!?—–-]")
_SHOWN = 8
"""Words by which somebody unknown is described, at most."""


def loosely_after(reading: Reading, tail: Span, at: Span, *, inverse: bool) -> Speaker | None:
    """Return what stands between a quotation and its verb, or after an inverted verb up to where a name can end."""
    if inverse:
        match = _follower(reading.lexicon).match(reading.text, at.end, tail.end)
        return speaker_at(reading, Span(*match.span("who"))) if match else None
    start = tail.start + len(_GAP.match(reading.text[tail.start : at.start])[0])  # type: ignore[index]
    span = _without_leads(reading, Span(start, skip_back(reading, start, at.start)))
    text = reading.article.cut(span)
    if not text or len(text.split()) > _LONGEST or _MARK.search(text):
        return None
    first = text.split(maxsplit=1)[0].strip(",")
    opener = first.lower() in reading.lexicon.lists["quotations.openers"]
    return speaker_at(reading, span) if opener or first[:1].isupper() else None


def plainly_after(reading: Reading, inner: Span, tail: Span) -> tuple[Speaker, Span] | None:
    """Return who follows a quotation that ends in a comma, with any verb: "…,” A riffed", "…,” surmised B"."""
    if not _ENDED.match(reading.text, inner.end) and not _ENDED.match(reading.text, inner.end - 1):
        return None
    match = _PLAIN.match(reading.text, *tail)
    if match is None:
        return None
    at = Span(*match.span("verb"))
    if match["who"]:
        speaker = speaker_at(reading, Span(*match.span("who")))
    else:
        speaker = loosely_after(reading, tail, at, inverse=True)
    return (speaker, at) if speaker else None


def labelled(reading: Reading, lead: Span) -> Speaker | None:
    """Return the name that opens a short line that ends in a colon, whoever it is: "A:", "A’s answer:"."""
    match = _LABEL.fullmatch(reading.text, *lead)
    return speaker_at(reading, Span(*match.span("who"))) if match else None


def signed(reading: Reading, quote: Span) -> Speaker | None:
    """Return who signs a quotation in a line of its own right after it: "– A B, harbour master"."""
    paragraph = reading.article.paragraph_at(quote.start)
    if paragraph.number >= len(reading.article.paragraphs) or reading.text[quote.end : paragraph.span.end].strip():
        return None
    line = reading.article.paragraphs[paragraph.number].span
    match = _SIGNED.fullmatch(reading.text, *line)
    return speaker_at(reading, Span(*match.span("who"))) if match else None


def loosely_before(reading: Reading, lead: Span, at: Span) -> Speaker | None:
    """Return the noun phrase that ends right before a verb, from the beginning of its clause on."""
    stop = skip_back(reading, lead.start, at.start)
    head = reading.text[lead.start : stop]
    match = None if head.endswith(" and") else _subject(reading.lexicon).search(head)
    if match is None and (reading.article.cut(at).endswith("ing") or head.endswith(("and", ","))):
        match = _opening(reading.lexicon).match(head)
    if match is None:
        return None
    span = Span(lead.start + match.start("who"), lead.start + match.end("who"))
    return speaker_at(reading, _without_leads(reading, span))


def speaker_at(reading: Reading, span: Span) -> Speaker | None:
    """Return the speaker whose words these are: the one they begin with by name, else whom they describe."""
    text = reading.article.cut(span).rstrip(" ,.")
    if not text or _no_name(reading, text):
        return None
    span = Span(span.start, span.start + len(text))
    head = text.split(",")[0].split(" who ")[0]
    for mention in reading.mentions_in(Span(span.start, span.start + len(head))):
        between = reading.text[span.start : mention.span.start].split()
        if mention.form != "people" and all(word[:1].isupper() or word == "the" for word in between):
            if span.start + len(head) - mention.span.end > 1 and mention.kind != "person":
                break
            return Speaker(span, reading.article.cut(span), mention.entry)
    named = " ".join(head.split()[:_SHOWN])
    return Speaker(span, "" if named.lower() in _PRONOUNS else named)


def _no_name(reading: Reading, text: str) -> bool:
    """Whether a text is a joining word and no name: "Then", "Why", "Specifically"."""
    word = text.lower()
    if " " in text or word in _PRONOUNS:
        return False
    return word in reading.lexicon.lists["quotations.leads"] or is_function_word(word) or word.endswith("ly")


def _without_leads(reading: Reading, span: Span) -> Span:
    """Drop the words that only lead to a speaker: "But when"."""
    start = span.start
    while match := _LEADING.match(reading.text, start, span.end):
        if match["word"].lower() not in reading.lexicon.lists["quotations.leads"]:
            break
        start = match.end()
    return Span(start, span.end)


def _follower_of(never: str, ends: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"\s+(?P<who>(?!(?:{never})\b)(?:{_WORD}\s+){{0,11}}?{_WORD}?)"
        rf"(?=\s*(?:[,;:“”\"(\n]|[.!?]?$)|\s(?:{ends})\b)"
    )


@cache
def _follower(lexicon: Lexicon) -> regex.Pattern[str]:
    return _follower_of(alternatives(lexicon.lists["quotations.never"]), alternatives(lexicon.lists["quotations.ends"]))


_NAME = r"\p{Lu}[\p{L}’'.-]*(?:\s(?:\p{Lu}[\p{L}’'.-]*|of|the|for|and(?=\s\p{Lu})|de|van|von|al|bin)){0,7}"
_FORM = r"(?:\p{Ll}+ly\s)?(?P<verb>\p{Ll}{2,}(?:ed|s)\b)"


_LABEL = regex.compile(rf"\W*(?P<who>{_NAME})[^:.!?\n]{{0,60}}:\s*")


_SIGNED = regex.compile(rf"\s*[—–-]{{1,2}}\s?(?P<who>{_NAME})(?:,[^.!?“”\"\n]{{2,90}})?\.?\s*")


def _opening_of(openers: str) -> regex.Pattern[str]:
    """The subject of a sentence whose last clause leads to a quotation: "At noon, A left, saying"."""
    who = rf"(?P<who>{_NAME}|(?i:{openers})\b(?:\s[\p{{Ll}}-]+){{0,2}}?)"
    return regex.compile(rf"\W*(?:(?:In|On|At|After|During|Before|By|Later)\s[^,]{{3,70}},\s)?{who}(?=\s\p{{Ll}}|,)")


@cache
def _opening(lexicon: Lexicon) -> regex.Pattern[str]:
    return _opening_of(alternatives(lexicon.lists["quotations.openers"]))


_PLAIN_WHO = (
    rf"(?P<who>{_NAME}|(?:he|she|they|it|I|we)\b|(?:the|an?|one|another|his|her)\s(?:[\p{{L}}’'-]+\s){{0,4}}?[\p{{L}}’'-]+)"
    r"(?:,[^,“”\"]{2,150},|\s\([^)]{1,24}\))?"
)
_PLAIN = regex.compile(rf"[,.]?[”\"’']{{0,2}}[\s,—–-]*(?:{_PLAIN_WHO}\s{_FORM}|{_FORM})")


def _subject_of(openers: str, leads: str) -> regex.Pattern[str]:
    phrase = rf"(?i:{openers})\b(?:\s[\p{{L}}\p{{N}}’'.-]+){{0,7}}"
    return regex.compile(
        rf"(?:^[\W]*|[,;—–]\s+|\b(?:{leads}|whom)\s+)(?P<who>{_NAME}|{phrase})"
        r"(?:,[^,“”\"]{2,150},|\s\([^)]{1,24}\))?\s*$"
    )


@cache
def _subject(lexicon: Lexicon) -> regex.Pattern[str]:
    return _subject_of(
        alternatives(lexicon.lists["quotations.openers"]), alternatives(lexicon.lists["quotations.leads"])
    )
