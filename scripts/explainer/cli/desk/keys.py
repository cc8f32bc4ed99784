"""The ordered table of the keys of `explainer review`; both front ends and all help are made from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """A key, the name of what it does, the word in the line of keys, and the sentence in the help."""

    key: str
    action: str
    word: str
    does: str


KEYS = (
    Key("a", "accept", "accept", "add the proposed record to data/"),
    Key("e", "edit", "edit", "change the proposed record in your editor ($VISUAL or $EDITOR), then decide"),
    Key("m", "merge", "merge", "append the passages, or the names, to a record that exists"),
    Key("r", "reject", "reject", "say why it is to be no record; it is not proposed again"),
    Key("s", "skip", "skip", "leave it for another time"),
    Key("u", "undo", "undo", "take back what was done last; again for what was done before it"),
    Key("n", "next_article", "next", "leave the rest of this article for another time"),
    Key("?", "keys", "keys", "show this list"),
    Key("q", "quit", "quit", "leave; every decision is written already"),
)
REASONS = ("not said in the passage", "wrong person", "a duplicate", "out of scope")
"""Why candidates are rejected most often. An answer may also be in an editor's own words."""


def line_of_keys() -> str:
    """Return all keys in one line."""
    return "  ".join(f"{key.key} {key.word}" for key in KEYS)


def list_of_keys() -> str:
    """Return every key with what it does, a line each."""
    return "\n".join(f"{key.key}  {key.word:13} {key.does}" for key in KEYS)
