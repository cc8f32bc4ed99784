"""One pattern of many phrases: beginnings are shared, so that a text is not tried against every phrase in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

_Node = dict[str, Any]
_END = ""
"""The key under which a node says that a phrase ends there."""


def one_of(phrases: Iterable[str], write: Callable[[str], str] = re.escape) -> str:
    """Return a pattern that matches any of the phrases, the longest that fits; `write` writes one character."""
    root: _Node = {}
    for phrase in phrases:
        node = root
        for character in phrase:
            node = node.setdefault(character, {})
        node[_END] = {}
    return _written(root, write)


def _written(node: _Node, write: Callable[[str], str]) -> str:
    branches = [_branch(character, node[character], write) for character in sorted(node) if character != _END]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{inner}?" if _END in node else inner


def _branch(character: str, node: _Node, write: Callable[[str], str]) -> str:
    return write(character) + _written(node, write)
