"""Words that mean nothing, the same in every run: sentences for articles and pages, without a topic."""

from __future__ import annotations

import itertools
import random

_ONSETS = ("b", "br", "d", "dr", "f", "g", "gl", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
_JOINING = 20
"""Words left out for only joining others."""
_ENDS = ("n", "r", "l", "s", "m", "nd", "rk", "st")


class Words:
    """A stream of made-up words; the same seed gives the same stream."""

    def __init__(self, seed: int, size: int = 4000, *, uneven: bool = False) -> None:
        """Start the stream with a vocabulary of at most so many words.

        Where it is `uneven`, some words are common and most are rare, as in a newspaper (the number of a word in that
        order tells how rare it is), so that every article has words of its own. The words that only join others,
        which would head the list, are left out.
        """
        self.random = random.Random(seed)  # noqa: S311 - for filler, not for secrets
        syllables = [onset + vowel for onset in _ONSETS for vowel in _VOWELS]
        self._vocabulary = sorted({self._word(syllables) for _ in range(size)})
        often = [1 / (rank + _JOINING) if uneven else 1 for rank in range(len(self._vocabulary))]
        self._often = list(itertools.accumulate(often))

    def sentence(self, length: int = 18) -> str:
        """Return a sentence of so many words."""
        return self.phrase(length).capitalize() + "."

    def phrase(self, length: int) -> str:
        """Return so many words."""
        return " ".join(self.random.choices(self._vocabulary, cum_weights=self._often, k=length))

    def paragraph(self, words: int) -> str:
        """Return sentences of 15 words, together about so many words."""
        return " ".join(self.sentence(15) for _ in range(words // 15))

    def _word(self, syllables: list[str]) -> str:
        return "".join(self.random.choices(syllables, k=self.random.choice((1, 2, 2, 3)))) + self.random.choice(_ENDS)
