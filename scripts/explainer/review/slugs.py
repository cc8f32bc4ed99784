"""Ids for new records: short, readable, unique in the project, never one that was used before."""

from __future__ import annotations

import regex

from explainer.extract.words import fold_word, is_function_word

_WORDS = 7
_LONGEST = 60
_TELLING = {"no", "not", "without"}
"""Joining words without which an id would say the opposite."""


class Slugs:
    """Gives ids and remembers those given."""

    def __init__(self, used: set[str]) -> None:
        """Start with the ids that are taken."""
        self.used = set(used)

    def take(self, text: str, words: int = _WORDS) -> str:
        """Return an id made of a text's words; a number is added when it is taken."""
        parts = [part for word in text.split() for part in regex.findall("[a-z0-9]+", fold_word(word).replace("'", ""))]
        kept = [part for part in parts if part in _TELLING or not is_function_word(part)] or parts or ["record"]
        base = "-".join(kept[:words])[:_LONGEST].strip("-")
        if regex.fullmatch(r"s\d+", base):
            base = f"the-{base}"
        slug, number = base, 2
        while slug in self.used:
            slug, number = f"{base}-{number}", number + 1
        self.used.add(slug)
        return slug
