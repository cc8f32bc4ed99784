"""The words around a quotation that can say whose it is: those of its sentence, up to the quotations beside it."""

from __future__ import annotations

import regex

from explainer.articles.article import Span
from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading

_REMAINS = 80
"""Characters after a finished quotation within which a verb says who spoke it."""
_NEAR = 6
"""Words between a finished quotation and that verb."""
_LETTER = regex.compile(r"\p{L}")
_NEXT = regex.compile(r"[^.!?\n]{0,60}?[:,]?\s*$")
"""What leads on to the next quotation: the verb is that one's."""
_SMALL = regex.compile(r"\s*[,—–-]|\s+\p{Ll}")
_PART = regex.compile(r"[,:;“\"\n]|(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|Rev|St|\p{Lu}))\.")


def frame_of(reading: Reading, quotes: list[Quote], index: int) -> tuple[Span, Span]:
    """Return the text that leads to a quotation and the text that follows it."""
    quote, paragraph = quotes[index], reading.article.paragraph_at(quotes[index].outer.start).span
    floor = max(paragraph.start, quotes[index - 1].outer.end) if index else paragraph.start
    start = _lead_start(reading, quote.outer.start, floor, paragraph)
    limit = paragraph.end
    if index + 1 < len(quotes):
        limit = min(limit, quotes[index + 1].outer.start)
    lead = Span(start, quote.outer.start)
    return lead, Span(quote.outer.end, _tail_end(reading, quote, limit, led=_leads(reading, lead)))


def _leads(reading: Reading, lead: Span) -> bool:
    """Whether the words before a quotation end in the verb that leads to it: "A said, “…”"."""
    verbs = reading.verbs_in(lead)
    return bool(verbs) and not _LETTER.search(reading.text, verbs[-1][1].end, lead.end)


def _lead_start(reading: Reading, start: int, floor: int, paragraph: Span) -> int:
    if start == paragraph.start:
        return _announced(reading, start)
    view = reading.view_at(start - 1)
    if view is None:
        return floor
    closed = view.span.end <= start and not _open(reading, view.span)
    return start if closed else max(floor, view.span.start)


def _open(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence leads on: it ends in a colon or comma."""
    return reading.article.cut(sentence).endswith((":", ","))


def _announced(reading: Reading, start: int) -> int:
    """Where the sentence begins that announces a quotation in a paragraph of its own: "A continued:"."""
    view = reading.view_at(start - 1)
    if view and view.span.end <= start and reading.article.cut(view.span).endswith(":"):
        return view.span.start
    return start


def _tail_end(reading: Reading, quote: Quote, limit: int, *, led: bool) -> int:
    """Where the sentence ends that a quotation stands in; a finished one ends it, unless the next words name who.

    `led` says that the words before it tell already who speaks.
    """
    end = quote.outer.end
    closed = reading.text[quote.inner.end - 1] in ".!?…" or reading.text[end : end + 1] == "."
    if closed and not _SMALL.match(reading.text, end, limit) and (led or not _follows(reading, quote, limit)):
        return end
    view = reading.view_at(min(end + 1, limit))
    return min(limit, max(end, view.span.end)) if view else end


def _follows(reading: Reading, quote: Quote, limit: int) -> bool:
    """Whether the words after a finished quotation say who said it: "…!” A shouted", not a sentence of their own."""
    start = quote.outer.end
    verbs = reading.verbs_in(Span(start, min(limit, start + _REMAINS)))
    if not verbs or reading.text.startswith(" that", verbs[0][1].end):
        return False
    stopped = reading.text[quote.inner.end - 1] in ".…" or reading.text[start : start + 1] == "."
    if stopped and _NEXT.match(reading.text, verbs[0][1].end, limit):
        return False
    before = reading.text[start : verbs[0][1].start]
    return len(before.split()) < _NEAR and not _PART.search(before)
