"""What holds on every type of page: one action from a claim to its passage, sizes, reflow, paper, no JavaScript."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
from page_types import TYPES, address_of
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

WITHOUT_CLAIMS = {"a-z/", "about/", "changes/", "corrections/", "data/", "method/", "sources/", "sources/*"}
"""Pages that tell no fact of the topic, or show the passages themselves."""
TOO_SMALL = """all => all.map(one => [one.getBoundingClientRect(), one.outerHTML])
  .filter(([box]) => box.width && (box.width < 24 || box.height < 24)).map(([box, text]) => text)"""

CUT_OFF = """all => all.filter(one => one.scrollHeight > one.clientHeight + 1
  && getComputedStyle(one).overflow != 'visible').length"""


def _first_marker(page: Page, kind: str) -> tuple[Locator, Locator] | None:
    """Return the first marker of a claim and its card; None on a page that tells no fact."""
    markers = page.locator("button.cite:not(.ed):visible")
    assert bool(markers.count()) == (kind not in WITHOUT_CLAIMS), "a page of facts has markers, another has none"
    if not markers.count():
        return None
    return markers.first, page.locator(f"[id='{markers.first.get_attribute('popovertarget')}']")


@pytest.mark.parametrize("kind", TYPES)
def test_one_action_from_a_claim_to_its_passage(page: Page, site: str, site_dir: Path, kind: str) -> None:
    """A click, and Enter, on a marker shows the passage; Escape closes the card and gives the focus back."""
    page.goto(site + address_of(site_dir, kind))
    found = _first_marker(page, kind)
    if found:
        marker, card = found
        marker.click()
        expect(card.locator("blockquote").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(marker).to_be_focused()
        page.keyboard.press("Enter")
        expect(card.locator("blockquote").first).to_be_visible()


@pytest.mark.parametrize("kind", TYPES)
def test_a_tap_without_javascript(browser: Browser, site: str, site_dir: Path, kind: str) -> None:
    """On a phone with JavaScript off: a tap shows the passage, the menu opens, nothing is offered that cannot work."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(site + address_of(site_dir, kind))
    found = _first_marker(page, kind)
    if found:
        marker, card = found
        marker.tap()
        expect(card.locator("blockquote").first).to_be_visible()
        card.get_by_role("button", name="Close").tap()
        expect(card).to_be_hidden()
    for dead in (".open-search", ".md-search__input", ".scheme"):
        assert not page.locator(dead).first.is_visible()
    page.locator(".open-menu").tap()
    page.locator(".menu").get_by_role("link", name="A to Z").tap()
    page.wait_for_url("**/a-z/")
    context.close()


@pytest.mark.parametrize("kind", TYPES)
def test_sizes(page: Page, site: str, site_dir: Path, kind: str) -> None:
    """Markers are at least 24 by 24 px at every width, in tables too; nothing scrolls sideways at 320 px."""
    page.goto(site + address_of(site_dir, kind))
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.locator("button.cite").evaluate_all(TOO_SMALL) == []

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_navigation_on_a_phone_is_44_px_high(page: Page, site: str) -> None:
    """The controls of the masthead and the links of the menu are at least 44 px high."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site)
    page.locator(".open-menu").click()
    for control in page.locator(".masthead .open-search, .masthead .open-menu, .menu a, .masthead .name").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44, control.inner_text()


@pytest.mark.parametrize("kind", TYPES)
def test_on_paper(page: Page, site: str, site_dir: Path, kind: str) -> None:
    """Printed, a page has no navigation and no cards, says as of when, and gives every passage in full."""
    page.goto(site + address_of(site_dir, kind))
    passages = page.locator("ol.refs .q").count()
    page.emulate_media(media="print")

    assert page.get_by_text(re.compile(r"As of \d")).first.is_visible()
    for gone in (".menu", ".open-menu", ".open-search", ".schemes", ".md-search", ".foot ul", ".card", ".crumbs"):
        assert not page.locator(f"{gone}:visible").count(), gone
    assert page.locator("ol.refs .q:visible").count() == passages
    assert page.locator("ol.refs, ol.refs li").evaluate_all(CUT_OFF) == 0


def test_every_page_describes_itself(site_dir: Path) -> None:
    """Every page of the site has a description of its own and the address by which it is to be known."""
    paths = sorted(site_dir.rglob("index.html"))
    assert len(paths) > len(TYPES)
    home = _canonical(site_dir / "index.html")
    described: dict[str, Path] = {}
    for path in paths:
        found = re.search(r'<meta name="description" content="([^"]{20,})">', path.read_text("utf-8"))
        assert found, path
        assert described.setdefault(found[1], path) == path
        address = path.parent.relative_to(site_dir).as_posix().removeprefix(".")
        assert _canonical(path) == home + (f"{address}/" if address else ""), path


def _canonical(path: Path) -> str:
    """Return a page's canonical address."""
    found = re.search(r'<link rel="canonical" href="([^"]+)">', path.read_text("utf-8"))
    assert found, path
    return html.unescape(found[1])
