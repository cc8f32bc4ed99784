"""How a rule gives an event that a verb tells. No rule itself."""

from __future__ import annotations

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.phrases import around
from explainer.extract.reading import Reading, View
from explainer.extract.rules.questions import terms
from explainer.extract.rules.times import Time


def done(
    reading: Reading, view: View, rule: str, span: Span, time: Time, *, head: str, state: str, title: str
) -> Candidate:
    """Return the candidate for what a run of a sentence tells with its time, done or still to be done."""
    fields = {
        "head": head,
        "class": "verb",
        "modifiers": [],
        "phrase": reading.article.cut(span),
        "phrase_at": [span.start, span.end],
        "when_words": time.words,
        "date": time.date,
        "day": time.day,
        "place": "",
        "people": [],
        "state": state,
        "title": title,
        "sentence": [view.span.start, view.span.end],
        "terms": sorted(terms(reading, view)),
    }
    passage = Passage.of(reading.article, around(reading, view, span))
    return Candidate("events", fields, (passage,), Cue("event", span.start, span.end), rule)
