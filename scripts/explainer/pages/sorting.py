"""Alphabetical order as readers expect it: without accents, quotation marks and a leading article."""

from __future__ import annotations

import re
import unicodedata

_LEADING = re.compile(r"^(?:(?:a|an|the)\s+)?[^\w]*", flags=re.IGNORECASE)


def sort_key(text: str) -> str:
    """Return the text by which a title is sorted: "“The Élysée”" stands at "elysee”"."""
    bare = _LEADING.sub("", re.sub(r"^\W+", "", text)) or text
    folded = unicodedata.normalize("NFKD", bare).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def initial(text: str) -> str:
    """Return the letter under which a title stands, or "0–9" for what begins with none."""
    first = sort_key(text)[:1].upper()
    return first if first.isalpha() else "0–9"
