"""The real site, every built page read: links, anchors, ids, leftovers, lengths of quotation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from explainer.articles.read import read_articles
from explainer.paths import Project

if TYPE_CHECKING:
    from pathlib import Path

BASE = "https://site.test/"
LONGEST_RUN = 45
"""Words. A passage has at most 40; a longer run of an article on a page would be more than a passage."""


@dataclass
class Html(HTMLParser):
    """A page's ids, addresses and visible text; code, scripts and styles are left out of the text."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    text: str = ""
    skipped: int = 0

    def __post_init__(self) -> None:
        """Set the parser up."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what a tag names."""
        found = {name: value or "" for name, value in attrs}
        self.skipped += tag in ("script", "style", "code", "template")
        self.ids += [found["id"]] if "id" in found else []
        self.targets += [found["popovertarget"]] if "popovertarget" in found else []
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        elif tag in ("img", "script", "iframe", "source", "video", "audio") and "src" in found:
            self.loads.append(found["src"])
        elif tag == "link" and found.get("rel") not in ("canonical", "prev", "next"):
            self.loads.append(found.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        """Come back from left-out parts."""
        self.skipped -= tag in ("script", "style", "code", "template")

    def handle_data(self, data: str) -> None:
        """Keep visible text."""
        if not self.skipped:
            self.text += data


@cache
def _html(path: Path) -> Html:
    page = Html()
    page.feed(path.read_text("utf-8"))
    return page


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> dict[str, Path]:
    """Return every built page by its address from the site's root."""
    found = {path.relative_to(site_dir).as_posix(): path for path in sorted(site_dir.rglob("*.html"))}
    return {name.removesuffix("index.html"): path for name, path in found.items()}


def test_search_holds_text_and_no_markup(site_dir: Path) -> None:
    """No search entry ends in half a tag, carries a heading's link sign or repeats the as-of bar."""
    entries = json.loads((site_dir / "search/search_index.json").read_text("utf-8"))["docs"]

    wrong = ("<", "&para;", "As of")
    assert [one for one in entries if any(sign in one["title"] + one["text"] for sign in wrong)] == []


def test_every_record_has_its_page(site_dir: Path, root: Path) -> None:
    """Every record in data/ has a page at its kind and id."""
    records = [path for path in (root / "data").glob("*/*.yml") if path.parent.name != "drafts"]

    missing = [path for path in records if not (site_dir / path.parent.name / path.stem / "index.html").is_file()]

    assert records
    assert missing == []


def test_no_dead_link_or_anchor(pages: dict[str, Path], site_dir: Path) -> None:
    """Every internal link leads to a file of the site, every fragment to an id on it; so does every card's button."""
    dead = []
    for address, path in pages.items():
        if address == "404.html":
            continue  # its links are absolute, under the published address; a browser test serves them
        for link in _html(path).links:
            parts = urlsplit(urljoin(BASE + address, link))
            if parts.scheme not in ("http", "https") or parts.netloc != "site.test":
                continue
            target = _target(site_dir, unquote(parts.path))
            if target is None or (
                parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in _html(target).ids
            ):
                dead.append((address, link))
        dead += [(address, f"card {card}") for card in _html(path).targets if card not in _html(path).ids]

    assert dead == []


def _target(site_dir: Path, address: str) -> Path | None:
    path = site_dir / address.lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    return path if path.is_file() else None


def test_ids_are_unique_on_every_page(pages: dict[str, Path]) -> None:
    """No id stands twice on a page: a link to it would be a lottery."""
    twice = {
        address: sorted({one for one in ids if ids.count(one) > 1})
        for address, path in pages.items()
        if len(ids := _html(path).ids) != len(set(ids))
    }

    assert twice == {}


@pytest.mark.parametrize("left", ["{{", "{%", "[^", "explainer:", "Macro Rendering Error", "Undefined"])
def test_nothing_of_the_making_is_left(pages: dict[str, Path], left: str) -> None:
    """No page shows template text, a footnote mark, a placeholder or a macro's error outside code."""
    assert [address for address, path in pages.items() if left in _html(path).text] == []


def test_no_placeholder_is_left_in_the_source(pages: dict[str, Path]) -> None:
    """Every macro call was rendered."""
    assert [address for address, path in pages.items() if "<!--explainer:" in path.read_text("utf-8")] == []


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Path]) -> None:
    """Scripts, styles, pictures and fonts are the site's own."""
    outside = [
        (address, load)
        for address, path in pages.items()
        for load in _html(path).loads
        if re.match(r"(?:https?:)?//", load)
    ]

    assert [one for one in outside if not one[1].startswith("https://example.org/explainer/")] == []


def test_no_page_holds_a_long_run_of_an_article(pages: dict[str, Path], root: Path) -> None:
    """No page prints more than a passage of an article on end: the site never contains an article."""
    articles, _problems = read_articles(Project(root))
    for address, path in pages.items():
        words = " " + " ".join(_html(path).text.split()) + " "
        for article in articles.values():
            text = article.text.split()
            for start in range(0, len(text) - LONGEST_RUN, 5):
                run = " ".join(text[start : start + LONGEST_RUN])
                assert run not in words, f"{address} holds {LONGEST_RUN} words of {article.file} on end: {run}"


def test_every_page_bears_the_as_of_bar(pages: dict[str, Path]) -> None:
    """Every page says up to when the articles tell."""
    assert [
        address for address, path in pages.items() if "As of " not in _html(path).text and address != "404.html"
    ] == []
