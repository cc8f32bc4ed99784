"""Add a built site's addresses to the list of all that were ever published: `keep_addresses.py site LIST`.

None is ever taken out: an address that readers may have kept must answer for good. A test compares the list with what
is built. Whoever removes or renames a record writes it into data/retired.yml, so that its old address says where to go.
"""

from __future__ import annotations

import sys
from pathlib import Path

UNLISTED = ("assets/", "search/", "index.json", "404.html", "sitemap.xml.gz")
"""What may change its name: nobody cites it. The JSON beside a page goes with its page."""


def addresses(site: Path) -> set[str]:
    """Return the addresses of a built site from its root: pages, "" being the home page, and published files."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    kept = {name for name in files if not name.startswith(UNLISTED) and not name.endswith("/index.json")}
    return {name.removesuffix("index.html") if name.endswith("index.html") else name for name in kept}


def published(listed: Path) -> set[str]:
    """Return the addresses in the list, in which the home page is a "/"."""
    lines = listed.read_text("utf-8").split("\n") if listed.exists() else []
    return {line.removeprefix("/") for line in lines if line.startswith("/")}


def main(words: list[str]) -> int:
    """Add what is new, and say how much."""
    if len(words) != 2 or not (Path(words[0]) / "index.html").is_file():  # noqa: PLR2004 - two arguments
        sys.stdout.write("Name a built site and the list: keep_addresses.py site tests/site/addresses.txt\n")
        return 1
    site, listed = (Path(word) for word in words)
    before = published(listed)
    after = before | addresses(site)
    head = "# Every address ever published, from the root of the site. `make addresses` adds; nothing takes any out.\n"
    listed.write_text(head + "".join(f"/{one}\n" for one in sorted(after)), "utf-8")
    sys.stdout.write(f"{len(after - before)} addresses added, {len(after)} in all.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
