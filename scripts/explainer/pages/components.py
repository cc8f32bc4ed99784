"""The style page: every part that pages are made of, drawn from the topic's own records. For who works on the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from markupsafe import Markup, escape

from explainer.pages.az import render_az
from explainer.pages.disagreements import render_disagreements
from explainer.pages.doors import render_doors
from explainer.pages.index import INDEXES, render_index
from explainer.pages.matrix import render_by_participant, render_matrix
from explainer.pages.method import render_statuses
from explainer.pages.page import Page
from explainer.pages.record import FAMILIES, render_record
from explainer.pages.retired import render_retired
from explainer.pages.sources_used import render_cards, render_sources_used
from explainer.pages.summary import render_overview, render_summary

PARTS: Mapping[str, Callable[[Page], Markup]] = {
    "summary": lambda page: render_summary(page, "family"),
    "ways in": render_doors,
    "overview": render_overview,
    "matrix": render_matrix,
    "by participant": render_by_participant,
    "disagreements side by side": render_disagreements,
    "statuses": render_statuses,
    "a to z": render_az,
}
"""Parts of authored pages; indexes and a page of every kind of record are added to them."""
LOOKED_AT = 12
"""Records of a kind among which examples are looked for."""
_CLASSES = re.compile(r'class="([^"]*)"')
_NAMES = re.compile(r' (id|popovertarget|aria-labelledby|aria-describedby)="([^"]+)"')
_WAYS = re.compile(r' href="#([^"]+)"')


def render_components(page: Page) -> Markup:
    """Return every example under its heading; each is a page of its own, so its anchors are told apart by a number."""
    shown = [
        Markup('<section class="part"><p class="label">{}</p>{}</section>').format(name, _apart(html, number))
        for number, (name, html) in enumerate(_examples(page), start=1)
    ]
    return Markup("\n").join(shown)


def _examples(page: Page) -> Iterator[tuple[str, Markup]]:
    for name, render in PARTS.items():
        yield name, _with_sources(page, render)
    for kind in INDEXES:
        yield f"index: {kind}", _with_sources(page, partial(render_index, kind=kind))
    seen: set[str] = set()
    for kind in FAMILIES:
        for html in (render_record(_another(page), record_id) for record_id in _fullest(page, kind)):
            new = _classes(html) - seen
            if new:
                yield f"page: {kind}", html
            seen |= new
    for stone in page.dossier.retired.retired[:1]:
        yield "page: a retired id", render_retired(_another(page), stone.id)


def _fullest(page: Page, kind: str) -> list[str]:
    """Return the records of a kind that cite or are cited most; those that show something new become examples."""
    cites = Counter(use.record for use in page.dossier.uses) + Counter(use.citation.source for use in page.dossier.uses)
    return sorted(page.dossier.records.get(kind, ()), key=lambda key: (-cites[key], key))[:LOOKED_AT]


def _classes(html: Markup) -> set[str]:
    return {name for names in _CLASSES.findall(html) for name in names.split()}


def _another(page: Page) -> Page:
    return Page(page.checked, page.url, page.templates, page.shared)


def _with_sources(page: Page, render: Callable[[Page], Markup]) -> Markup:
    one = _another(page)
    body = render(one)
    return Markup('{}<div class="ex">{}{}</div>').format(body, render_sources_used(one), render_cards(one))


def _apart(html: Markup, number: int) -> Markup:
    """Return an example whose names and the ways to them begin with its number, so that none stands twice."""
    named = _NAMES.sub(
        lambda found: f' {found[1]}="{" ".join(f"x{number}-{name}" for name in found[2].split())}"', html
    )
    return Markup(_WAYS.sub(lambda found: f' href="#x{number}-{escape(found[1])}"', named))  # noqa: S704 - was Markup
