"""Rendering ahead, on several cores, gives the very pages that rendering one by one gives."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from explainer.checks.run import check_project
from explainer.pages import ahead
from explainer.pages.site import Site
from explainer.paths import Project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def harbour(root: Path) -> Site:
    """Return the site of the test topic."""
    project = Project(root / "tests/projects/harbour")
    checked = check_project(project).checked
    assert checked
    return Site(checked, project)


def _sheets(site: Site) -> list[tuple[str, str]]:
    return [(path.removesuffix(".md") + "/", text) for path, text in site.record_pages()]


def test_same_pages_in_several_processes(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page, its title, headings and search entries are the same as when it is rendered alone."""
    monkeypatch.setattr(ahead, "FEWEST", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 3)
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    done = ahead.render_ahead(harbour, _sheets(harbour))

    assert {url: harbour.fill(text, url) for url, text in _sheets(harbour)} == done


def test_few_pages_are_left_to_the_build(harbour: Site) -> None:
    """A small site starts no second process."""
    assert ahead.render_ahead(harbour, _sheets(harbour)[:3]) == {}


def test_a_process_that_fails_leaves_its_pages_out(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a process dies its pages are missing from the answer, and nobody waits for them."""
    monkeypatch.setattr(ahead, "FEWEST", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    sheets = _sheets(harbour)
    broken = [
        (url, text) if index % 2 == 0 else (url, "<!--explainer:nowhere()-->")
        for index, (url, text) in enumerate(sheets)
    ]

    done = ahead.render_ahead(harbour, broken)

    assert {url for url, _text in broken[::2]} == set(done)
