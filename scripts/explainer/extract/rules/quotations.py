"""Direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.quote_context import speaker_in_context
from explainer.extract.quote_frames import frame_of
from explainer.extract.quote_speakers import labelled_by, signed_by, told_by
from explainer.extract.quoted import cries, is_heading, is_title, is_whole, opens
from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.who import Speaker

_SCARE = 3
"""Words. Fewer are a name or a word held at arm's length, unless somebody is said to say them."""
_NOBODY, _SOMEBODY, _TOLD = 12, 4, 2
"""Words. A shorter quotation that nobody is said to speak is a motto, a title or a shout; fewer where it is clear
from the sentences before who speaks."""
_REMAINS = 80
"""Characters after a quotation within which its paragraph ends, for the next to go on with it."""
_APART = 22
"""Words between two quotations of one statement, at most."""
_NAMING = regex.compile(r"\b(?:said|says|saying|told|tells|phrase|words|called|calls|there is|it)\s(?:\p{L}+\s){0,3}$")

_SENTENCE = regex.compile(r"\p{Ll}[.!?]\s+\p{Lu}|\n")


@dataclass(frozen=True)
class _Held:
    """A statement to which a later quotation may still belong."""

    speaker: Speaker | None
    parts: tuple[Span, ...]
    cue: Span
    fragment: bool


def find_quotations(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim what stands in quotation marks; "…", said A, "…" is one statement in two parts.

    A whole utterance counts though the text does not tell whose it is. Refuse single words and names in marks, titles
    of works, what an interview already gave, and fragments whose speaker the text does not tell.
    """
    given = [passage.span for one in found for passage in one.passages if one.fields.get("direct")]
    quotes = reading.quotes
    held: _Held | None = None
    for index, quote in enumerate(quotes):
        if any(quote.inner.overlaps(span) for span in given):
            continue
        new = _read(reading, quotes, index, held)
        if new is None:
            continue
        if held is not None and new.parts[: len(held.parts)] != held.parts:
            yield _statement(reading, held)
        held = new
    if held is not None:
        yield _statement(reading, held)


def _read(reading: Reading, quotes: list[Quote], index: int, held: _Held | None) -> _Held | None:
    """Return the statement a quotation begins, or the held one with the quotation added; None when it is refused."""
    quote = quotes[index]
    if is_title(reading, quote):
        return None
    lead, tail = frame_of(reading, quotes, index)
    by = (
        labelled_by(reading, quote)
        or told_by(reading, quote.inner, lead, tail, [one.outer for one in quotes])
        or signed_by(reading, quote)
    )
    whole = quote.label is not None or is_whole(
        reading, quote, spoken=by is not None and by[1].start >= quote.outer.end
    )
    joined = _joined(reading, quote, quotes[index - 1], held, told=by is not None, whole=whole) if index else None
    if joined is not None:
        return joined
    words = len(reading.article.cut(quote.inner).split())
    if by is None:
        return _unattributed(reading, quote, held, words) if whole and not is_heading(reading, quote) else None
    return _Held(by[0], (quote.inner,), by[1], fragment=not whole) if words >= _least(reading, quote, lead) else None


def _joined(
    reading: Reading, quote: Quote, last: Quote, held: _Held | None, *, told: bool, whole: bool
) -> _Held | None:
    """Return the held statement with a quotation that goes on with it; None when it does not."""
    if held is None or last.inner not in held.parts:
        return None
    split = _split(reading, quote, last)
    if split and not (held.fragment and whole):
        return replace(held, parts=(*held.parts, quote.inner))
    if told and not split:
        return None
    if split or _next_paragraph(reading, quote, last):
        return _Held(held.speaker, (quote.inner,), held.cue, fragment=not whole)
    if whole and _continues(reading, held, quote, last):
        before = () if held.fragment else held.parts
        return replace(held, parts=(*before, quote.inner), fragment=False)
    return None


def _unattributed(reading: Reading, quote: Quote, held: _Held | None, words: int) -> _Held | None:
    """Return the statement of an utterance whose sentence does not say whose it is; a short one is refused."""
    speaker = speaker_in_context(reading, quote, held.speaker if held else None)
    announced = reading.text.endswith(": ", 0, quote.outer.start) and reading.text[quote.inner.end - 1] in ".!?"
    if words < (_TOLD if announced else _NOBODY if speaker is None else _SOMEBODY):
        return None
    return _Held(speaker, (quote.inner,), quote.outer, fragment=False)


def _statement(reading: Reading, held: _Held) -> Candidate:
    speaker = held.speaker or Speaker(Span(held.parts[0].start, held.parts[0].start), "")
    more = {"fragment": True} if held.fragment else {}
    return told(reading, "quotations", speaker, list(held.parts), held.cue, direct=True, **more)


def _next_paragraph(reading: Reading, quote: Quote, last: Quote) -> bool:
    """Whether a quotation opens the paragraph right after one that ended with, or was, the last quotation."""
    paragraph, before = reading.article.paragraph_at(quote.outer.start), reading.article.paragraph_at(last.outer.start)
    alone = quote.outer.start == paragraph.span.start and quote.outer.end >= paragraph.span.end - 1
    return alone and before.number + 1 == paragraph.number and before.span.end - last.outer.end < _REMAINS


def _least(reading: Reading, quote: Quote, lead: Span) -> int:
    """How many words it takes: one that is a sentence of its own may be short."""
    if cries(reading, quote):
        return 1
    if _NAMING.search(reading.text[lead.start : quote.outer.start]):
        return 2
    before = reading.text[lead.start : quote.outer.start].rstrip()[-1:]
    if opens(reading.text, quote) and before in {"", ":"}:
        return 1 if is_whole(reading, quote) else 2
    return 2 if opens(reading.text, quote) and before == "," else _SCARE


def _split(reading: Reading, quote: Quote, last: Quote) -> bool:
    """Whether a quotation is the second half of a sentence that its speaker cut: “We waited,” A said, “too long.”."""
    between = reading.text[last.outer.end : quote.outer.start]
    comma = "," in reading.text[last.inner.end : last.outer.end] + between[:1]
    small = not opens(reading.text, quote)
    near = len(between.split()) < _APART and not _SENTENCE.search(between)
    return small and comma and near and between.rstrip().endswith(",")


def _continues(reading: Reading, held: _Held, quote: Quote, last: Quote) -> bool:
    """Whether a quotation without a speaker goes on with the one before: same paragraph, little and nobody between."""
    between = reading.text[last.outer.end : quote.outer.start]
    if "\n" in between or len(between.split()) >= _APART or held.speaker is None:
        return False
    now = speaker_in_context(reading, quote, held.speaker)
    return now is None or now.entry is None or now.entry == held.speaker.entry
