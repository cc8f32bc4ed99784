"""A passage's words as part of a heading: cut to its length, and with a small letter within the sentence."""

from __future__ import annotations

_LONGEST = 16
"""Words of a heading."""
_SMALL = frozenset(
    {
        *("The", "A", "An", "These", "This", "Those", "That", "Its", "His", "Her", "Their"),
        *("Potential", "Possible", "Further", "Other", "Some", "Many", "More"),
    }
)
"""Words that open a sentence and have no capital within one."""


def short(text: str, words: int = _LONGEST) -> str:
    """Return a text cut to some words."""
    kept = text.split()
    return " ".join(kept) if len(kept) <= words else " ".join(kept[:words]).rstrip(",;:") + " …"


def lower_first(text: str) -> str:
    """Return a text with a small first letter when its first word has none within a sentence."""
    first = text.split(maxsplit=1)[0] if text else ""
    return text[:1].lower() + text[1:] if first in _SMALL else text
