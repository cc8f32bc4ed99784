"""Bringing items together that share a key: linear in their number, whatever the size of the corpus."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def together(
    items: Sequence[Item], keys: Callable[[Item], Iterable[Hashable]], alike: Callable[[Item, Item], bool]
) -> list[list[Item]]:
    """Return the items in groups, in order: two are together when they share a key and are alike.

    Of the items that share a key, each is compared with the last few only, so that a common key costs no square; and
    with each of them once, however many keys the two share.
    """
    parent = list(range(len(items)))
    held: dict[Hashable, list[int]] = {}
    for number, item in enumerate(items):
        compared, home = {number}, number
        for key in keys(item):
            others = held.setdefault(key, [])
            for other in others[-_COMPARED:]:
                if other in compared:
                    continue
                compared.add(other)
                theirs = _root(parent, other)
                if theirs != home and alike(items[other], item):
                    parent[home] = theirs
                    home = theirs
            others.append(number)
    groups: dict[int, list[Item]] = {}
    for number, item in enumerate(items):
        groups.setdefault(_root(parent, number), []).append(item)
    return list(groups.values())


_COMPARED = 12


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number
