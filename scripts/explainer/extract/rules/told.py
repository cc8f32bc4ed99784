"""How a rule gives a statement that it found. No rule itself."""

from __future__ import annotations

from typing import Any

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.reading import Reading
from explainer.extract.who import Speaker


def told(reading: Reading, rule: str, speaker: Speaker, parts: list[Span], cue: Span, **more: Any) -> Candidate:
    """Return the candidate for a statement; `parts` are the runs of what was said, a split quotation has several."""
    passages = tuple(Passage.of(reading.article, trimmed(reading.text, part)) for part in parts)
    fields = {
        "speaker": speaker.entry,
        "described_as": " ".join(speaker.text.split()),
        "speaker_at": [speaker.span.start, speaker.span.end],
        "direct": False,
        **more,
    }
    return Candidate("statements", fields, passages, Cue("attribution", cue.start, cue.end), rule)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without white space, commas, dashes and a lone full stop at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;:–—-.)"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-("):
        end -= 1
    return Span(start, end)
