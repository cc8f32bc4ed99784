"""Links, typed once and read from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from explainer.model.references import Location, references_of


class Link(NamedTuple):
    """A reference: `field` of record `source` names record `target`."""

    source: str
    field: str
    target: str


def find_links(parts: Iterable[tuple[str, Location, BaseModel]], known: Mapping[str, object]) -> tuple[Link, ...]:
    """Return every reference between records that exists on both sides, without repetition, in order."""
    links = {
        Link(record, str(location[0]), target): None
        for record, where, part in parts
        for location, _kind, target in references_of(where, part)
        if target in known and target != record
    }
    return tuple(links)


def by_target(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """Return the links that lead to each record."""
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.target, []).append(link)
    return {target: tuple(ones) for target, ones in found.items()}
