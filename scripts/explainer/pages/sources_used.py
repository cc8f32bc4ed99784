"""The end of every page: the sources used, their passages with the way back to each use, and the cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from explainer.dossier.origins import source_order
from explainer.dossier.passage import Passage
from explainer.pages.page import Marker, Page
from explainer.pages.support import Support
from explainer.pages.words import rests_on


@dataclass(frozen=True)
class UsedPassage:
    """A passage in the source list, with the markers that rest on it."""

    passage: Passage
    markers: tuple[Marker, ...]

    @property
    def key(self) -> int:
        """What tells the passage from others; it belongs to the dossier and outlives the page."""
        return id(self.passage)

    @property
    def back(self) -> Markup:
        """The links back to its uses, one for each place by name.

        Where a place is shown on some widths only, each width has links of its own.
        """
        if not any(marker.view for marker in self.markers):
            return _links(self.markers)
        views = (
            f'<span class="{view}">{_links(marker for marker in self.markers if marker.view in ("", view))}</span>'
            for view in ("wide-only", "narrow-only")
        )
        return Markup("".join(views))  # noqa: S704 - made of escaped links


def _links(markers: Iterable[Marker]) -> Markup:
    first: dict[str, str] = {}
    for marker in markers:
        first.setdefault(marker.place, marker.anchor)
    links = (f'<a href="#{anchor}">{escape(place)}</a>' for place, anchor in first.items())
    return Markup('<span class="sep">, </span>'.join(links))  # noqa: S704 - the places are escaped, anchors are ours


def render_sources_used(page: Page) -> Markup:
    """Return the list of the sources that the page's markers rest on; nothing for a page without markers."""
    if not page.markers:
        return Markup("")
    used = _by_source(page)
    origins = page.dossier.origins
    count = rests_on(len(used), origins.count(used))
    tied = [group for group in origins.groups(used) if len(group) > 1]
    heading = page.heading("Sources used on this page", "sources")
    return page.render("sources_used.html.j2", used=used, count=count, tied=tied, heading=heading)


def render_cards(page: Page) -> Markup:
    """Return one card for every set of citations and every note on the page, however often it is used."""
    supports: dict[str, Support] = {marker.support.card: marker.support for marker in page.markers}
    if not supports and not page.notes and not page.terms:
        return Markup("")
    return page.render("cards.html.j2", supports=supports, notes=page.notes, terms=page.terms, claims=_claims(page))


def _claims(page: Page) -> dict[str, dict[str, str]]:
    """Return per card the claims of the page that rest on it: their anchors, and what a link to each is called."""
    found: dict[str, dict[str, str]] = {}
    for marker in page.markers:
        if marker.claim:
            found.setdefault(marker.support.card, {})[marker.claim] = marker.place
    for card, places in found.items():
        if len(places) == 1:
            found[card] = dict.fromkeys(places, "Link to this claim")
        else:
            found[card] = {anchor: f"Link to claim {n}: {place}" for n, (anchor, place) in enumerate(places.items(), 1)}
    return found


def _by_source(page: Page) -> dict[str, list[UsedPassage]]:
    """Return per source its passages in the order of the article, each with its markers in the order of the page."""
    found: dict[str, dict[Passage, dict[str, Marker]]] = {}
    for marker in page.markers:
        for passage in marker.support.passages:
            found.setdefault(passage.source, {}).setdefault(passage, {})[marker.anchor] = marker
    return {
        source: [
            UsedPassage(passage, tuple(markers.values()))
            for passage, markers in sorted(found[source].items(), key=lambda pair: (pair[0].span, pair[0].mark or ()))
        ]
        for source in sorted(found, key=source_order)
    }
