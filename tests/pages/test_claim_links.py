"""A claim's own address: the card that a claim's marker opens leads to it; and what the as-of bar counts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from reading_pages import ids

from explainer.pages.addresses import record_url
from explainer.pages.asof import counted
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site
from explainer.pages.titles import inner_marks

LINKS = re.compile(r'<p class="claims">(.*?)</p>')
LINK = re.compile(r'<a href="#([^"]+)">([^<]+)</a>')


def test_links_lead_to_claims_of_the_page(harbour_site: Site) -> None:
    """Each link leads to an id of its page; two links of one card have different names."""
    found = 0
    for kind, records in harbour_site.checked.dossier.records.items():
        for key in records:
            html = harbour_site.fill(placeholder("record", (key,)), record_url(kind, key)).html
            for card in LINKS.findall(html):
                links = LINK.findall(card)
                found += len(links)
                assert {anchor for anchor, _name in links} <= set(ids(html))
                assert len({name for _anchor, name in links}) == len(links)
    assert found > 1


def test_every_claim_of_a_record_has_its_link(fill: Callable[[str, str], str]) -> None:
    """What a proposal is and who put it forward: the address of each stands in a card."""
    linked = {anchor for card in LINKS.findall(fill("proposals", "repair")) for anchor, _name in LINK.findall(card)}
    assert {"what-1", "put-forward-by"} <= linked


@pytest.mark.parametrize(
    ("total", "single", "told"),
    [
        (0, 0, ""),
        (1, 1, "1 cited claim, on a single report"),
        (1, 0, "1 cited claim, on more than one report"),
        (5, 5, "5 cited claims, each on a single report"),
        (5, 0, "5 cited claims, none on a single report alone"),
        (5, 1, "5 cited claims, 1 of them on a single report"),
        (5, 2, "5 cited claims, 2 of them on a single report each"),
    ],
)
def test_how_many_rest_on_one_report(total: int, single: int, told: str) -> None:
    """Nobody can read "two from one report" as two claims that share a report."""
    assert counted(total, single) == told


def test_marks_within_marks() -> None:
    """A title with a quotation in it stands within quotation marks with single ones inside."""
    assert inner_marks("She wrote “soon”, it’s said") == "She wrote ‘soon’, it’s said"
