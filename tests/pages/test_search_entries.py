"""The search entries of every page: text without markup, one record each, nothing that every page repeats."""

from __future__ import annotations

from explainer.pages.page import Page
from explainer.pages.placeholder import placeholder
from explainer.pages.search import search_entries
from explainer.pages.site import Site


def test_no_entry_holds_markup_or_the_as_of_bar(harbour_site: Site) -> None:
    """Entries are cut at the edges of tags, and the bar that every page has is left out."""
    pages = [(path.removesuffix(".md") + "/", text) for path, text in harbour_site.record_pages()]
    entries = [entry for url, text in pages for entry in harbour_site.fill(text, url).search]

    assert len(entries) > len(pages)
    assert not [one for one in entries if "<" in one.title + one.text or "As of" in one.text]
    assert not [one for one in entries if "&para;" in one.title + one.text]


def test_title_of_an_authored_page_is_without_its_link(harbour_site: Site) -> None:
    """The sign behind an authored heading is no part of the title."""
    html = '<h1 id="a">A to Z<a class="headerlink" href="#a" title="Permanent link">&para;</a></h1>'
    [first, *_rest] = harbour_site.fill(html + placeholder("az", ()), "a-z/").search

    assert (first.title, first.text) == ("A to Z", "")


def test_a_record_is_found_by_kind_and_id(harbour_site: Site) -> None:
    """An address that ends in a record's id without its kind is not the record's page."""
    own = Page(harbour_site.checked, "participants/ana-silva/", harbour_site.templates)
    other = Page(harbour_site.checked, "ana-silva/", harbour_site.templates)

    assert [next(search_entries(one, "<h1>Page</h1>")).title for one in (own, other)] == [
        "Participant: Ana Silva",
        "Page",
    ]
