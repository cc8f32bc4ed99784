"""A project of two articles for the workshop's tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.paths import Project

ONE = """Mayor Ines Okafor opened the pier on 4 May 2021. Okafor said that boats should pay a winter toll from June.
The price of the winter toll remains unclear. The mayor proposed a winter toll for heavy boats.
Nothing in this short paragraph says anything that anybody would want to keep for later use.
"""
TWO = """Mayor Ines Okafor rejected a ban on small boats. “We need the boats,” Okafor said.
The harbour vote will be held next week, and the Northern Ferry Union will watch it.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that has nothing but two articles."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "one.txt").write_text(ONE, "utf-8")
    (seeds / "two.txt").write_text(TWO, "utf-8")
    return Project(tmp_path)


@pytest.fixture
def harbour_copy(tmp_path: Path) -> Project:
    """Return a copy of the harbour topic that a test may change."""
    shutil.copytree(Path(__file__).resolve().parents[1] / "projects" / "harbour", tmp_path / "harbour")
    return Project(tmp_path / "harbour")
