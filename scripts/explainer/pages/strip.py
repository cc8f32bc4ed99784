"""The support strip: how directly the sentences of a page are told, as a bar and in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.pages.page import Page
from explainer.pages.support import Support
from explainer.pages.words import EVIDENCE, EVIDENCE_COUNTED, plural

LADDER = tuple(EVIDENCE)
"""From a direct quotation to a sentence without a source."""


@dataclass(frozen=True)
class Segment:
    """A part of the bar: how many sentences, from where to where in per cent, and what it is called."""

    label: str
    number: int
    start: float
    width: float
    counted: str
    """Number and label in a sentence: "2 paraphrases"."""


def render_strip(page: Page) -> Markup:
    """Return the strip for what has been rendered of the page so far; a sentence counts by its most direct passage."""
    supports = list(page.supports())
    single = sum(one.reports == 1 for one in supports)
    return page.render("strip.html.j2", total=len(supports), single=single, segments=segments(supports))


def render_line(page: Page, first: int) -> Markup:
    """Return the strip of one part of the page in a line: of the markers from number `first` on, counted from 0."""
    supports = [marker.support for marker in page.markers[first:] if marker.view != "narrow-only"]
    single = sum(one.reports == 1 for one in supports)
    return page.render("strip_line.html.j2", total=len(supports), single=single, segments=segments(supports))


def segments(supports: list[Support]) -> list[Segment]:
    """Return the parts of the bar, most direct first; a label that no sentence has is an empty part."""
    told: list[str] = [min((one.as_ for one in support.citations), key=LADDER.index) for support in supports]
    found: list[Segment] = []
    start = 0.0
    for key in LADDER:
        width = round(100 * told.count(key) / len(told), 2) if told else 0.0
        counted = plural(told.count(key), *EVIDENCE_COUNTED[key])
        found.append(Segment(EVIDENCE[key], told.count(key), round(start, 2), width, counted))
        start += width
    return found
