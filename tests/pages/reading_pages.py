"""Reading a rendered page in tests."""

from __future__ import annotations

import re


def section(html: str, anchor: str) -> str:
    """Return a page's part from the heading with an anchor up to the next heading of its level."""
    return re.split(r"<h2", html.split(f'<h2 id="{anchor}"', 1)[1], maxsplit=1)[0]


def ids(html: str) -> list[str]:
    """Return all ids of a page, in order."""
    return re.findall(r'\bid="([^"]*)"', html)
