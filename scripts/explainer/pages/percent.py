"""Shares as readers see them."""

from __future__ import annotations

FINE = 10
"""Per cent below which a decimal is shown."""


def percent(share: float) -> str:
    """Return a share of 0 to 1 as "14 %"; below 10 % with one decimal, "0.6 %"; a bare 0 as "0 %"."""
    shown = 100 * share
    return f"{shown:.1f} %".replace(".0 %", " %") if shown < FINE else f"{shown:.0f} %"
