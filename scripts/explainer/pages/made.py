"""How this page was made: three lines on every page and, where the site says how, the way to edit its record."""

from __future__ import annotations

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.pages.addresses import SINGLE
from explainer.pages.page import Page


def render_made(page: Page, kind: str = "", record_id: str = "") -> Markup:
    """Return the box. A record's page names its kind and id; the pages of the topic's own claims lead to its file."""
    articles = list(page.dossier.sources)
    reports = page.dossier.origins.count(articles)
    lines = page.once("made", "made.html.j2", "lines", page, len(articles), reports, _has_drafts)
    editing = page.shared.editing
    file = None
    if editing and record_id:
        file = editing.record(kind, record_id)
    elif editing and page.url in SINGLE.values():
        file = editing.topic()
    return page.part("made.html.j2", "box", lines, file)


def _has_drafts(dossier: Dossier) -> bool:
    """Return whether there is a record that no editor has confirmed; asked once in a build, for the lines are kept."""
    return any(one.review == "draft" for records in dossier.records.values() for one in records.values())
