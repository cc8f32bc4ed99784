"""How a name rule gives what it found. No rule itself."""

from __future__ import annotations

from typing import Any

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.reading import Reading


def named(
    reading: Reading, rule: str, name: str, kind: str, span: Span, cue: Span | None = None, **more: Any
) -> Candidate:
    """Return the candidate for one mention; `cue` is what showed that the words are a name."""
    shown = cue or span
    return Candidate(
        "participants",
        {"name": name, "kind": kind, **{key: value for key, value in more.items() if value}},
        (Passage.of(reading.article, span),),
        Cue("names", shown.start, shown.end),
        rule,
    )
