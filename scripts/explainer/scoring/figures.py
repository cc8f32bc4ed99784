"""The figures that every section shares: precision, recall and what they are counted from."""

from __future__ import annotations

from typing import Any

Figures = dict[str, Any]
"""Figures by name, as they are printed and written as JSON."""


def measure(credit: float, predicted: int, found: int, gold: int) -> Figures:
    """Return precision (`credit` of what was predicted) and recall (`found` of what the gold holds)."""
    precision = credit / predicted if predicted else float(not gold)
    recall = found / gold if gold else 1.0
    counted = {"predicted": predicted, "gold": gold, "found": found}
    return {"precision": precision, "recall": recall, "f1": f1(precision, recall), **counted}


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def ratio(part: float, whole: float) -> float | None:
    """Return a share, or None where there is nothing to share."""
    return part / whole if whole else None
