"""Addresses: links between pages lead where they should, from everywhere."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.pages.addresses import claim_anchor, record_url, relative

SITE = "https://example.org/project/"
words = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
pages = st.just("") | st.builds(record_url, words, words) | st.builds("{}/".format, words)
targets = pages | st.builds("{}#{}".format, pages, words)


@given(targets, pages)
def test_relative_links_lead_to_their_target(target: str, page: str) -> None:
    """A browser on any page that follows the link arrives at the target, wherever the site stands."""
    assert urljoin(SITE + page, relative(target, page)) == SITE + target


@given(targets, pages)
def test_relative_links_stay_on_the_site(target: str, page: str) -> None:
    """No link is absolute, so that the same pages serve under a project path and a domain."""
    assert not relative(target, page).startswith("/")


def test_link_within_a_page_is_its_fragment() -> None:
    """A link to a place on the same page does not load it again."""
    assert relative("proposals/repair/#what-1", "proposals/repair/") == "#what-1"


@pytest.mark.parametrize(
    ("location", "anchor"),
    [
        ((), ""),
        (("cites", 0), ""),
        (("what", 0), "what-1"),
        (("what", 0, "cites", 2), "what-1"),
        (("put_forward_by", "cites", 0), "put-forward-by"),
        (("overview", 1, "claims", 2), "overview-2-3"),
        (("short_answer",), "short-answer"),
    ],
)
def test_claim_anchor(location: tuple[str | int, ...], anchor: str) -> None:
    """A claim's anchor is its field and number as an editor counts, whichever of its citations is meant."""
    assert anchor == claim_anchor(location)
