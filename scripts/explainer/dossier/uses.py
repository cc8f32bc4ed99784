"""Where each passage is used: the way back from a source's page to every claim that rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from explainer.dossier.passage import Passage
from explainer.model.citation import Citation
from explainer.model.references import Location


@dataclass(frozen=True)
class Use:
    """A citation at its place: `record` is an id, or "topic"."""

    record: str
    location: Location
    citation: Citation


def find_uses(parts: Iterable[tuple[str, Location, BaseModel]]) -> tuple[Use, ...]:
    """Return every citation among the parts of records, in order."""
    return tuple(Use(name, where, part) for name, where, part in parts if isinstance(part, Citation))


def by_anchor(uses: Iterable[Use], passages: Mapping[Citation, Passage]) -> dict[str, dict[str, tuple[Use, ...]]]:
    """Return, per source and per passage anchor, its uses."""
    found: dict[str, dict[str, list[Use]]] = {}
    for use in uses:
        if use.citation in passages:
            anchor = passages[use.citation].anchor
            found.setdefault(use.citation.source, {}).setdefault(anchor, []).append(use)
    return {source: {anchor: tuple(ones) for anchor, ones in anchors.items()} for source, anchors in found.items()}
