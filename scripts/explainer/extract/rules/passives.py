"""What is told of somebody at the end of a passive: "was described as … by A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.clauses import verbs_in
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.speakers import speaker_after

_PASSIVE = regex.compile(r"\b(?:is|are|was|were|been|being)\s(?:\p{Ll}+ly\s)?$")
_BY = regex.compile(r"\sby(?=\s)")


def find_passives(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim "X was hailed as Y by A": A holds it, and the clause from X on is the passage.

    Refuse passives without "by", and a "by" that is followed by nobody.
    """
    del found
    quoted = [quote.outer for quote in reading.quotes]
    for view in reading.views:
        if "by" not in view.lowers:
            continue
        for verb, at in verbs_in(reading, view.span, quoted):
            if verb.form.endswith("ing") or not _PASSIVE.search(reading.text[view.span.start : at.start]):
                continue
            by = _BY.search(reading.text, at.end, min(view.span.end, at.end + 120))
            speaker = speaker_after(reading, by.end(), view.span.end) if by else None
            if by is None or speaker is None:
                continue
            yield told(
                reading,
                "passives",
                speaker,
                [Span(view.span.start, by.start())],
                at,
                strength=verb.strength,
                stance=verb.stance,
            )
