"""axe-core finds nothing: one page of every type, phone and desktop, light and dark, cards closed and open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_types import one_of_each

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_violations(page: Page, site: str, site_dir: Path, scheme: str, width: int) -> None:
    """WCAG 2.2 A and AA: no violation on any type of page at rest, nor in the card that is opened on it."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    found = []
    for address in one_of_each(site_dir):
        page.goto(site + address)
        found += _violations(page, address)
        marker = page.locator("button.cite:visible").first
        if marker.count():
            marker.click()
            card = f"[id='{marker.get_attribute('popovertarget')}']"
            found += _violations(page, f"{address}, card open", card)

    assert found == []


def _violations(page: Page, what: str, part: str | None = None) -> list[str]:
    result = Axe().run(page, context=part, options=RULES)
    return [
        f"{what}: {one['id']}: {node['html'][:200]}"
        for one in result.response["violations"]
        for node in one["nodes"][:3]
    ]
