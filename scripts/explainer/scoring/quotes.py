"""How like a predicted quote is to a gold statement's."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.scoring.corpus import Corpus
from explainer.scoring.gold import GoldStatement
from explainer.scoring.predictions import FoundStatement
from explainer.scoring.text import common, tokens

COVERED = 0.8
"""The share of the gold quote's words that must be found, and of the predicted quote's that must be in its sentences.
So the bare quote and its whole sentence both count."""
SHORTEST_PIECE = 3
"""Words. A shorter piece of a split quote does not stand for the whole."""


@dataclass(frozen=True)
class Expected:
    """A gold statement with its words: those of each piece, of all pieces, and of the sentences they stand in."""

    gold: GoldStatement
    pieces: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    context: tuple[str, ...]

    @staticmethod
    def of(corpus: Corpus, gold: GoldStatement) -> Expected:
        """Return a statement with its words."""
        pieces = tuple(map(tokens, gold.pieces))
        return Expected(gold, pieces, sum(pieces, ()), corpus.context(gold.file, gold.pieces))


def likeness_of_quotes(found: FoundStatement, expected: Expected) -> float:
    """Return 0 for no match, else the more the quote covers and the less it adds, the higher."""
    if found.file and found.file != expected.gold.file:
        return 0.0
    words = tokens(" ".join(found.pieces))
    if not words or common(words, expected.context) < COVERED * len(words):
        return 0.0
    whole = _covered(expected.words, words)
    best = max(whole, _best_piece(expected, words))
    if best < COVERED:
        return 0.0
    sizes = len(words), len(expected.words)
    return best * (0.5 + 0.5 * min(sizes) / max(sizes)) + whole


def _best_piece(expected: Expected, words: tuple[str, ...]) -> float:
    if len(expected.pieces) == 1:
        return 0.0
    return max((_covered(piece, words) for piece in expected.pieces if len(piece) >= SHORTEST_PIECE), default=0.0)


def _covered(wanted: tuple[str, ...], words: tuple[str, ...]) -> float:
    return common(wanted, words) / len(wanted) if wanted else 0.0
