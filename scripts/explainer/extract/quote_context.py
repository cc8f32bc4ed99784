"""Whose a quotation is when its own sentence does not say: the subject of the sentences before. No rule itself."""

from __future__ import annotations

from explainer.articles.article import Span
from explainer.extract.clauses import verbs_in
from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading
from explainer.extract.speakers import speaker_before
from explainer.extract.who import Speaker

_BACK = 3
"""Paragraphs. Who spoke further back is forgotten."""


def speaker_in_context(reading: Reading, quote: Quote, last: Speaker | None) -> Speaker | None:
    """Return who spoke last in the paragraph, or whom the sentences before it tell of; else who spoke just before."""
    paragraph = reading.article.paragraph_at(quote.outer.start)
    if last is not None and last.span.start >= paragraph.span.start:
        return _retold(reading, quote, last) or last
    back = reading.article.paragraphs[max(0, paragraph.number - 1 - _BACK)].span.start
    near = last if last is not None and last.span.start >= back else None
    before = Span(paragraph.span.start, quote.outer.start)
    if reading.article.cut(before).strip() or paragraph.number == 1:
        return _subject_of(reading, before) or near
    return _subject_of(reading, reading.article.paragraphs[paragraph.number - 2].span) or near


def _retold(reading: Reading, quote: Quote, last: Speaker) -> Speaker | None:
    """Return who is told of in the whole sentences between the last speaker and a quotation, if there are any."""
    view = reading.view_at(quote.outer.start - 1)
    if view is None or view.span.start <= last.span.end or view.span.end > quote.outer.start:
        return None
    return _subject_of(reading, view.span)


def _subject_of(reading: Reading, span: Span) -> Speaker | None:
    """Return the subject of the last verb of a stretch of text that makes somebody its subject."""
    outer = [quote.outer for quote in reading.quotes]
    spans = [at for _verb, at in verbs_in(reading, span, outer)]
    spans += [Span(*m.span()) for m in reading.lexicon.patterns["quotations.subjects"].finditer(reading.text, *span)]
    for at in sorted(spans, reverse=True):
        if any(at.overlaps(quote) for quote in outer):
            continue
        view = reading.view_at(at.start)
        if view is not None and reading.article.cut(view.span).endswith("?"):
            continue  # what an interviewer asks names others than the one who answers
        subject = speaker_before(reading, max(span.start, view.span.start if view else 0), at.start)
        if subject:
            return subject
    return None
