"""The types of page of this repository's site, and an address of each."""

from __future__ import annotations

from pathlib import Path

from explainer.model.kinds import RECORD_TYPES

ROOT = Path(__file__).resolve().parents[2]
NOT_BUILT = ("components.md", "decisions", "handbook")
"""What stands in `docs/` and is no page of the built site."""


def _authored() -> list[str]:
    """Return the addresses of the authored pages, from the site's root; "" is the home page."""
    docs = ROOT / "docs"
    paths = [path.relative_to(docs) for path in docs.rglob("*.md")]
    shown = [path.with_suffix("").as_posix() for path in paths if path.parts[0] not in NOT_BUILT]
    return sorted(f"{one}/".removesuffix("index/") for one in shown)


TYPES = (*_authored(), *(f"{kind}/*" for kind in RECORD_TYPES))
"""Every type: an authored page by its address, the records of a kind as `kind/*`."""


def address_of(site_dir: Path, kind: str) -> str:
    """Return the address of a page of a type, from the site's root; of a kind of records the middle one by size."""
    if not kind.endswith("*"):
        return kind
    pages = (site_dir / kind.removesuffix("/*")).glob("*/index.html")
    by_size = sorted(pages, key=lambda path: (path.stat().st_size, path))
    return by_size[len(by_size) // 2].parent.relative_to(site_dir).as_posix() + "/"


def one_of_each(site_dir: Path) -> list[str]:
    """Return one address of every type."""
    return [address_of(site_dir, kind) for kind in TYPES]
