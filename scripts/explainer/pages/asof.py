"""The as-of bar of every page: up to when the articles tell, and how many claims rest on one report."""

from __future__ import annotations

from markupsafe import Markup

from explainer.pages.page import Page


def render_asof(page: Page) -> Markup:
    """Return the bar; render it after the page's content, whose claims it counts."""
    supports = list(page.supports())
    single = sum(support.reports == 1 for support in supports)
    return page.render("asof.html.j2", total=len(supports), single=single)
