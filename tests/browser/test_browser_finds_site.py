"""The ground of all browser tests: a Chromium starts, and the real site answers under its project path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_home_page_opens_without_an_error(page: Page, site: str) -> None:
    """The home page has a heading, and the browser's console stays empty."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(site)
    assert page.locator("h1").first.is_visible()
    assert complaints == []
