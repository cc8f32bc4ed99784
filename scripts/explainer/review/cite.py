"""A candidate's passage as a citation: long enough to be found, with its hedging word, its mark and its directness."""

from __future__ import annotations

from typing import Any

from explainer.articles.article import Article, Span
from explainer.articles.lead import LEAD
from explainer.articles.passage import find_passage
from explainer.articles.quoted import find_quoted
from explainer.extract.candidate import LONGEST
from explainer.review.hedges import hedge_in

SHORTEST = 5
"""Words. A shorter passage is widened to its sentence."""


def cite(article: Article, source: str, span: Span, directness: str = "unattributed") -> dict[str, Any]:
    """Return the citation of a span. A told part stands in its sentence, when that is not too long, and is marked.

    Words that are told as direct but stand without quotation marks are cited as paraphrased.
    """
    wide = span if directness == "unattributed" and _words(article, span) >= SHORTEST else widen(article, span)
    wide = _unlisted(article, wide)
    quote = " ".join(article.cut(wide).split())
    row: dict[str, Any] = {"source": source, "quote": quote}
    if directness != "unattributed":
        row["as"] = "paraphrase" if directness == "quote" and not _in_marks(article, wide) else directness
    if hedge := hedge_in(article.cut(span)):
        row["hedge"] = hedge
    if wide.start < span.start or span.end < wide.end:
        row["mark"] = " ".join(article.cut(span).split())
    places = find_passage(article, quote)
    if len(places) > 1:
        row["paragraph"] = article.paragraph_at(wide.start).number
    return row


def widen(article: Article, span: Span) -> Span:
    """Return the sentence around a span, or as much of it as may be quoted, beginning before the span where it fits."""
    touched = [s.span for s in article.sentences if s.span.start < span.end and span.start < s.span.end] or [span]
    for sentence in (touched[-1], touched[0]):
        whole = Span(min(touched[0].start, span.start), max(sentence.end, span.end))
        if _words(article, whole) <= LONGEST:
            return whole
    if _words(article, span) >= SHORTEST:
        return span
    words = _word_spans(article, whole)
    first = max(0, next((i for i, word in enumerate(words) if word.end > span.start), 0) - LONGEST // 4)
    last = min(len(words), first + LONGEST // 2)
    return Span(words[first].start, max(words[last - 1].end, span.end))


def _in_marks(article: Article, span: Span) -> bool:
    """Whether any of a span stands within quotation marks. The answers of a printed interview do not."""
    return any(span.start <= one.end and one.start <= span.end for one in find_quoted(article.text))


def _unlisted(article: Article, span: Span) -> Span:
    """Return a passage without the mark of a list or the time of day that opens its paragraph."""
    lead = LEAD.match(article.cut(span)) if span.start == article.paragraph_at(span.start).span.start else None
    kept = Span(span.start + lead.end(), span.end) if lead else span
    return kept if _words(article, kept) >= SHORTEST else span


def _words(article: Article, span: Span) -> int:
    return len(article.cut(span).split())


def _word_spans(article: Article, span: Span) -> list[Span]:
    spans, start = [], None
    for offset in range(span.start, span.end + 1):
        space = offset == span.end or article.text[offset].isspace()
        if space and start is not None:
            spans.append(Span(start, offset))
            start = None
        elif not space and start is None:
            start = offset
    return spans
