"""A source's page: warnings first, every passage once, and the way back to every claim that rests on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from reading_pages import ids, section

from explainer.pages.addresses import SINGLE, claim_anchor, record_url
from explainer.pages.page import Page
from explainer.pages.resting import count_line, resting_on
from explainer.pages.site import Site
from explainer.pages.source import entries, pieces

Fill = Callable[[str, str], str]


def test_warnings_come_before_all_else_of_a_source(fill: Fill) -> None:
    """The signs that call for care are the first part of a source's page, each with its passage."""
    html = fill("sources", "s2")
    assert html.index('<h2 id="signs"') == html.index("<h2")
    assert "<blockquote>[…] As an AI language model" in section(html, "signs")


def test_source_tells_its_copies(fill: Fill) -> None:
    """A source that shares text with another links to it, with the measure, and counts as one report with it."""
    lineage = section(fill("sources", "s1"), "lineage")
    assert 'Counts as one report with <a href="../../sources/s2/">S2</a>.' in lineage
    assert re.search(r"Shares text with <a[^>]*>S2</a>: [\d.]+ % of the 5-word runs", lineage)
    assert "Counts as a report of its own." in section(fill("sources", "s3"), "lineage")


def test_source_lists_every_passage_once_in_order(harbour_site: Site, fill: Fill) -> None:
    """A source's page holds every passage that any claim cites, once, in the order of the article."""
    dossier = harbour_site.checked.dossier
    for source in dossier.sources:
        cited = {dossier.passages[use.citation].anchor for use in dossier.uses if use.citation.source == source}
        listed = entries(dossier, source)
        assert {entry.passage.anchor for entry in listed} == cited
        assert len(listed) == len(cited)
        assert [entry.passage.span for entry in listed] == sorted(entry.passage.span for entry in listed)
        found = ids(fill("sources", source))
        assert cited <= set(found)
        assert {f"p{entry.passage.paragraph}" for entry in listed} <= set(found)


def test_back_links_of_a_source_reach_their_claims(harbour_site: Site, fill: Fill) -> None:
    """Every use of a passage is linked, to an anchor that stands on the record's page."""
    dossier = harbour_site.checked.dossier
    for use in dossier.uses:
        anchor = claim_anchor(use.location)
        hash_ = f"#{anchor}" if anchor else ""
        page_of_source = fill("sources", use.citation.source)
        if use.record == "topic":
            assert f'href="../../{SINGLE[str(use.location[0])]}{hash_}"' in page_of_source
            continue
        kind = dossier.kinds[use.record]
        assert f'href="../../{record_url(kind, use.record)}{hash_}"' in page_of_source
        assert not anchor or anchor in ids(fill(kind, use.record)), f"{use.record}: no #{anchor}"


def test_claims_on_a_source_are_counted_once(harbour_site: Site) -> None:
    """A claim that cites two passages of an article counts once; what rests on copies rests on one report."""
    dossier = harbour_site.checked.dossier
    uses = [use for use in dossier.uses if use.citation.source == "s2"]
    claims = resting_on(dossier, "s2", uses)
    line = count_line(dossier, "s2", [*claims, *claims])
    assert line.startswith(f"{len(claims)} claims rest on this article; 0 only on it.")
    assert line.endswith(f"{len(claims)} rest on a single report.")
    assert {one.also for one in claims} == {"also S1: one report"}


def test_marks_of_one_passage_are_joined(harbour_site: Site) -> None:
    """Citations of the same words share an entry that shows every part relied on, and no word twice."""
    dossier = harbour_site.checked.dossier
    words = "Mayor Ana Silva said that the bridge would be repaired before the summer"
    same = [p for p in dossier.passages.values() if p.source == "s1" and p.text == words]
    assert len(same) > 1
    found = pieces(same)
    assert [text for text, marked in found if marked] == ["Mayor Ana Silva", "repaired before the summer"]
    assert "".join(text for text, _marked in found) == words


def test_cards_lead_to_all_claims_of_a_passage(page: Page, fill: Fill) -> None:
    """A card says how many claims rest on its passage and leads to the list of just as many on the source's page."""
    dossier, told = page.dossier, 0
    for source in dossier.sources:
        html = fill("sources", source)
        for entry in entries(dossier, source):
            citations = [use.citation for use in dossier.uses_by_passage[source][entry.passage.anchor]]
            card = page.card(page.shared.support(dossier, citations[:1]))
            listed = html.partition(f'id="on-{entry.passage.anchor}"')[2].partition("</ul>")[0].count("<li>")
            number = "Both" if listed == 2 else f"All {listed}"
            link = f'sources/{source}/#on-{entry.passage.anchor}">{number} claims from this passage</a>'
            assert (link in card) == (listed > 1)
            told += listed > 1
    assert told
