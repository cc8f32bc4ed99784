"""One address of every type of page of a built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def one_of_each(site_dir: Path) -> list[str]:
    """Return one page of every folder of the site, and all pages at its top, as addresses from its root."""
    found: dict[str, str] = {}
    for path in sorted(site_dir.rglob("index.html")):
        address = path.parent.relative_to(site_dir).as_posix().removeprefix(".")
        kind = address.split("/")[0] if "/" in address else f"{address}/"
        found.setdefault(kind, f"{address}/" if address else "")
    return sorted(found.values())
