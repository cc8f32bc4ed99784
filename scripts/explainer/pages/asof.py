"""The as-of bar of every page: up to when the articles tell, and how many claims rest on one report."""

from __future__ import annotations

from markupsafe import Markup

from explainer.pages.page import Page
from explainer.pages.words import plural


def render_asof(page: Page) -> Markup:
    """Return the bar; render it after the page's content, whose claims it counts."""
    supports = list(page.supports())
    single = sum(support.reports == 1 for support in supports)
    return page.render("asof.html.j2", counted=counted(len(supports), single))


def counted(total: int, single: int) -> str:
    """Return "5 cited claims, 2 of them on a single report each"; nothing for a page without claims."""
    if not total:
        return ""
    if total == 1:
        share = "on a single report" if single else "on more than one report"
    elif single in (0, total):
        share = "each on a single report" if single else "none on a single report alone"
    else:
        share = f"{single} of them on a single report{' each' if single > 1 else ''}"
    return f"{plural(total, 'cited claim')}, {share}"
