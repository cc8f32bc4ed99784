"""Rendering ahead, on several cores, gives the very pages that rendering one by one gives."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from explainer.checks.run import check_project
from explainer.pages import ahead
from explainer.pages.ahead import Ahead
from explainer.pages.site import PageError, Site
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


def _sheets(site: Site) -> dict[str, str]:
    return {path.removesuffix(".md") + "/": text for path, text in site.record_pages()}


def _cores(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(ahead, "FEWEST", 1)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: number)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_same_pages_in_several_processes(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page, its title, headings and search entries are the same as when it is rendered alone."""
    _cores(monkeypatch, 3)
    sheets = _sheets(harbour)

    begun = Ahead(harbour, sheets)
    for future in list(begun.begun.values()):
        future.exception(timeout=60)

    assert begun.begun.keys() == sheets.keys()
    assert {url: harbour.fill(text, url) for url, text in sheets.items()} == {
        url: begun.rendered(url) for url in sheets
    }


def test_a_page_nobody_has_begun_is_rendered_at_once(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking in the opposite order, so that most pages are not begun yet, gives the same pages."""
    _cores(monkeypatch, 2)
    sheets = _sheets(harbour)

    begun = Ahead(harbour, sheets)
    done = {url: begun.rendered(url) for url in reversed(sheets)}

    assert done == {url: harbour.fill(text, url) for url, text in sheets.items()}


def test_few_pages_start_no_process(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small site, a single core and a preview with threads render each page when it is asked for."""
    sheets = _sheets(harbour)
    assert not Ahead(harbour, sheets).begun
    _cores(monkeypatch, 1)
    assert not Ahead(harbour, sheets).begun
    _cores(monkeypatch, 4)
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not Ahead(harbour, sheets).begun


def test_a_page_that_fails_says_so_where_it_is_asked_for(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in another process comes up as the page's own error, and the other pages are there."""
    _cores(monkeypatch, 2)
    sheets = _sheets(harbour)
    first, second = list(sheets)[:2]

    begun = Ahead(harbour, {**sheets, first: "<!--explainer:nowhere()-->"})

    with pytest.raises(PageError, match="nowhere"):
        begun.rendered(first)
    assert begun.rendered(second) == harbour.fill(sheets[second], second)


def test_a_process_that_dies_costs_no_page(harbour: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the other process is killed, its pages are rendered here."""
    _cores(monkeypatch, 2)
    monkeypatch.setattr(ahead, "_fill", _die)
    sheets = _sheets(harbour)

    begun = Ahead(harbour, sheets)

    assert {url: begun.rendered(url) for url in sheets} == {
        url: harbour.fill(text, url) for url, text in sheets.items()
    }


@pytest.mark.parametrize("cores", [1, 2])
def test_the_last_work_is_done_when_it_is_waited_for(
    harbour: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cores: int
) -> None:
    """Wherever it is done, it is done after waiting for it; a process that dies leaves it to this one."""
    _cores(monkeypatch, cores)
    sheets, told = _sheets(harbour), tmp_path / "told"

    begun = Ahead(harbour, sheets, lambda: told.write_text("done") and None)
    for url in sheets:
        begun.rendered(url)
    begun.finish()
    assert told.read_text() == "done"

    monkeypatch.setattr(ahead, "_finish", _die)
    told.unlink()
    Ahead(harbour, sheets, lambda: told.write_text("done here") and None).finish()
    assert told.read_text() == "done here"


def test_last_work_that_fails_says_so(harbour: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An error of the last work, such as a full disk, is raised where it is waited for."""
    _cores(monkeypatch, 2)
    begun = Ahead(harbour, _sheets(harbour), lambda: (tmp_path / "no folder" / "file").write_text("") and None)

    with pytest.raises(FileNotFoundError):
        begun.finish()


def _die(*_arguments: str) -> None:
    os._exit(9)
