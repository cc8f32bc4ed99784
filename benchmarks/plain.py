"""The measure: plain mkdocs-material with a lean navigation and as many pages as there are records.

Each page has about 600 words, 8 footnotes, 10 links to other pages and one table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from words import Words

if TYPE_CHECKING:
    from pathlib import Path

SECTIONS = 8
FOOTNOTES, LINKS = 8, 10

CONFIG = """\
site_name: Plain
site_url: https://example.org/plain/
strict: true
theme: {{name: material, font: false, features: [navigation.indexes, toc.follow]}}
nav:
  - index.md
{nav}
not_in_nav: "/*/*.md"
validation:
  nav: {{omitted_files: info}}
  links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}
markdown_extensions: [tables, footnotes, attr_list, md_in_html, {{toc: {{permalink: true}}}}]
plugins: [search]
"""


def write_plain(root: Path, pages: int) -> None:
    """Write a project of so many pages into an empty folder."""
    names = [f"section-{number % SECTIONS}/page-{number}.md" for number in range(pages)]
    docs = root / "docs"
    for section in range(SECTIONS):
        inside = [name for name in names if name.startswith(f"section-{section}/")]
        entries = "".join(f"- [Page {number}]({name.split('/')[1]})\n" for number, name in enumerate(inside))
        _write(docs / f"section-{section}" / "index.md", f"# Section {section}\n\n{entries}")
    words = Words(1)
    for number, name in enumerate(names):
        _write(docs / name, _page(words, number, names))
    _write(docs / "index.md", "# Home\n\n" + words.paragraph(300))
    nav = "\n".join(f"  - Section {section}: section-{section}/index.md" for section in range(SECTIONS))
    _write(root / "mkdocs.yml", CONFIG.format(nav=nav))


def _page(words: Words, number: int, names: list[str]) -> str:
    """Return a page of about 600 words; the footnotes hold 160 of them, the table 40."""
    links = [f"[{words.phrase(2)}](../{words.random.choice(names)})" for _ in range(LINKS)]
    sentences = [f"{words.sentence(20)}[^{mark}]" for mark in range(1, FOOTNOTES + 1)]
    table = "\n".join(f"| {words.phrase(3)} | {words.phrase(4)} | {number} |" for _ in range(5))
    return "\n\n".join(
        (
            f"# {words.phrase(3).capitalize()}",
            words.paragraph(90),
            f"## {words.phrase(3).capitalize()}",
            " ".join(sentences),
            f"## {words.phrase(3).capitalize()}",
            f"| One | Two | Three |\n|---|---|---|\n{table}",
            words.paragraph(90),
            "\n".join(f"- {link}" for link in links),
            "\n".join(f"[^{mark}]: {words.sentence(20)}" for mark in range(1, FOOTNOTES + 1)),
        )
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
