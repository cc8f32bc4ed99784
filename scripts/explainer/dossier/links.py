"""Links, typed once and read from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer.model.base import Record
from explainer.model.references import references


@dataclass(frozen=True)
class Link:
    """A reference: `field` of record `source` names record `target`."""

    source: str
    field: str
    target: str


def find_links(records: Iterable[Record], known: Mapping[str, object]) -> tuple[Link, ...]:
    """Return every reference between records that exists on both sides, without repetition, in order."""
    links = {
        Link(record.id, str(location[0]), target): None
        for record in records
        for location, _kind, target in references(record)
        if target in known and target != record.id
    }
    return tuple(links)


def by_target(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """Return the links that lead to each record."""
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.target, []).append(link)
    return {target: tuple(ones) for target, ones in found.items()}
