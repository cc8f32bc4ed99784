"""The weekly question to addresses outside: dead ones are reported, live ones are not, no fault passes in silence."""

from __future__ import annotations

import functools
import http.server
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import outside_links

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[str]:
    """Serve one page that answers; every other address of this host is dead."""
    (tmp_path / "www").mkdir()
    (tmp_path / "www/alive.html").write_text("<p>Here.</p>", "utf-8")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "www"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _site(tmp_path: Path, *links: str) -> Path:
    page = tmp_path / "site/sources/s1/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("".join(f'<a href="{link}">a</a>' for link in (*links, "../s2/", "#x")), "utf-8")
    return tmp_path / "site"


def test_dead_address_is_reported_with_its_page(
    tmp_path: Path, outside: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of two addresses the dead one is told, with the page that links to it; links on the site are not asked."""
    site = _site(tmp_path, f"{outside}/alive.html", f"{outside}/dead.html")

    assert outside_links.main([str(site)]) == 1

    report = capsys.readouterr().out
    assert f"<{outside}/dead.html>, linked from /sources/s1/: " in report
    assert "404" in report
    assert "alive" not in report


def test_all_well_prints_nothing(tmp_path: Path, outside: str, capsys: pytest.CaptureFixture[str]) -> None:
    """When every address answers, nothing is printed, and the exit code says so."""
    assert outside_links.main([str(_site(tmp_path, f"{outside}/alive.html"))]) == 0
    assert capsys.readouterr().out == ""


def test_a_fault_of_the_program_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link checker that cannot run is no silence, which would look like all well."""
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho it is broken >&2\nexit 3\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(outside_links, "PROGRAM", broken)

    assert outside_links.main([str(_site(tmp_path, "https://example.org/"))]) == 1
    assert "it is broken" in capsys.readouterr().out
