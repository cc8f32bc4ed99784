"""The topic's own pages: the story in 30 seconds and the overview in three minutes."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from explainer.pages.family import render_family_figure
from explainer.pages.page import Page
from explainer.pages.strip import render_line, render_strip


def render_summary(page: Page, beside: str = "") -> Markup:
    """Return the summary's claims, each with its marker; with "family" the source family stands beside them.

    Raises:
        TypeError: anything else is asked for beside it.
    """
    if beside not in ("", "family"):
        raise TypeError(f'there is no {beside!r} to stand beside the summary; write summary("family")')
    thirty = page.render("summary.html.j2", claims=page.dossier.topic.summary)
    if not beside:
        return Markup('<div class="ex">{}</div>').format(thirty)
    return page.render("beside.html.j2", main=thirty, margin=render_family_figure(page), label="The sources")


def render_overview(page: Page) -> Markup:
    """Return the overview's sections, and beside them their headings and how directly their sentences are told."""
    main = page.render("overview.html.j2", sections=page.dossier.topic.overview, support=partial(render_line, page))
    if not page.dossier.topic.overview:
        return Markup('<div class="ex">{}</div>').format(main)
    contents = [heading for heading in page.headings if heading.anchor.startswith("overview-")]
    margin = page.render("overview_margin.html.j2", contents=contents, strip=render_strip(page))
    return page.render("beside.html.j2", main=main, margin=margin, label="On this page")
