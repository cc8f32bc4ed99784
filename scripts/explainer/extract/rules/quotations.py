"""Direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.clauses import verbs_in
from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.speakers import speaker_after, speaker_before
from explainer.extract.who import Speaker

_SCARE = 3
"""Words. Fewer are a name or a word held at arm's length, unless somebody is said to say them."""
_REMAINS = 80
"""Characters after a quotation within which its paragraph ends, for the next to go on with it."""
_DESCRIBED = regex.compile(
    r"[\s,]*(?P<who>(?:the|a|an|one|another|his|her|their|its)\s(?:[\p{L}’'.-]+\s?){1,5}?)\s*(?:(?:has|had|also|later|then)\s)?"
)
"""Who spoke, by what they are: "…, the retired miller said"; after a quotation anything so called speaks."""
_STOP = regex.compile(r"[.!?][”\"’']?\s+(?=[\p{Lu}“\"‘])|\n")


def find_quotations(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim words in quotation marks that somebody is said to say; "…", said A, "…" is one statement in two parts.

    Refuse single words and names in marks, titles of works, and quotations whose speaker the text does not tell.
    """
    del found
    quotes = reading.quotes
    outer = [quote.outer for quote in quotes]
    held: Candidate | None = None
    for index, quote in enumerate(quotes):
        lead, tail = _around(reading, quotes, index)
        speaker, at = _speaker(reading, lead, tail, outer)
        if speaker is None and held is not None and _next_paragraph(reading, quote, quotes[index - 1]):
            yield held
            held = told(
                reading,
                "quotations",
                _held_speaker(held),
                [quote.inner],
                Span(held.cue.start, held.cue.end),
                direct=True,
            )
            continue
        words = len(reading.article.cut(quote.inner).split())
        if speaker is None and held is not None and _continues(reading, held, quote, quotes[index - 1]):
            held = _joined(reading, held, quote)
            continue
        if held is not None:
            yield held
            held = None
        if speaker is None or words < _least(reading, quote, lead):
            continue
        held = told(reading, "quotations", speaker, [quote.inner], at, direct=True)
    if held is not None:
        yield held


def _next_paragraph(reading: Reading, quote: Quote, last: Quote) -> bool:
    """Whether a quotation opens the paragraph right after one that ended with, or was, the last quotation."""
    paragraph, before = reading.article.paragraph_at(quote.outer.start), reading.article.paragraph_at(last.outer.start)
    alone = quote.outer.start == paragraph.span.start and quote.outer.end >= paragraph.span.end - 1
    return alone and before.number + 1 == paragraph.number and before.span.end - last.outer.end < _REMAINS


def _held_speaker(held: Candidate) -> Speaker:
    return Speaker(Span(*held.fields["speaker_at"]), held.fields["described_as"], held.fields["speaker"])


def _least(reading: Reading, quote: Quote, lead: Span) -> int:
    """How many words it takes: one that is a sentence of its own may be short."""
    if regex.search(
        r"\b(?:said|says|saying|told|tells|phrase|words|called|calls|there is|it)\s(?:\p{L}+\s){0,3}$",
        reading.text[lead.start : quote.outer.start],
    ):
        return 2
    opened = reading.text[quote.inner.start].isupper() and reading.text[lead.start : quote.outer.start].rstrip()[
        -1:
    ] in {"", ",", ":"}
    return 2 if opened else _SCARE


def _around(reading: Reading, quotes: list[Quote], index: int) -> tuple[Span, Span]:
    """The text that leads to a quotation and the text that follows, within its sentence, up to the next quotation."""
    quote, paragraph = quotes[index], reading.article.paragraph_at(quotes[index].outer.start).span
    floor = paragraph.start
    if index and quotes[index - 1].outer.end > floor:
        floor = quotes[index - 1].outer.end
    stops = [m.end() for m in _STOP.finditer(reading.text, max(floor - 2, paragraph.start), quote.outer.start)]
    start = stops[-1] if stops else floor
    if start == quote.outer.start == paragraph.start:
        start = _announced(reading, paragraph.start)
    limit = (
        quotes[index + 1].outer.start
        if index + 1 < len(quotes) and quotes[index + 1].outer.start < paragraph.end
        else paragraph.end
    )
    end = regex.compile(r"[.!?](?=\s|$)").search(reading.text, quote.outer.end, limit)
    closed = reading.text[quote.outer.end - 2 : quote.outer.end - 1] in ".!?" and not _follows(
        reading, quote.outer.end, limit
    )
    return Span(start, quote.outer.start), Span(
        quote.outer.end, quote.outer.end if closed else end.end() if end else limit
    )


def _follows(reading: Reading, start: int, limit: int) -> bool:
    """Whether the words after a finished quotation say who said it: "…!” A shouted", not a sentence of their own."""
    if regex.compile(r"\s+\p{Ll}").match(reading.text, start, limit):
        return True
    verb = reading.lexicon.patterns["verbs"].search(reading.text, start, min(limit, start + _REMAINS))
    before = reading.text[start : verb.start()] if verb else ""
    return (
        verb is not None
        and len(before.split()) < 6  # noqa: PLR2004 - words: too far to belong together
        and not regex.search(r"[.,:;“\"\n]", before)
        and not reading.text.startswith(" that", verb.end())
    )


def _announced(reading: Reading, start: int) -> int:
    """Where the sentence begins that announces a quotation in a paragraph of its own: "A continued:"."""
    before = [view for view in reading.views if view.span.end <= start]
    if (
        before
        and reading.article.cut(before[-1].span).endswith(":")
        and not reading.text[before[-1].span.end : start].strip()
    ):
        return before[-1].span.start
    return start


def _speaker(reading: Reading, lead: Span, tail: Span, outer: list[Span]) -> tuple[Speaker | None, Span]:
    """The one who speaks, told after the quotation, before it, or before a colon."""
    for verb, at in verbs_in(reading, tail, outer)[:2]:
        gap = reading.text[tail.start : at.start]
        if regex.search(r"[;:]", gap):
            break
        inverse = not regex.search(r"\p{L}", regex.sub(r"\b(?:has|had|have|also|then|later)\b", "", gap))
        subject = speaker_after(reading, at.end, tail.end) if inverse else speaker_before(reading, tail.start, at.start)
        if subject is None and not inverse and (match := _DESCRIBED.fullmatch(gap)):
            subject = Speaker(Span(tail.start + match.start("who"), tail.start + match.end("who")), match["who"])
        if subject and verb.kind != "stance":
            return subject, at
    for _verb, at in reversed(verbs_in(reading, lead, outer)):
        if len(reading.text[at.end : lead.end].split()) > 20:  # noqa: PLR2004 - words: too far to belong together
            continue
        subject = speaker_before(reading, lead.start, at.start) or _elliptic(reading, lead, at)
        if subject:
            return subject, at
    return _by_colon(reading, lead), Span(max(lead.start, lead.end - 1), lead.end)


def _elliptic(reading: Reading, lead: Span, at: Span) -> Speaker | None:
    """Return the first one named, who speaks in "A welcomed it, adding: …" and "A has begun using the phrase …"."""
    before = reading.text[lead.start : at.start].rstrip()
    if not before.endswith((",", " and", " but", "begun", "began")) and not reading.text[at.start : at.end].endswith(
        "ing"
    ):
        return None
    for mention in reading.mentions_in(Span(lead.start, at.start)):
        if mention.form != "people":
            return Speaker(mention.span, reading.text[mention.span.start : mention.span.end], mention.entry)
    return None


def _by_colon(reading: Reading, lead: Span) -> Speaker | None:
    """Return the name that opens a line that ends in a colon: "A B on the steps: …"."""
    text = reading.text[lead.start : lead.end].rstrip()
    if not text.endswith(":") or len(text.split()) > 14:  # noqa: PLR2004 - words: too far to belong together
        return None
    first = next((m for m in reading.mentions_in(lead) if m.kind == "person"), None)
    return Speaker(first.span, reading.text[first.span.start : first.span.end], first.entry) if first else None


def _continues(reading: Reading, held: Candidate, quote: Quote, last: Quote) -> bool:
    """Whether a quotation without a speaker goes on with the one before: same paragraph, little between."""
    between = reading.text[last.outer.end : quote.outer.start]
    whole = (
        reading.text[quote.inner.end : quote.outer.end].strip()[:1] in {",", ""}
        or reading.text[quote.inner.end - 1] in ".!?"
    )
    opened = reading.text[quote.inner.start].isupper() or between.rstrip().endswith(",")
    return held.rule == "quotations" and "\n" not in between and len(between.split()) < 22 and (whole or opened)  # noqa: PLR2004 - words: too far to belong together


def _joined(reading: Reading, held: Candidate, quote: Quote) -> Candidate:
    parts = [one.span for one in held.passages] + [quote.inner]
    return told(reading, held.rule, _held_speaker(held), parts, Span(held.cue.start, held.cue.end), direct=True)
