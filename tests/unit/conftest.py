"""Fixtures of the unit tests: a copy of the harbour topic to change, and articles made from a text."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from explainer.articles.article import Article
from explainer.articles.read import read_article
from explainer.paths import Project

settings.register_profile("steady", deadline=None, derandomize=True, database=None, max_examples=100)
settings.load_profile("steady")

HARBOUR = Path(__file__).resolve().parents[1] / "projects" / "harbour"


@pytest.fixture(scope="session")
def harbour() -> Project:
    """Return the harbour topic as it stands, only to be read."""
    return Project(HARBOUR)


@pytest.fixture
def harbour_copy(tmp_path: Path) -> Project:
    """Return a copy of the harbour topic that a test may change."""
    shutil.copytree(HARBOUR, tmp_path / "harbour")
    return Project(tmp_path / "harbour")


@pytest.fixture(scope="session")
def article() -> Callable[[str], Article]:
    """Return what makes an article of a text."""
    return lambda text: read_article("a.txt", text.encode())
