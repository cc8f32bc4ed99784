"""A YAML tree in which nothing is odd to plain values: what `tree` returns for it, in a third of the time.

Nearly every file is such a one. Where anything is to be reported, this reading gives up, and `tree` tells what it is.
"""

from __future__ import annotations

from typing import Any

import yaml

from explainer.store.refused import DEEPEST
from explainer.store.tree import TAGS, TEXT

_SIGNS = "&*!"
"""An alias, its anchor and a tag each need one of these."""


class OddError(Exception):
    """Something in a tree is not as it should be, or cannot be told without a closer look."""


def may_be_simple(text: str) -> bool:
    """Whether a file's text can hold neither an alias nor a tag."""
    return not any(sign in text for sign in _SIGNS)


def read_simple(loader: Any, node: yaml.Node, depth: int = 0) -> Any:
    """Return the plain value of a tree whose text `may_be_simple`; the loader makes numbers and truth values.

    Raises:
        OddError: a key is repeated or is no text, a value is of no known type, or the tree is too deep.
        ValueError: a number is too long.
    """
    if depth > DEEPEST:
        raise OddError
    kind = node.__class__
    if kind is yaml.ScalarNode:
        if node.tag == TEXT:
            return node.value
        if node.tag not in TAGS:
            raise OddError
        return loader.construct_object(node)
    if kind is yaml.SequenceNode:
        return [read_simple(loader, one, depth + 1) for one in node.value]
    values = {}
    for key, one in node.value:
        if key.__class__ is not yaml.ScalarNode:
            raise OddError
        values[key.value] = read_simple(loader, one, depth + 1)
    if len(values) != len(node.value):
        raise OddError
    return values
