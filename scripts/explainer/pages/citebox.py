"""How to cite a page: its title, site, days and address, and where the same stands as data."""

from __future__ import annotations

from markupsafe import Markup

from explainer.pages.page import Page


def render_citebox(page: Page, title: str = "") -> Markup:
    """Return the box at a page's end. `title` is that of an authored page; a record's page knows its own."""
    return page.render("citebox.html.j2", title=title or page.title)
