"""The brief on paper: two A4 pages, with every passage, the day at the head, and nothing that cannot be read there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from explainer.pages.brief import css_text

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def brief(page: Page, site: str) -> Page:
    """Return the real site's brief, opened."""
    page.goto(f"{site}brief/", wait_until="networkidle")
    return page


def test_brief_prints_on_two_pages(brief: Page) -> None:
    """Printed by the browser the brief is two pages of A4."""
    pdf = brief.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)

    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    assert {(round(float(width)), round(float(height))) for width, height in sizes} <= {(595, 842), (596, 842)}
    assert sizes


def test_passages_print_and_screens_do_not(brief: Page) -> None:
    """On paper stand the sentences, the positions, each passage with its paragraph; cards, menus, search do not."""
    brief.emulate_media(media="print")

    passages = brief.locator("ol.refs .q")
    assert passages.count() > 5
    assert all(passages.nth(number).is_visible() for number in range(passages.count()))
    assert brief.locator("ol.refs .back > a:first-child").first.is_visible()
    assert brief.locator(".brief tbody tr").first.is_visible()
    for hidden in (".card", ".masthead", ".foot"):
        assert not brief.locator(hidden).first.is_visible(), hidden


def test_on_a_phone_the_positions_stand_below_one_another(brief: Page) -> None:
    """At 390 px nothing of the table is cut off: every holder stands in the window, under the name of the stance."""
    brief.set_viewport_size({"width": 390, "height": 844})
    region = brief.locator(".brief-table")
    cells = region.locator("tbody td:visible")

    assert region.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert cells.count() > 5
    for text, label in cells.evaluate_all(
        "all => all.map(one => [one.innerText, getComputedStyle(one, '::before').content])"
    ):
        assert text.strip(" \u2014")
        assert label.strip('"')
    assert region.get_by_role("row").count() > 5


def test_every_sentence_of_the_brief_is_cited(brief: Page) -> None:
    """Each bullet that tells something carries a marker, and each position leads to the statement that shows it."""
    bullets = brief.locator(".brief .points > li").filter(has_not_text="Not known as of")
    positions = brief.locator(".brief td:not(:has(.silent))")

    assert bullets.count() > 3
    assert [one.inner_text() for one in bullets.all() if not one.locator("button.cite").count()] == []
    assert [cell.inner_text() for cell in positions.all() if not cell.locator("a[href*='statements/']").count()] == []


def test_head_of_the_printed_page_is_text(brief: Page) -> None:
    """A title cannot break out of the style in which the printed page's head stands."""
    title = '"} body{display:none} </style><script>alert(1)</script> \\'
    shown = brief.evaluate(
        """css => { const one = document.createElement('p'); document.body.append(one);
        const sheet = document.createElement('style'); sheet.textContent = `#x::before { content: ${css} }`;
        one.id = 'x'; document.head.append(sheet); return getComputedStyle(one, '::before').content }""",
        css_text(title),
    )

    assert shown[1:-1].replace('\\"', '"').replace("\\\\", "\\") == title
    assert "<" not in css_text(title)
