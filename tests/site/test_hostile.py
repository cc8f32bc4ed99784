"""Untrusted text in any field of any kind appears as text, or is refused; nothing in it takes effect."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from explainer.model.kinds import RECORD_TYPES
from explainer.store.plain import read_plain
from hostile import BIDI, HOSTILE, VERBATIM, at, leaves, replaced

if TYPE_CHECKING:
    from pathlib import Path

KINDS = sorted(RECORD_TYPES)


class _Reader(HTMLParser):
    """Collects a page's text, its addresses and its event handlers."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.addresses, self.handlers, self.scripts = "", [], [], 0
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses and handlers; leave scripts' and styles' own text out."""
        self._skipped += tag in ("script", "style")
        self.scripts += tag == "script"
        for name, value in attrs:
            if name in ("href", "src", "action", "cite"):
                self.addresses.append(value or "")
            if name.startswith("on"):
                self.handlers.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        """Come back from a script or style."""
        self._skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        """Keep text."""
        if not self._skipped:
            self.text += data


def _read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_appears_as_text(hostile_site: Path, kind: str) -> None:
    """On every page of a kind, hostile text of its fields stands as written, and nothing of it is markup."""
    pages = [page for page in sorted((hostile_site / kind).glob("*/index.html")) if page.parent.name != "s9"]
    assert pages

    for path in pages:
        page = _read(path)
        assert HOSTILE in " ".join(page.text.split()), path
        assert not [one for one in page.addresses if "javascript:" in one.lower()], path
        assert not [one for one in page.handlers if "pwned" in one], path
        assert "49 {% raw" not in page.text, path


def test_the_title_element_cannot_be_left(hostile_site: Path) -> None:
    """No page's title or meta data lets a hostile title out: no script of the text's own is on any page."""
    for path in sorted(hostile_site.rglob("*.html")):
        html = path.read_text("utf-8")
        assert "<script>window.pwned" not in html, path
        assert "<img src=x" not in html, path


def test_search_entries_are_escaped(hostile_site: Path) -> None:
    """The search index, whose texts the theme shows as HTML, holds hostile text escaped."""
    index = json.loads((hostile_site / "search/search_index.json").read_text("utf-8"))

    texts = [entry["title"] + entry["text"] for entry in index["docs"]]

    assert any("&lt;script&gt;" in text for text in texts)
    assert not any("<script" in text or "<img" in text for text in texts)


@pytest.mark.parametrize("kind", KINDS)
def test_hidden_characters_are_refused(root: Path, kind: str) -> None:
    """A right-to-left override in any text field of any record of a kind is refused."""
    row = RECORD_TYPES[kind]
    tried = 0
    for path in sorted((root / "tests/projects/harbour/data" / kind).glob("*.yml")):
        data = read_plain(path)
        for steps in leaves(data):
            with pytest.raises(ValidationError):
                row.model.model_validate({**replaced(data, steps, f"{at(data, steps)}{BIDI}"), "id": path.stem})
            tried += 1

    assert tried > len(VERBATIM)
