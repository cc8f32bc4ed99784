"""Words of a sentence and how they are folded for comparison. Knows no lexicon."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from explainer.articles.article import Span

_WORD = regex.compile(
    r"""\p{Lu}(?:\.\p{Lu})+(?=\b)              # U.S
    |[£$€¥]?\p{N}[\p{N}.,:]*(?<=\p{N})[\p{L}%]*   # 3.2m, 7am, 10.40
    |[\p{L}][\p{L}\p{M}\p{N}]*(?:[’'‑&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*""",
    flags=regex.VERBOSE,
)
_COMMON = re.compile(
    r"""[A-Z](?:\.[A-Z])+(?=\b)
    |[£$€]?[0-9][0-9.,:]*(?<=[0-9])[A-Za-z%]*
    |[A-Za-z][A-Za-z0-9]*(?:[’'&-](?=[A-Za-z0-9])[A-Za-z0-9]+)*""",
    flags=re.VERBOSE,
)
"""The same for a text without other letters and numbers, which most are; `re` finds its words in half the time."""
_RARE = re.compile("[^\x00-\x7f‘’“”–—…£€\xa0]")
_APOSTROPHES = frozenset({"’", "'"})
_NEW = tuple.__new__
_SAME = sys.intern
"""One object for all places of a word: a corpus repeats its words, and what is kept of it is mostly words."""
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "’": "'"}
)
# fmt: off
_STOP = frozenset({
    "a", "about", "according", "after", "against", "all", "along", "already", "also", "although", "am", "amid",
    "among", "an", "and", "any", "are", "around", "as", "at", "be", "because", "been", "before", "behind", "being",
    "below", "between", "beyond", "both", "but", "by", "can", "could", "despite", "did", "do", "does", "doing",
    "during", "each", "eight", "even", "ever", "except", "few", "first", "five", "following", "for", "four", "from",
    "further", "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how", "however", "i",
    "if", "in", "into", "is", "it", "its", "just", "last", "may", "me", "might", "more", "most", "must", "my",
    "near", "new", "next", "nine", "no", "nor", "not", "now", "of", "off", "on", "one", "only", "onto", "or",
    "other", "our", "out", "over", "own", "said", "same", "say", "says", "second", "seven", "shall", "she", "should",
    "since", "six", "so", "some", "still", "such", "ten", "than", "that", "the", "their", "theirs", "them", "then",
    "there", "these", "they", "third", "this", "those", "though", "three", "through", "throughout", "to", "told",
    "too", "toward", "towards", "two", "under", "until", "up", "upon", "us", "very", "via", "was", "we", "were",
    "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "yet", "you", "your",
})
# fmt: on
"""Words that only join others; a part of the language like its alphabet, so it stands here and in no lexicon."""


class Word(NamedTuple):
    """A word of a text; the possessive ending is left out of `text` and told by `possessive`."""

    start: int
    end: int
    text: str
    lower: str
    """In small letters."""
    capital: bool
    """Whether it begins with a capital letter."""
    possessive: bool
    folded: str
    """As `fold_word` gives it."""
    meaning: str
    """As `meaning` gives it."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def words_of(text: str, span: Span) -> list[Word]:
    """Return the words of a span. Every text passes here, so a word is made without a call of its own."""
    at, index, found, new, kind, seen = span.start, text.index, [], _NEW, Word, _seen
    for one in _tokens(text, span):
        start = index(one, at)
        at = start + len(one)
        less, word, lower, capital, owner, folded, told = seen(one)
        found.append(new(kind, (start, at - less, word, lower, capital, owner, folded, told)))
    return found


def _tokens(text: str, span: Span) -> list[str]:
    """The words of a span as they stand there."""
    start, end = span
    return (_WORD if _RARE.search(text, start, end) else _COMMON).findall(text, start, end)


@lru_cache(maxsize=65536)
def _seen(one: str) -> tuple[int, str, str, bool, bool, str, str]:
    """Return how much shorter a word is without its possessive ending, and what is told of it wherever it stands."""
    owner = one[-1] == "s" and one[-2:-1] in _APOSTROPHES and len(one) > len("’s")
    word = _SAME(one[:-2] if owner else one)
    lower, folded, told = _SAME(word.lower()), _SAME(fold_word(word)), _SAME(meaning(word))
    return 2 * owner, word, lower, word[0].isupper(), owner, folded, told


@lru_cache(maxsize=65536)
def fold_word(text: str) -> str:
    """Fold a word or name: no case, no diacritics, no full stops, one shape of apostrophe."""
    if text.isascii():
        return text.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c) and c != ".")


@lru_cache(maxsize=65536)
def fold_name(text: str) -> tuple[str, ...]:
    """Fold a name to its words."""
    return tuple(word.folded for word in words_of(text, Span(0, len(text))))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Fold a word and drop the endings that only inflect it, so that "guarantees" meets "guarantee"."""
    folded = fold_word(word)
    for ending, least, put in (("ies", 5, "y"), ("sses", 6, "ss"), ("s", 4, "")):
        if folded.endswith(ending) and len(folded) >= least and not folded.endswith(("ss", "us", "is")):
            return folded[: -len(ending)] + put
    return folded


@lru_cache(maxsize=65536)
def meaning(word: str) -> str:
    """Return the stem of a word that carries meaning, "" for a joining word and a single letter."""
    return stem(word) if len(word) > 1 and not is_function_word(word) else ""


def content_stems(text: str, span: Span) -> list[str]:
    """Return the stems of the words that carry meaning."""
    return [found for one in _tokens(text, span) if (found := _seen(one)[-1])]


def is_function_word(word: str) -> bool:
    """Whether a word only joins others."""
    return word.lower() in _STOP
