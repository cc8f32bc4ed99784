"""The search: it finds a record by any of its spellings, by keyboard too, and is fetched only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.fixture
def aliases(root: Path) -> dict[str, str]:
    """Return every spelling that is one plain word, with the name of its participant."""
    cards = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((root / "data/participants").glob("*.yml"))]
    return {
        alias: card["name"]
        for card in cards
        for alias in card.get("aliases", ())
        if " " not in alias and len(alias) > 3
    }


def test_every_spelling_finds_its_record(page: Page, site: str, aliases: dict[str, str]) -> None:
    """Typed into the search, a spelling brings up first the page of who is spelt so, its kind in the title."""
    assert aliases
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site)
    field = page.locator(".md-search__input")
    for alias, name in aliases.items():
        field.fill("")
        field.press_sequentially(alias)
        expect(page.locator(".md-search-result__article h1").first).to_have_text(f"Participant: {name}")


def test_search_by_keyboard(page: Page, site: str, aliases: dict[str, str]) -> None:
    """On a phone's width: Enter on "Search" opens it, the field has the focus, a result is reached and opened."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site)
    page.locator(".open-search").focus()

    page.keyboard.press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type(next(iter(aliases)))
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url(lambda url: url.partition("?")[0] != site)
    expect(page.locator("h1").first).to_be_visible()


def test_a_search_in_the_address_is_carried_out(page: Page, site: str, aliases: dict[str, str]) -> None:
    """An address with `?q=` opens the search with its results."""
    page.goto(f"{site}?q={next(iter(aliases))}")

    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_without_javascript_the_list_of_names_replaces_it(browser: Browser, site: str, aliases: dict[str, str]) -> None:
    """With JavaScript off no search is offered, and the A to Z, one link away, gives every spelling."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site)
    assert not page.locator(".open-search, .md-search__input").first.is_visible()

    page.get_by_role("contentinfo").get_by_role("link", name="A to Z").click()

    text = page.locator("main").inner_text()
    assert [alias for alias in aliases if alias not in text] == []
    context.close()
