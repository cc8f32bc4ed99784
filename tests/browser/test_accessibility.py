"""axe-core finds nothing: every type of page, phone and desktop, light and dark, at rest and with all that opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_types import ROOT, TYPES, address_of

from explainer.checks.run import check_project
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site
from explainer.paths import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that depend on the colours; the dark scheme differs from the light one in nothing else."""
RULES = {
    "light": {"runOnly": {"type": "tag", "values": TAGS}},
    "dark": {"runOnly": {"type": "rule", "values": COLOURS}},
}
SEARCHED = ("", "proposals/*")
"""Where the search is opened too: it is one dialog, the same on every page; on the home page and on a deeper one."""
RUN = "([part, options]) => axe.run(part || document, {...options, resultTypes: ['violations']})"


@pytest.fixture
def axed(page: Page) -> Page:
    """Return a page that brings axe-core along wherever it goes, and on which no colour is measured half-way."""
    page.add_init_script(Axe().axe_script)
    page.emulate_media(reduced_motion="reduce")
    return page


@pytest.mark.parametrize("kind", TYPES)
def test_no_violations(axed: Page, site: str, site_dir: Path, kind: str) -> None:
    """WCAG 2.2 A and AA: no violation at rest, nor in the card, the menu and the search that are opened on it."""
    axed.goto(site + address_of(site_dir, kind))
    found: list[str] = []
    for width in (390, 1280):
        axed.set_viewport_size({"width": width, "height": 900})
        for part in _opened(axed, search=kind in SEARCHED):
            found += _violations(axed, f"{width}, {part or 'at rest'}", part)

    assert found == []


def test_no_violations_where_there_is_no_page(axed: Page, site: str, site_dir: Path) -> None:
    """The page of an address that leads nowhere: its links begin at the site's own path, which is asked for here."""
    home = re.search(r'<a class="name" href="(/[^"]*/)[^"/]*"', (site_dir / "404.html").read_text("utf-8"))
    assert home
    axed.route(f"**{home[1]}**", lambda route: route.continue_(url=route.request.url.replace(home[1], "/repo/", 1)))
    axed.goto(f"{site}404.html")
    assert axed.evaluate("document.styleSheets.length") > 1

    assert _violations(axed, "404", None) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_violations_on_the_style_page(axed: Page, site: str, width: int) -> None:
    """Every component, drawn on the invented topic's style page: no violation in either scheme."""
    project = Project(ROOT / "tests/projects/harbour")
    checked = check_project(project).checked
    assert checked is not None
    html = Site(checked, project).fill(placeholder("components", ()), "about/").html
    axed.set_viewport_size({"width": width, "height": 900})
    axed.goto(f"{site}about/")
    axed.evaluate("html => { document.querySelector('article').innerHTML = html }", html)

    assert _violations(axed, "style page", None) == []


def _opened(page: Page, *, search: bool) -> Iterator[str | None]:
    """Open one part of the page after another and yield its selector; None for the page at rest."""
    yield None
    marker = page.locator("button.cite:visible").first
    if marker.count():
        marker.click()
        yield f"[id='{marker.get_attribute('popovertarget')}']"
        page.keyboard.press("Escape")
    if page.locator(".open-menu").is_visible():
        page.locator(".open-menu").click()
        yield ".masthead"
        page.keyboard.press("Escape")
    if not search:
        return
    if page.locator(".open-search").is_visible():
        page.locator(".open-search").click()
    page.locator(".md-search__input").fill("")
    page.locator(".md-search__input").press_sequentially("source")
    page.locator(".md-search-result__link").first.wait_for()
    yield ".md-search"
    page.keyboard.press("Escape")


def _violations(page: Page, what: str, part: str | None) -> list[str]:
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        violations: list[Any] = page.evaluate(RUN, [part, RULES[scheme]])["violations"]
        found += [
            f"{what}, {scheme}: {one['id']}: {node['html'][:200]}" for one in violations for node in one["nodes"][:3]
        ]
    return found
