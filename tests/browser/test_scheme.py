"""Light and dark: the system's until the reader chooses, and the choice stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAPER = "getComputedStyle(document.body).backgroundColor"


@pytest.fixture
def papers(page: Page, site: str) -> tuple[str, str]:
    """Return the page's ground in light and in dark, as the system asks for them."""
    page.goto(site)
    page.emulate_media(color_scheme="light")
    light = page.evaluate(PAPER)
    page.emulate_media(color_scheme="dark")
    return light, page.evaluate(PAPER)


def test_three_states(page: Page, site: str, papers: tuple[str, str]) -> None:
    """The system's scheme, then light, then dark, then the system's again; a choice outlives the page."""
    light, dark = papers
    assert light != dark
    button = page.locator("button.scheme:visible")

    expect(button).to_have_count(1)
    button.click()
    assert page.evaluate(PAPER) == light
    page.goto(f"{site}overview/")
    assert page.evaluate(PAPER) == light
    button.focus()
    page.keyboard.press("Enter")
    page.emulate_media(color_scheme="light")
    assert page.evaluate(PAPER) == dark
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate(PAPER) == light
    page.reload()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(PAPER) == dark
