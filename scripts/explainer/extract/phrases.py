"""Noun phrases around a head noun, without a grammar: the words to its left that are no function words or verbs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from explainer.articles.article import Span
from explainer.extract.candidate import LONGEST
from explainer.extract.lexicon import Lexicon
from explainer.extract.reading import Reading, View
from explainer.extract.words import is_function_word, stem

_BEFORE_VERB = {
    "to",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "shall",
    "not",
    "don't",
    "can't",
    "cannot",
    "won't",
    "didn't",
    "doesn't",
    "i",
    "we",
    "you",
    "they",
    "he",
    "she",
    "it",
    "who",
}
"""Words after which a form that could be a noun is a verb."""
_MODIFIERS = 4
"""Words before the head, at most."""


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: its head's stem, the stems of what stands before it, and where it stands."""

    head: str
    modifiers: frozenset[str]
    span: Span
    index: int
    """The head's place among the words of its sentence."""


def phrase_at(reading: Reading, view: View, index: int) -> Phrase:
    """Return the noun phrase whose head is the word at `index`."""
    words = view.words
    first = index
    while first > 0 and index - first < _MODIFIERS and _joins(reading, view, first):
        first -= 1
    modifiers = frozenset(flat(word.text) for word in words[first:index])
    return Phrase(flat(words[index].text), modifiers, Span(words[first].start, words[index].end), index)


@lru_cache(maxsize=65536)
def flat(word: str) -> str:
    """The stem of a word without hyphens: "multi-layered" meets "multilayered"."""
    return stem(word).replace("-", "")


def _joins(reading: Reading, view: View, first: int) -> bool:
    """Whether the word before `first` belongs to the phrase."""
    before, word = view.words[first - 1], view.words[first]
    gap = reading.text[before.end : word.start]
    if before.possessive or (gap != " " and not (gap in {"’ ", "' "} or gap in {"” ", "’ ", '" '})):
        return False
    lower = before.lower
    if (
        is_function_word(lower)
        or lower == "including"
        or lower in reading.lexicon.verbs
        or lower in reading.lexicon.lists["verbs.between"]
        or lower in reading.lexicon.lists["proposals.strong"]
    ):
        return False
    return not (lower.endswith("ly") or (lower.endswith("ing") and lower in reading.lexicon.lists["events.verbs"]))


@cache
def _with_plurals(lexicon: Lexicon, which: str) -> frozenset[str]:
    return lexicon.lists[which] | {f"{noun}s" for noun in lexicon.lists[which]}


def may_head(reading: Reading, view: View, which: str) -> bool:
    """Whether a sentence has a word of a list of nouns."""
    return not _with_plurals(reading.lexicon, which).isdisjoint(view.lowers)


def heads_in(reading: Reading, view: View, which: str, start: int = 0, end: int | None = None) -> list[Phrase]:
    """Return the phrases of a sentence whose head stands in a list, within offsets; no head that modifies another."""
    if not may_head(reading, view, which):
        return []
    nouns = _with_plurals(reading.lexicon, which)
    stop = view.span.end if end is None else end
    found = []
    for index, word in enumerate(view.words):
        if word.lower not in nouns:
            continue
        if word.start < start or word.end > stop:
            continue
        if index and view.words[index - 1].lower in _BEFORE_VERB:
            continue
        after = view.words[index + 1] if index + 1 < len(view.words) else None
        if (
            after
            and after.lower in reading.lexicon.lists[which]
            and reading.text[word.end : after.start] == " "
            and not word.possessive
        ):
            continue
        found.append(phrase_at(reading, view, index))
    return found


def around(reading: Reading, view: View, *spans: Span) -> Span:
    """Return the sentence, or the part of a long one that holds the spans, from a comma on, at most `LONGEST` words."""
    text = reading.text
    if len(text[view.span.start : view.span.end].split()) <= LONGEST:
        return view.span
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    cuts = [view.span.start]
    cuts += [i + 2 for i in range(view.span.start, first) if text[i] in ",;" and text[i + 1 : i + 2] == " "]
    for start in cuts:
        if len(text[start:last].split()) <= LONGEST:
            return Span(start, view.span.end)
    return Span(first, view.span.end)
