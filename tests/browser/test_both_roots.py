"""One build serves under a project path and at the root of a domain: every link works, every asset loads."""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest
from page_types import one_of_each

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture(params=["/repo/", "/"])
def served(request: pytest.FixtureRequest, site_dir: Path, tmp_path: Path) -> Iterator[str]:
    """Serve the real site, once as a project page and once at the root of a domain."""
    top = tmp_path
    if request.param == "/":
        top = site_dir
    else:
        (top / "repo").symlink_to(site_dir)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(top)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{request.param}"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, *_: object) -> None:
        """Keep still."""


def test_every_link_and_asset_answers(page: Page, served: str, site_dir: Path) -> None:
    """On one page of every type nothing that the page loads is missing, and every link on the site leads to a file."""
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    lost = set()
    for address in one_of_each(site_dir):
        page.goto(served + address, wait_until="networkidle")
        links = page.eval_on_selector_all(
            "a[href], link[rel~=alternate]", "all => all.map(one => one.getAttribute('href'))"
        )
        lost |= {
            urljoin(served + address, link) for link in links if not _leads_somewhere(served, address, link, site_dir)
        }

    assert missing == []
    assert sorted(lost) == []


def _leads_somewhere(served: str, address: str, link: str, site_dir: Path) -> bool:
    """Whether a link leaves the site, or leads to a file of it."""
    target = urlsplit(urljoin(served + address, link))
    home = urlsplit(served)
    if target.netloc != home.netloc:
        return target.scheme in ("http", "https", "mailto")
    if not target.path.startswith(home.path):
        return False
    path = site_dir / target.path.removeprefix(home.path)
    return (path / "index.html").is_file() if path.is_dir() else path.is_file()


def test_search_finds_and_leads_there(page: Page, served: str) -> None:
    """The search loads its index under either path, and a result leads to a page."""
    page.goto(served, wait_until="networkidle")
    word = max(page.locator("h1").first.inner_text().split(), key=len)
    page.goto(f"{served}?q={word}", wait_until="networkidle")
    result = page.locator(".md-search-result__link").first
    result.wait_for(state="attached")
    address = result.evaluate("link => link.href")

    assert address.startswith(served)
    assert page.request.get(address).ok
