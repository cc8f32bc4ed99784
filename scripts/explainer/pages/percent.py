"""Shares as readers see them."""

from __future__ import annotations


def percent(share: float) -> str:
    """Return a share of 0 to 1 as "14 %"; below 10 % with one decimal, "0.6 %"; a bare 0 as "0 %"."""
    shown = 100 * share
    return f"{shown:.1f} %".replace(".0 %", " %") if shown < 10 else f"{shown:.0f} %"
