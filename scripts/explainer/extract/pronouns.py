"""Whom a pronoun means. Gives nobody rather than somebody far away."""

from __future__ import annotations

import regex

from explainer.articles.article import Span
from explainer.extract.reading import Mention, Reading
from explainer.extract.who import Speaker

_PERSON = {"he", "she"}
PRONOUNS = frozenset(_PERSON | {"they", "it"})
_BEFORE = regex.compile(r"(?P<word>\p{L}+)\s(?:the\s)?$")
_NEAR = 20
"""Characters before a name that hold the preposition it follows."""
_LABEL = regex.compile(r"\p{Lu}[\p{L}’'.-]*(?:\s\p{Lu}[\p{L}’'.-]*){0,2}:\s")
"""What opens a turn of an interview."""
_BACK = 5
"""Paragraphs. A pronoun reaches no further back."""


def meant_by(reading: Reading, word: str, place: Span) -> Speaker | None:
    """Return the last one named before who can be meant: a person by "he", by "it" and "they" a body, state or group.

    Names inside quotations are passed over: who is spoken of there is mostly not who speaks.
    """
    kinds = {"person"} if word.lower() in _PERSON else {"organisation", "state", "group"}
    number = reading.article.paragraph_at(place.start).number
    lower = reading.article.paragraphs[max(0, number - 1 - _BACK)].span.start
    before = [m for m in reading.mentions_in(Span(lower, place.start)) if m.kind in kinds]
    before = [m for m in before if m.form != "people" and not any(m.span.within(q.outer) for q in reading.quotes)]
    before = [m for m in before if m.kind != "state" or not _is_place(reading, m)]
    before = [m for m in before if not _in_turn(reading, m)]
    if not before:
        return None
    view = reading.view_at(place.start)
    sentence = view.span if view else place
    here = [m for m in before if m.span.start >= sentence.start]
    if here:
        return Speaker(place, word, here[0 if word.lower() in _PERSON else -1].entry)
    leading = _leading(reading, before)
    return Speaker(place, word, leading.entry)


def _is_place(reading: Reading, mention: Mention) -> bool:
    """Whether a state is named as where something is: "in Example", "across the Example Islands"."""
    found = _BEFORE.search(reading.text, max(0, mention.span.start - _NEAR), mention.span.start)
    return found is not None and found["word"].lower() in reading.lexicon.lists["names.locative"]


def _in_turn(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands in what a speaker of an interview says, after the label with the speaker's name."""
    paragraph = reading.article.paragraph_at(mention.span.start)
    label = _LABEL.match(reading.text, paragraph.span.start, paragraph.span.end)
    return label is not None and mention.span.start >= label.end()


def _leading(reading: Reading, before: list[Mention]) -> Mention:
    """Of the last sentence that names anyone, the one who is named first: mostly its subject."""
    last = before[-1]
    view = reading.view_at(last.span.start)
    sentence = view.span if view else last.span
    return next(m for m in before if m.span.start >= sentence.start)
