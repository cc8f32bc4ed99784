"""Floors: what extraction has reached and must not fall below. A floor is raised, never lowered."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from explainer.scoring.figures import Figures
from explainer.scoring.score import MEANT
from explainer.store.write import edit

PLACES = 1000
"""Floors keep three decimals, rounded down, so that what was reached passes."""


def floored(figures: Figures) -> dict[str, float]:
    """Return the figures that have a floor, by the floor's name."""
    return {
        "macro_f1": figures["macro_f1"],
        **{name: figures[name]["f1"] for name in (*MEANT, "stances", "disagreements") if name in figures},
        "passage_recall": figures["proposals"]["passage_recall"] or 0.0,
        "alias_clusters": figures["participants"]["alias_clusters"]["f1"],
        "grounded": figures["grounded"]["share"] or 0.0,
    }


def raise_floors(path: Path, topic: str, figures: Figures) -> tuple[list[str], list[str]]:
    """Raise a topic's floors in a YAML file to what was reached. Return a line for each raised, and each refused.

    Raises:
        OSError: the file cannot be read or written.
    """
    raised: list[str] = []
    refused: list[str] = []

    def change(document: Any) -> None:
        floors = document.setdefault(topic, {})
        refused.extend(_refusals(topic, floors, figures))
        for name, new in _higher(floors, figures):
            raised.append(f"{topic} {name}: raised from {floors.get(name, 0.0)} to {new}")
            floors[name] = new

    edit(path, change)
    return raised, refused


def _higher(floors: dict[str, float], figures: Figures) -> Iterator[tuple[str, float]]:
    for name, reached in floored(figures).items():
        new = math.floor(reached * PLACES) / PLACES
        if new > floors.get(name, -1.0):
            yield name, new


def _refusals(topic: str, floors: dict[str, float], figures: Figures) -> Iterator[str]:
    for name, reached in floored(figures).items():
        if reached < floors.get(name, 0.0):
            yield f"{topic} {name}: {reached:.4f} is below its floor {floors[name]}; a floor is never lowered"
