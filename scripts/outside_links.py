"""Ask every address outside a built site whether it still answers: `outside_links.py site`.

Prints a report in Markdown for those that do not, and nothing when all do; what broke on the way is printed too, so
that silence always means that all is well. Exit code 1 when anything was printed. LinkChecker does the asking.
"""

from __future__ import annotations

import csv
import html
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

PROGRAM = Path(sys.executable).parent / "linkchecker"
OPTIONS = ("--no-status", "--no-warnings", "--check-extern", "--recursion-level=1", "--timeout=30", "--output=csv")


class _Links(HTMLParser):
    """Collects the addresses that a page's links lead to, outside the site."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a link's address when it names a host."""
        self.found |= {
            value for name, value in attrs if tag == "a" and name == "href" and value and value.startswith("http")
        }


def outside_links(site: Path) -> dict[str, list[str]]:
    """Return every outside address with the pages that link to it, from the site's root."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("index.html")):
        links = _Links()
        links.feed(path.read_text("utf-8"))
        page = path.parent.relative_to(site).as_posix()
        for url in sorted(links.found):
            found.setdefault(url, []).append("/" if page == "." else f"/{page}/")
    return dict(sorted(found.items()))


def dead(urls: list[str]) -> dict[str, str]:
    """Return the addresses that do not answer, each with what was said instead.

    Raises:
        RuntimeError: LinkChecker itself failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "links.html"
        page.write_text("".join(f'<a href="{html.escape(url)}">a</a>\n' for url in urls), "utf-8")
        Path(folder).chmod(0o755)  # LinkChecker started as root reads as nobody
        done = subprocess.run([PROGRAM, *OPTIONS, str(page)], capture_output=True, text=True, check=False)
    rows = list(csv.DictReader((line for line in done.stdout.splitlines() if not line.startswith("#")), delimiter=";"))
    if done.returncode not in (0, 1) or (done.returncode == 1 and not rows):
        raise RuntimeError(done.stderr.strip() or "LinkChecker said nothing")
    return {row["urlname"]: row["result"] for row in rows if row["valid"] == "False"}


def main(words: list[str]) -> int:
    """Print the report; 1 when there is one."""
    if len(words) != 1:
        sys.stdout.write("Name the built site: outside_links.py site\n")
        return 1
    links = outside_links(Path(words[0]))
    try:
        found = dead(list(links))
    except RuntimeError as error:
        sys.stdout.write(f"The addresses could not be asked: {error}\n")
        return 1
    if found:
        sys.stdout.write("These addresses did not answer. Where one stays dead, say so on the source’s card.\n\n")
    for url, said in found.items():
        sys.stdout.write(f"- <{url}>, linked from {', '.join(links.get(url, [])[:5])}: {said}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
