"""Which sentences two articles share, word for word or nearly: what an editor looks at to tell where a report is from.

Quotations are left out, as they are in `lineage`: two reports of one speech share its words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from explainer.articles.article import Article, Span
from explainer.articles.lineage import QUOTED, RUN, WORD

_SHORTEST = 6
"""Words outside quotations. A shorter sentence stands in many texts."""
_ALIKE = 0.8
"""Share of the words of the shorter sentence that stand in the other, in the same order."""
_MET = 12
"""Sentences with one run of words that are compared: what more of them share is a turn of speech."""


@dataclass(frozen=True, order=True)
class Copy:
    """A sentence of one article that stands in another; the first file is the first by name."""

    first: str
    second: str
    own: Span
    other: Span
    alike: float
    """How much of the shorter of the two stands in the other, 0 to 1."""


@dataclass(frozen=True)
class _Sentence:
    file: str
    span: Span
    words: tuple[str, ...]


def find_copies(articles: Iterable[Article]) -> list[Copy]:
    """Return the sentences that two articles share, in the order of their files and places.

    Only sentences that have a run of five words in common are compared, so that a long list costs what it shares.
    """
    met: dict[tuple[str, ...], list[_Sentence]] = {}
    found: set[Copy] = set()
    for article in sorted(articles, key=lambda one: one.file):
        for sentence in _sentences(article):
            runs = [sentence.words[i : i + RUN] for i in range(len(sentence.words) - RUN + 1)]
            others = {(o.file, o.span): o for run in runs for o in met.get(run, ())[-_MET:] if o.file != article.file}
            found |= {copy for other in others.values() if (copy := _copy(other, sentence)).alike >= _ALIKE}
            for run in dict.fromkeys(runs):
                met.setdefault(run, []).append(sentence)
    return sorted(found)


def _sentences(article: Article) -> Iterator[_Sentence]:
    """The sentences of an article outside furniture, by their words outside quotations."""
    by_paragraph = itertools.groupby(article.sentences, key=lambda one: one.paragraph)
    for number, sentences in by_paragraph:
        paragraph = article.paragraphs[number - 1]
        quoted = [Span(*match.span()) for match in QUOTED.finditer(article.text, *paragraph.span)]
        for sentence in sentences:
            words = tuple(
                match[0].lower().replace("’", "'")
                for match in WORD.finditer(article.text, *sentence.span)
                if not any(one.start <= match.start() < one.end for one in quoted)
            )
            if len(words) >= _SHORTEST:
                yield _Sentence(article.file, sentence.span, words)


def _copy(first: _Sentence, second: _Sentence) -> Copy:
    shared = LCSseq.similarity(first.words, second.words)
    least = min(len(first.words), len(second.words))
    return Copy(first.file, second.file, first.span, second.span, round(shared / least, 3))
