"""Who speaks: the subject before or after a verb, pronouns included. Gives nobody rather than a guess."""

from __future__ import annotations

import regex

from explainer.articles.article import Span
from explainer.extract.described import holder_of_office, noun_phrase
from explainer.extract.directory import SPEAKING_FOR
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import title_words
from explainer.extract.pronouns import PRONOUNS, meant_by
from explainer.extract.reading import Mention, Reading
from explainer.extract.who import Speaker
from explainer.extract.words import fold_name

_APPOSITIVE = regex.compile(
    r"(?:,\s[^,.;:“”\"]{2,150},|\s\([^()]{1,40}\)|\s(?:of|from)\s(?:the\s)?[^,.;:“”\"]{2,45}|\sin\s\p{Lu}[\p{L}.]+)$"
)
_EXPLAINED = 160
"""Characters of what is told of a name between it and its verb, at most."""
_LEAD = 60
"""Characters of titles and roles before a name, at most."""
_WORD = 40
"""Characters. No word is longer."""
_LED = regex.compile(
    r"\b(?:for|of|with|to|in|on|by|between|against|from|at|about|within|among|over|into|than)\s(?:the\s|a\s|an\s)?$"
)
"""A name after one of these is no subject."""
_SUBJECT = regex.compile(r"(?:The|An?|One|Another|Its|Their|His|Her)(?:\s[\p{L}\p{N}’'-]+){2,9}")
"""A subject with all that belongs to it: "A report by the board"."""
_JOINING = regex.compile(r"(?:\s(?:and|or|but|to|in|on|at|by|for|with|that|as|when|after|because))+$")
_SPACE = regex.compile(r"\s+")
_PARTED = regex.compile(r"[.;:“”\"]|\b(?:that|to|in|on|at|by|for|with)\b")
_LAST = regex.compile(r"[\p{L}’']+$", flags=regex.REVERSE)
_ADVERB = regex.compile(r"\p{Ll}{3,}ly")
_TITLE = regex.compile(r"(?P<word>[\p{L}.-]+)(?:[’']s)?\s$", flags=regex.REVERSE)
_OF = regex.compile(r"\s(?:of|from|for|at)\s(?:the\s)?")
_GOVERNMENT = regex.compile(
    r"\s(?:government|ministry|(?:foreign|defence|defense)\sministry|authorities|side|presidency|parliament)\b(?!\scircles)"
)


def speaker_before(reading: Reading, start: int, end: int) -> Speaker | None:
    """Return the subject whose words end right before `end`, in the text from `start`; a verb begins at `end`."""
    stop = skip_back(reading, start, end)
    found = _ending_at(reading, start, stop) or _between_commas(reading, start, stop)
    if found:
        return found
    head = reading.text[start:stop]
    for _ in range(2):
        cut = _APPOSITIVE.search(head, max(0, len(head) - _EXPLAINED))
        if cut is None:
            return None
        head = head[: cut.start()]
        if found := _ending_at(reading, start, start + len(head), named=True):
            return found
        if cut[0].startswith(", who ") and noun_phrase(reading.lexicon).fullmatch(
            reading.text, start, start + len(head)
        ):
            return _described(reading, start, start + len(head))
    return None


def _between_commas(reading: Reading, start: int, stop: int) -> Speaker | None:
    """Return the person whose name alone stands between two commas, after what he is: "its director, A B, said"."""
    if reading.text[stop - 1 : stop] != ",":
        return None
    last = next(iter(reversed(reading.mentions_in(Span(start, stop)))), None)
    if last is None or last.kind != "person" or last.span.end != stop - 1:
        return None
    begin = _title_start(reading, start, last.span.start)
    between = reading.text[start:begin].endswith(", ")
    return Speaker(last.span, reading.article.cut(last.span), last.entry) if between else None


def speaker_after(reading: Reading, begin: int, limit: int) -> Speaker | None:
    """Return the subject that begins right after a verb ("…, said A B"), titles before the name allowed."""
    lead = _SPACE.match(reading.text, begin, limit)
    if lead is None:
        return None
    begin = lead.end()
    for mention in reading.mentions_in(Span(begin, limit)):
        between = reading.text[begin : mention.span.start]
        if reading.text[mention.span.end : mention.span.end + 2] in {"'s", "’s"}:
            continue
        if mention.form == "people" or len(between) > _LEAD or _PARTED.search(between):
            continue
        if between and not _title_like(reading.lexicon, between):
            break
        return Speaker(Span(begin, mention.span.end), reading.text[begin : mention.span.end], mention.entry)
    for mention in reading.mentions_in(Span(begin, limit))[:1]:
        match = _GOVERNMENT.match(reading.text, mention.span.end, limit)
        if match and mention.span.start - begin < len("the very "):
            return Speaker(Span(begin, match.end()), reading.text[begin : match.end()], mention.entry)
    found = noun_phrase(reading.lexicon).match(reading.text, begin, limit)
    end = begin + len(_JOINING.sub("", found[0])) if found else begin
    return Speaker(Span(begin, end), reading.text[begin:end]) if end > begin else None


def _title_like(lexicon: Lexicon, between: str) -> bool:
    """Whether what stands between a verb and a name leads to the name: titles, roles, "its", a comma after the role."""
    words = [word.strip(",.") for word in between.split()]
    roles = lexicon.offices
    known = sum(
        word.lower() in roles or word in {"its", "their", "the", "his", "her"} or word[:1].isupper() for word in words
    )
    return known > 0 and (
        words[-1].lower() in roles or len(words) == known or any(word.lower() in roles for word in words)
    )


def skip_back(reading: Reading, start: int, end: int) -> int:
    """Step back over auxiliaries and adverbs: "has also repeatedly"."""
    while True:
        head = reading.text[start:end].rstrip()
        last = _LAST.search(head)
        if last is None or len(last[0]) == len(head):
            return start + len(head)
        word = last[0]
        known = word in reading.lexicon.lists["verbs.between"] or word in reading.lexicon.lists["names.days"]
        if not (known or _ADVERB.fullmatch(word)):
            return start + len(head)
        end = start + last.start()


def _ending_at(reading: Reading, start: int, stop: int, *, named: bool = False) -> Speaker | None:
    """Return the one whose words end right at `stop`; with `named`, nobody who is only described."""
    if stop <= start:
        return None
    mentions = reading.mentions_in(Span(start, stop))
    found = _government(reading, mentions, stop) or _named(reading, mentions, start, stop)
    word = _LAST.search(reading.text, max(start, stop - _WORD), stop)
    if found or word is None:
        return found
    if word[0].lower() in PRONOUNS:
        return meant_by(reading, word[0], Span(word.start(), stop))
    office = holder_of_office(reading, start, stop)
    if office or named:
        return office
    return _described(reading, start, stop)


def _described(reading: Reading, start: int, stop: int) -> Speaker | None:
    """Return the one who is only described right up to `stop`, with what leads over to the description."""
    phrases = [m for m in noun_phrase(reading.lexicon).finditer(reading.text, start, stop) if m.end() == stop]
    if not phrases:
        return None
    span = Span(*phrases[-1].span())
    if _LED.search(reading.text[start : span.start]):
        whole = _SUBJECT.fullmatch(reading.text, start, stop)
        return Speaker(Span(start, stop), whole[0]) if whole else None
    return Speaker(span, reading.article.cut(span), _spoken_for(reading, span))


def _spoken_for(reading: Reading, span: Span) -> int | None:
    """The body of "a ministry spokesman"; what its people say when they are named is their own."""
    for mention in reading.mentions_in(span):
        after = reading.text[mention.span.end : span.end].removeprefix("'s").removeprefix("’s").split()
        if mention.kind != "person" and mention.form != "people" and after and after[0].lower() in SPEAKING_FOR:
            return mention.entry
    return None


def _named(reading: Reading, mentions: list[Mention], start: int, stop: int) -> Speaker | None:
    """Return the one named last, when the name ends at `stop` and is no object of a preposition."""
    last = mentions[-1] if mentions else None
    if last is None or last.span.end != stop or last.form == "people":
        return None
    member = _member(mentions, reading)
    if member is None and _LED.search(reading.text[start : last.span.start]):
        return None
    who = member or last
    span = Span(_title_start(reading, start, who.span.start), who.span.end)
    return Speaker(span, reading.article.cut(span), who.entry)


def _title_start(reading: Reading, start: int, begin: int) -> int:
    """Return where the titles before a name begin: "German Chancellor A B"."""
    while word := _TITLE.search(reading.text, max(start, begin - _WORD), begin):
        known = word["word"].lower().rstrip(".") in title_words(reading.lexicon)
        if not known and fold_name(word["word"]) not in reading.lexicon.places:
            break
        begin = word.start()
    return begin


def _member(mentions: list[Mention], reading: Reading) -> Mention | None:
    """Return the person of "A B of the Example Union", who speaks, not the union."""
    if len(mentions) == 1:
        return None
    last, before = mentions[-1], mentions[-2]
    between = reading.text[before.span.end : last.span.start]
    if before.kind == "person" and _OF.fullmatch(between):
        return before
    return None


def _government(reading: Reading, mentions: list[Mention], stop: int) -> Speaker | None:
    """Return the state (or body) of "the Example government"."""
    for mention in reversed(mentions):
        if mention.kind not in {"state", "group", "organisation"}:
            continue
        match = _GOVERNMENT.match(reading.text, mention.span.end, stop)
        if match and match.end() == stop:
            return Speaker(Span(mention.span.start, stop), reading.text[mention.span.start : stop], mention.entry)
    return None
