"""Hostile text in every field, opened in a real browser: nothing of it runs."""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    """Serve the hostile site."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(hostile_site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_nothing_executes(page: Page, hostile_address: str, hostile_site: Path) -> None:
    """On every page of the hostile site no script of the text runs, no dialog opens, no error is thrown."""
    faults: list[str] = []
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: faults.append(str(error)))
    for path in sorted(hostile_site.rglob("index.html")):
        page.goto(hostile_address + path.parent.relative_to(hostile_site).as_posix().removeprefix(".") + "/")
        assert page.evaluate("window.pwned") is None, path

    assert faults == []


def test_search_results_execute_nothing(page: Page, hostile_address: str) -> None:
    """Searching for hostile text shows it as text."""
    page.goto(hostile_address + "?q=raw", wait_until="networkidle")
    page.wait_for_timeout(300)

    assert page.evaluate("window.pwned") is None
