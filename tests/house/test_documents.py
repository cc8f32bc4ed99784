"""What the README and the guide say is so: files they link to, tables they send newcomers to, commands they name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = ("README.md", "CONTRIBUTING.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(root: Path, name: str) -> None:
    """Every link and picture of a document that is no web address is a file or folder of this repository."""
    targets = re.findall(r"\]\(([^)#:]+)\)", (root / name).read_text("utf-8"))
    assert [target for target in targets if not (root / target).exists()] == []


def test_tables_for_newcomers_exist(root: Path) -> None:
    """Each table that the README names under "Where do I add …?" is defined in the file it names."""
    tables = set(re.findall(r"`([A-Z_]+)` in `([\w/]+\.py)`", (root / "README.md").read_text("utf-8")))
    missing = [row for row in tables if not re.search(rf"^{row[0]}\b", _code(root, row[1]), re.MULTILINE)]
    assert len(tables) >= 4
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(root: Path, name: str) -> None:
    """Every `make` command in a document is a target that `make` alone lists."""
    named = set(re.findall(r"(?:^    |`)make ([a-z]+)", (root / name).read_text("utf-8"), re.MULTILINE))
    listed = set(re.findall(r"^([a-z]+):.*## ", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named - listed == set()


def test_every_target_explains_itself(root: Path) -> None:
    """`make` alone lists every target but those that are files."""
    text = (root / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony is not None
    assert set(re.findall(r"^([a-z]+):.*## ", text, re.MULTILINE)) == set(phony[1].split())


def _code(root: Path, path: str) -> str:
    file = root / "scripts" / "explainer" / path
    return file.read_text("utf-8") if file.exists() else ""
