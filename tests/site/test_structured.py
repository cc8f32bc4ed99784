"""JSON-LD: on every page, in schema.org's words, and unable to end the script that holds it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from vocabulary import properties

from explainer.checks.run import check_project
from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.publish.build import build_of
from hostile import HOSTILE, hostile_project


class _Scripts(HTMLParser):
    """Collects what a browser takes for JSON-LD."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the start of a block."""
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs
        if self.inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a block."""
        self.inside = self.inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep a block's text."""
        if self.inside:
            self.found[-1] += data


def _blocks(path: Path) -> list[Any]:
    scripts = _Scripts()
    scripts.feed(path.read_text("utf-8"))
    return [json.loads(text) for text in scripts.found]


def _things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from _things(one)
    elif isinstance(value, list):
        for one in value:
            yield from _things(one)


@pytest.fixture(params=["site_dir", "harbour_built"])
def built(request: pytest.FixtureRequest) -> Path:
    """Return a built site: the real one, and the harbour topic's."""
    return Path(request.getfixturevalue(request.param))


def test_every_page_says_what_it_is(built: Path) -> None:
    """Every page has one block, with its own address, in the words of schema.org's vocabulary and no others."""
    for path in sorted(built.rglob("index.html")):
        [block] = _blocks(path)
        address = path.parent.relative_to(built).as_posix()
        assert block["url"].endswith("/" if address == "." else f"/{address}/")
        for thing in _things(block):
            names = {name for name in thing if not name.startswith("@")}
            assert names <= properties(thing.get("@type", "Thing")), (path, thing)


def test_kinds_are_told_apart(harbour_built: Path) -> None:
    """A person, a body, an event, a term, a question and an article are each called by their type."""
    types = {}
    for kind in RECORD_TYPES:
        for path in sorted((harbour_built / kind).glob("*/index.html")):
            [block] = _blocks(path)
            types[path.parent.name] = block.get("mainEntity", {}).get("@type")

    assert types["ana-silva"] == "Person"
    assert types["port-ada"] in ("Country", "Organization")
    assert types["council-meeting"] == "Event"
    assert types["bridge-load"] == "DefinedTerm"
    assert types["who-pays"] == "Question"
    assert types["s1"] == "Article"
    assert types["silva-repair"] in ("Quotation", "Claim")
    assert types["repair"] is None


def test_correction_stands_in_the_json_ld(harbour_built: Path) -> None:
    """A corrected page says what was corrected, and on which day it changed."""
    [block] = _blocks(harbour_built / "statements/trust-rejects-repair/index.html")

    assert block["dateModified"] == "2026-03-12"
    assert "said that it had asked for one" in block["correction"][0]


def test_text_cannot_end_the_block(root: Path, tmp_path: Path) -> None:
    """Where every text field of every kind tries to break out, no `<` stands in any block, and each is read again."""
    project = Project(hostile_project(root / "tests/projects/harbour", tmp_path / "project"))
    checked = check_project(project).checked
    assert checked is not None
    build = build_of(checked, project, "https://example.org/", {})

    for kind, records in checked.dossier.records.items():
        for key in records:
            text = build.json_ld(f"{kind}/{key}/", HOSTILE)
            assert "<" not in text
            assert json.loads(text)["name"] == HOSTILE
