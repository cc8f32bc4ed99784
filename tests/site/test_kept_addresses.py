"""Addresses never die: what was ever published answers, retired records too; and search engines find all."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from keep_addresses import addresses, main, published

LIST = Path(__file__).parent / "addresses.txt"


def test_every_address_ever_published_answers(site_dir: Path) -> None:
    """No address of the list is missing from the built site.

    A record that was removed or renamed needs an entry in data/retired.yml; then its old address says where to go.
    """
    assert sorted(published(LIST) - addresses(site_dir)) == []


def test_every_address_is_on_the_list(site_dir: Path) -> None:
    """What is built now is listed too, so that it is held from now on: `make addresses` adds it."""
    assert sorted(addresses(site_dir) - published(LIST)) == []


def test_list_only_grows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Adding keeps every address of before and says how many are new; the JSON beside a page has none of its own."""
    for name in ("index.html", "proposals/new/index.html", "proposals/new/index.json", "data/a.csv", "assets/x.js"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("x", "utf-8")
    listed = tmp_path / "list.txt"
    listed.write_text("# Head.\n/\n/proposals/old/\n", "utf-8")

    assert main([str(tmp_path / "site"), str(listed)]) == 0

    assert published(listed) == {"", "proposals/old/", "proposals/new/", "data/a.csv"}
    assert capsys.readouterr().out == "2 addresses added, 4 in all.\n"


def test_no_built_site_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a built site the list stays as it is."""
    assert main([str(tmp_path), str(tmp_path / "list.txt")]) == 1
    assert "Name a built site" in capsys.readouterr().out
    assert not (tmp_path / "list.txt").exists()


def test_retired_id_keeps_its_page(harbour_built: Path) -> None:
    """The old address of a retired record says why it is gone, since when, and links to what took its place."""
    html = (harbour_built / "proposals/ferry/index.html").read_text("utf-8")

    assert "No article names a ferry." in html
    assert "12 March 2026" in html
    assert 'href="../../proposals/tunnel/"' in html
    assert "A ferry across the harbour" in html


def _sitemap(built: Path) -> dict[str, str]:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ET.parse(built / "sitemap.xml")  # noqa: S314 - our own file
    return {
        url.findtext("s:loc", "", space): url.findtext("s:lastmod", "", space) for url in tree.iterfind("s:url", space)
    }


def test_sitemap_has_every_page_with_the_day_of_its_record(harbour_built: Path) -> None:
    """Each page stands in the sitemap with the day of its record's last review or change, not of the build."""
    told = _sitemap(harbour_built)
    pages = {path.parent.relative_to(harbour_built).as_posix() for path in harbour_built.rglob("index.html")}

    assert set(told) == {f"https://example.org/harbour/{'' if page == '.' else f'{page}/'}" for page in pages}
    assert told["https://example.org/harbour/statements/trust-rejects-repair/"] == "2026-03-12"
    assert told["https://example.org/harbour/statements/silva-repair/"] == "2026-03-10"
    assert told["https://example.org/harbour/overview/"] == "2026-03-12"
    assert (
        gzip.decompress((harbour_built / "sitemap.xml.gz").read_bytes()) == (harbour_built / "sitemap.xml").read_bytes()
    )


def test_every_page_names_its_canonical_address(site_dir: Path) -> None:
    """A copy of a page under another address leads search engines to the one that is kept."""
    whole = set(_sitemap(site_dir))
    for path in site_dir.rglob("index.html"):
        [canonical] = re.findall(r'<link rel="canonical" href="([^"]+)"', path.read_text("utf-8"))
        assert canonical in whole, path


def test_robots_leads_to_the_sitemap(site_dir: Path) -> None:
    """robots.txt keeps nobody out and names the sitemap by its whole address."""
    text = (site_dir / "robots.txt").read_text("utf-8")

    assert "Disallow" not in text
    assert re.search(r"^Sitemap: https://.+/sitemap\.xml$", text, re.MULTILINE)
