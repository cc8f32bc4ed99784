"""The glossary: every term with its definition, alphabetically."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.term import Term
from explainer.pages.page import Page
from explainer.pages.sorting import sort_key


def render_glossary(page: Page) -> Markup:
    """Return the terms with their definitions: sentences with passages, or the editor's own, marked as such."""
    terms = sorted(page.dossier.all(Term), key=lambda one: (sort_key(one.term), one.id))
    return page.render("glossary.html.j2", terms=terms)
