"""How a rule gives a thing proposed that no noun of the lexicon names. No rule itself."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.phrases import around
from explainer.extract.reading import Reading, View


def proposed(
    reading: Reading,
    view: View,
    rule: str,
    span: Span,
    cue: Span,
    *,
    head: str,
    heading: str,
    modifiers: Iterable[str] = (),
    verb: str = "",
) -> Candidate:
    """Return the candidate for what a run of a sentence proposes; `cue` is what tells that it is proposed."""
    fields = {
        "head": head,
        "modifiers": sorted(modifiers),
        "strength": 2,
        "people": [],
        "sort": "",
        "verb": verb,
        "phrase": reading.article.cut(span),
        "phrase_at": [span.start, span.end],
        "heading": heading,
    }
    passage = Passage.of(reading.article, around(reading, view, span))
    return Candidate("proposals", fields, (passage,), Cue("proposal", cue.start, cue.end), rule)
