"""The files beside the pages, as the table of published files lists them; and the data's own version."""

from __future__ import annotations

from markupsafe import Markup

from explainer.pages.dates import shown_day
from explainer.pages.page import Page


def render_downloads(page: Page) -> Markup:
    """Return the list of published files, each with what is in it."""
    return page.render("downloads.html.j2", downloads=page.edition.downloads)


def render_edition(page: Page, what: str) -> Markup:
    """Return a fact of this edition: its `version`, a hash of the data; or the `day` it counts from.

    Raises:
        TypeError: anything else is asked for.
    """
    facts = {"version": page.edition.version, "day": shown_day(page.edition.day)}
    if what not in facts:
        raise TypeError(f"there is no {what!r}; there are {', '.join(facts)}")
    return Markup('<span class="figures">{}</span>').format(facts[what])
