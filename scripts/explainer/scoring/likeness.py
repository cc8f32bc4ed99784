"""How like a predicted passage is to a gold one."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.articles.article import Span
from explainer.scoring.corpus import Corpus
from explainer.scoring.given import Passage
from explainer.scoring.text import common, tokens

LONGEST = 150
"""Words. A longer predicted passage grounds nothing: it would hit whatever it is held against."""
ENOUGH = 0.5
"""The share of the words of the shorter passage that both must share."""
SAME_PLACE, SAME_SENTENCE = 0.6, 0.4
"""What a shared place and a shared sentence are worth at least."""


def likeness(corpus: Corpus, found: Passage, gold: Passage) -> float:
    """Return a figure from 0 (no match) to 1 (the same). A passage that is not verbatim is compared by its words."""
    if found.file != gold.file:
        return 0.0
    mine, theirs = tokens(found.quote), tokens(gold.quote)
    if not mine or not theirs or len(mine) > LONGEST:
        return 0.0
    here, there = corpus.places(found.file, found.quote), corpus.places(gold.file, gold.quote)
    if here and there:
        sizes = len(mine), len(theirs)
        return max(_by_place(corpus, gold.file, one, other, sizes) for one in here for other in there)
    share = 2 * common(mine, theirs) / (len(mine) + len(theirs))
    return ENOUGH * share if share >= ENOUGH else 0.0


def best_likeness(corpus: Corpus, found: Passage, evidence: Iterable[Passage]) -> float:
    """Return how like a passage is to the nearest of several."""
    return max((likeness(corpus, found, one) for one in evidence), default=0.0)


def _by_place(corpus: Corpus, file: str, one: Span, other: Span, sizes: tuple[int, int]) -> float:
    start, end = max(one.start, other.start), min(one.end, other.end)
    if end > start:
        shared = len(tokens(corpus.texts[file][start:end]))
        share = shared / min(sizes)
        if share >= ENOUGH:
            return SAME_PLACE + 0.4 * min(1.0, share) * shared / max(sizes)
    return SAME_SENTENCE if corpus.sentences_at(file, one) & corpus.sentences_at(file, other) else 0.0
