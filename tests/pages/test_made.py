"""How a page was made, on every page; and the way to edit its record, where the settings say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from explainer.pages.addresses import record_url
from explainer.pages.editing import Editing
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site

BASE = "https://example.org/harbour/edit/main/"


@pytest.fixture(scope="module")
def editable(harbour_site: Site) -> Site:
    """Return the harbour topic's site, whose settings say where records are edited."""
    return Site(harbour_site.checked, harbour_site.project, editing=Editing(BASE, harbour_site.project))


def test_every_page_says_how_it_was_made(harbour_site: Site, fill: Callable[[str, str], str]) -> None:
    """The box stands once on a record's page and on an authored one, with the counts of articles and reports."""
    articles = list(harbour_site.checked.dossier.sources)
    told = f"{len(articles)} articles, {harbour_site.checked.dossier.origins.count(articles)} underlying reports"
    for html in (
        fill("proposals", "repair"),
        fill("proposals", "ferry"),
        harbour_site.fill("<h1>About</h1>", "about/").html,
    ):
        assert html.count("How this page was made") == 1
        assert told in html.partition('id="made"')[2]


def test_records_lead_to_their_files(editable: Site) -> None:
    """Where the settings name the repository, a record's page leads to its file, the topic's pages to the topic's."""
    for kind, records in editable.checked.dossier.records.items():
        for key in records:
            html = editable.fill(placeholder("record", (key,)), record_url(kind, key)).html
            assert f'href="{BASE}data/{kind}/{key}.yml"' in html
            assert editable.project.record(kind, key).is_file()
    for url in ("", "overview/"):
        assert f'href="{BASE}data/topic.yml"' in editable.fill("<h1>Home</h1>", url).html
    assert "/edit/" not in editable.fill("<h1>About</h1>", "about/").html


def test_no_way_to_edit_without_settings(harbour_site: Site) -> None:
    """Where the settings name no repository, no page speaks of editing a file."""
    for kind, records in harbour_site.checked.dossier.records.items():
        html = harbour_site.fill(placeholder("record", (min(records),)), record_url(kind, min(records))).html
        assert "Edit the record" not in html


@pytest.mark.parametrize("base", ["javascript:alert(1)//", "/edit/", "example.org/edit/"])
def test_only_web_addresses_are_taken(harbour_site: Site, base: str) -> None:
    """An address that is none of the web is refused, with what is expected."""
    with pytest.raises(ValueError, match=r"extra\.edit_url is .*; expected the web address"):
        Editing(base, harbour_site.project)
