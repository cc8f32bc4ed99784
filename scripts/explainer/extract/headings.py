"""Headings for drafts: a noun phrase with what follows it and tells which one, all in the article's own words."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.reading import Reading, View
from explainer.extract.rules.times import Time, times_in
from explainer.extract.words import Word, is_function_word

_LONGEST = 9
"""Words that are added to a noun phrase."""
_FIRST = {"of", "on", "for", "with", "between", "against", "over", "about", "outside"}
_NEXT = {"of", "on", "to", "in", "for", "at", "with", "between"}
_OPEN = frozenset(
    {
        *(
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
            "own",
            "new",
            "other",
            "first",
            "second",
            "third",
        ),
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    }
)
"""Words that can begin a noun phrase after a preposition, and never end it."""
_TO_BE = regex.compile(r"\sto\sbe\s\p{L}+(?:\s[^,.;:!?()“”\"]+)?")
_PURPOSE = regex.compile(
    r"\s(?:so\sthat|until|before|unless|without|can|could|would|will|should|must|may|might|were\sto)\s[^,.;:!?()“”\"]+"
)
_GRANTED = regex.compile(r"^(?:get|gets|got|had|have|has|received|were\sgiven|was\sgiven)(?=\s)")
_MODAL = regex.compile(r"^(?:can|could|would|will|should|must|may|might|were\sto)(?=\s)")
_FIGURE = regex.compile(r"^(?:[\d£$€¥][^\s]*|\p{L}*-?\d[^\s]*)\s+(?=\S+\s\S)")


def with_tail(reading: Reading, view: View, span: Span) -> str:
    """Return a noun phrase with the prepositions and nouns after it: "levy on office car parks". No verb, no time."""
    words = [word for word in view.words if word.start >= span.end][:_LONGEST]
    times = times_in(reading.text, view.span)
    end, number = span.end, 0
    while number < len(words) and (number == 0 or end == words[number - 1].end):
        last = _phrase_after(reading, words, number, end, times, first=end == span.end)
        if last is None:
            break
        end, number = words[last].end, last + 1
    return " ".join(reading.text[span.start : end].split())


def with_purpose(reading: Reading, view: View, span: Span, *, bare: bool) -> str:
    """Return a thing with what is to become of it: "road to be shut"; if bare also "no licence until …", "vans to …".

    What it is to be granted follows as "with …".
    """
    own = " ".join(reading.article.cut(span).split())
    after = reading.text[span.end : view.span.end]
    match = _TO_BE.match(after) or (_PURPOSE.match(after) if bare else None)
    granted = _GRANTED.match(after.lstrip()) if bare and not match else None
    if match is None and granted is None:
        return own
    told = match[0] if match else regex.split(r"[,.;:!?()“”\"]", after)[0]
    words = _GRANTED.sub("with", _MODAL.sub("to", " ".join(told.split()))).split()[:_LONGEST]
    while words and (is_function_word(words[-1]) or words[-1].lower() in _OPEN):
        words.pop()
    return f"{own} {' '.join(words)}" if words else own


def as_title(text: str, leads: frozenset[str]) -> str:
    """Return a heading without the words that only lead to a noun ("another", "potential") and without a figure."""
    words = text.split()
    while len(words) > 1 and words[0].lower() in leads:
        words.pop(0)
    plain = _FIGURE.sub("", " ".join(words))
    return plain[:1].upper() + plain[1:]


def _phrase_after(
    reading: Reading, words: list[Word], number: int, end: int, times: Sequence[Time], *, first: bool
) -> int | None:
    """The last word of the preposition and nouns that begin at a word, or None."""
    word = words[number]
    if reading.text[end : word.start] != " " or word.lower not in (_FIRST if first else _NEXT):
        return None
    last = None
    for index in range(number + 1, len(words)):
        one, before = words[index], words[index - 1]
        gap = reading.text[before.end + (2 if before.possessive else 0) : one.start]
        if gap not in {" ", " £", " $", " €", "’ ", "' "} or _ends(reading, one, opened=last is not None, times=times):
            break
        last = index if one.lower not in _OPEN else last
    return last


def _ends(reading: Reading, word: Word, *, opened: bool, times: Sequence[Time]) -> bool:
    """Whether a noun phrase cannot go on with a word."""
    if word.lower in _OPEN:
        return opened
    if any(word.span.overlaps(time.span) for time in times):
        return True
    return is_function_word(word.lower) or (word.lower in reading.lexicon.verbs and not opened)
