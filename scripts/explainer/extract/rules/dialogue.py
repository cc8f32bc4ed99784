"""Turns of an interview: "Name: …" at the beginning of lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Paragraph, Span
from explainer.extract.candidate import Candidate
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.who import Speaker

_LABEL = regex.compile(r"(?P<label>\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,3}):\s+(?=\S)")
_TURNS = 3
"""Lines. An interview has at least this many labelled turns, of at least two labels."""


def find_dialogue(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim the answers of an interview set as "Name: words", each turn as what that person said.

    Refuse the interviewer (the label that asks most), labels that are not known names, and articles with fewer turns.
    """
    del found
    turns = [
        (p, m) for p in reading.article.paragraphs if not p.furniture and (m := _LABEL.match(reading.text, *p.span))
    ]
    labels = {match["label"].split()[-1] for _, match in turns}
    if len(turns) < _TURNS or len(labels) < 2:  # noqa: PLR2004 - one alone makes no dialogue
        return
    asks = Counter(
        m["label"].split()[-1] for p, m in turns if reading.text[p.span.start : p.span.end].rstrip().endswith("?")
    )
    interviewer = asks.most_common(1)[0][0] if asks else ""
    for paragraph, match in turns:
        speaker = None if match["label"].split()[-1] == interviewer else _named(reading, paragraph, match)
        if speaker:
            cue = Span(match.end() - 2, match.end())
            yield told(reading, "dialogue", speaker, _sentences(reading, match.end(), paragraph), cue, direct=True)


def _named(reading: Reading, paragraph: Paragraph, match: regex.Match[str]) -> Speaker | None:
    label = Span(paragraph.span.start, match.end("label"))
    mention = next(iter(reading.mentions_in(label)), None)
    return Speaker(label, match["label"], mention.entry) if mention and mention.kind == "person" else None


def _sentences(reading: Reading, start: int, paragraph: Paragraph) -> list[Span]:
    """The turn cut into its sentences, each a part of the statement."""
    spans = [
        Span(max(view.span.start, start), view.span.end)
        for view in reading.views
        if view.sentence.paragraph == paragraph.number
    ]
    return [span for span in spans if span.end > span.start]
