"""The citation card, on the real site: by mouse, keyboard, touch and without JavaScript; and the way there and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from page_types import one_of_each
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

SMALLEST = 24
"""Of what can be hit, in CSS px."""


@pytest.fixture
def proposal(site: str, site_dir: Path) -> str:
    """Return the address of a proposal's page of the real site."""
    return f"{site}proposals/{min((site_dir / 'proposals').glob('*/index.html')).parent.name}/"


def _marker_and_card(page: Page) -> tuple[Locator, Locator]:
    marker = page.locator("button.cite:visible").first
    return marker, page.locator(f"[id='{marker.get_attribute('popovertarget')}']")


def test_mouse_opens_and_closes_the_card(page: Page, proposal: str) -> None:
    """A click on a marker opens its card with a verbatim passage; the card's own button closes it."""
    page.goto(proposal)
    marker, card = _marker_and_card(page)

    marker.click()

    expect(card).to_be_visible()
    expect(card.locator("blockquote").first).not_to_be_empty()
    expect(card.locator(".count")).to_contain_text("underlying report")
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()


def test_keyboard_opens_enters_and_leaves_the_card(page: Page, proposal: str) -> None:
    """Enter opens the card, Tab enters it, Escape closes it and gives the focus back to the marker."""
    page.goto(proposal)
    marker, card = _marker_and_card(page)
    marker.focus()

    page.keyboard.press("Enter")

    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    assert card.evaluate("card => card.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(marker).to_be_focused()


def test_a_word_of_the_glossary_opens_its_meaning(page: Page, site: str) -> None:
    """A word explained at its first use opens by keyboard, says what it means and leads to its page."""
    page.goto(f"{site}overview/")
    word = page.locator("button.word").first
    card = page.locator(f"[id='{word.get_attribute('popovertarget')}']")
    word.focus()

    page.keyboard.press("Enter")

    expect(card).to_be_visible()
    expect(card.locator(".links a")).to_have_attribute("href", re.compile(r"^\.\./terms/"))
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(word).to_be_focused()


def test_touch_opens_the_card(browser: Browser, proposal: str) -> None:
    """A tap on a phone opens the card, which stays inside the screen; the page does not jump."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(proposal)
    marker, card = _marker_and_card(page)
    marker.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")

    marker.tap()

    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("scrollY") == before
    context.close()


def test_without_javascript_the_card_opens(browser: Browser, proposal: str) -> None:
    """With JavaScript off a click opens the card all the same, and the source list holds every passage."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(proposal)
    marker, card = _marker_and_card(page)

    marker.click()

    assert card.is_visible()
    assert page.locator("ol.refs .q").count() > 0
    context.close()


def test_a_claim_can_be_linked_to(page: Page, proposal: str) -> None:
    """The card's link gives the claim's own address, by keyboard; the card closes and the claim is in the window."""
    page.goto(proposal)
    card = page.locator(".card:popover-open")
    page.locator(".main button.cite").first.focus()
    page.keyboard.press("Enter")
    link = card.locator(".claims a").first
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= SMALLEST

    link.focus()
    page.keyboard.press("Enter")

    expect(card).to_have_count(0)
    claim = page.locator(":target")
    expect(claim).to_be_in_viewport()
    expect(claim.locator("button.cite").first).to_be_visible()


def test_without_javascript_a_claim_can_be_linked_to(browser: Browser, proposal: str) -> None:
    """The link in the card is a plain one."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(proposal)
    page.locator(".main button.cite").first.click()
    link = page.locator(".card .claims a:visible").first
    address = link.get_attribute("href")

    link.click()

    assert page.url == urljoin(proposal, address or "")
    expect(page.locator(":target button.cite").first).to_be_visible()
    context.close()


def test_from_claim_to_passage_and_back(page: Page, proposal: str) -> None:
    """From a claim's card to the passage on the source's page, and from there back to the same claim."""
    page.goto(proposal)
    marker, card = _marker_and_card(page)
    claim = marker.locator("xpath=ancestor::*[@id][not(self::button)][1]").get_attribute("id")
    quoted = " ".join(card.locator("blockquote").first.inner_text().replace("[…]", "").split())
    marker.click()

    card.get_by_role("link", name=re.compile("Passage on the page of")).first.click()

    page.wait_for_url(re.compile(r"/sources/s\d+/#"))
    target = page.locator(":target")
    expect(target).to_be_visible()
    assert quoted in " ".join(target.inner_text().split())
    back = [link for link in _addresses(target) if link.startswith(proposal)]
    assert f"{proposal}#{claim}" in back
    page.goto(f"{proposal}#{claim}")
    expect(page.locator(":target")).to_be_visible()


def _addresses(part: Locator) -> list[str]:
    return [urljoin(part.page.url, link.get_attribute("href") or "") for link in part.locator("a").all()]


def test_markers_can_be_hit(page: Page, proposal: str) -> None:
    """Every visible marker is at least 24 by 24 px, and back-links of the source list are as high."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(proposal)

    boxes = [marker.bounding_box() for marker in page.locator("button.cite:visible").all()]

    assert boxes
    assert [box for box in boxes if box and (box["width"] < 24 or box["height"] < 24)] == []


def test_no_sideways_scrolling_on_a_narrow_phone(page: Page, proposal: str) -> None:
    """At 320 px nothing stands outside the screen."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(proposal)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_cards_do_not_print_and_passages_do(page: Page, proposal: str) -> None:
    """On paper the passages stand in the source list, and no card is printed."""
    page.goto(proposal)
    page.emulate_media(media="print")

    expect(page.locator(".card").first).to_be_hidden()
    expect(page.locator("ol.refs .q").first).to_be_visible()


def test_no_request_leaves_the_site(browser: Browser, site: str, site_dir: Path) -> None:
    """Every type of page, opened and searched, asks no other host for anything."""
    asked: list[str] = []
    context = browser.new_context()
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for address in one_of_each(site_dir):
        page.goto(site + address, wait_until="networkidle")

    assert asked
    assert [url for url in asked if not url.startswith((site, "data:", "blob:"))] == []
    context.close()
