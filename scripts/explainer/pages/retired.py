"""The page of an id that left the site: its old address still answers, and says why."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.kinds import RECORD_TYPES
from explainer.pages.asof import render_asof
from explainer.pages.changes import render_changed
from explainer.pages.made import render_made
from explainer.pages.page import Page


def render_retired(page: Page, record_id: str) -> Markup:
    """Return the whole page of a tombstone: why, when, and the record that took its place.

    Raises:
        KeyError: no tombstone has this id.
    """
    stone = {one.id: one for one in page.dossier.retired.retired}[record_id]
    page.title = f"Retired: {stone.id}"
    return page.render(
        "frame.html.j2",
        crumbs=[(RECORD_TYPES[stone.kind].plural, f"{stone.kind}/")],
        standfirst=page.render(
            "retired_standfirst.html.j2", kind=RECORD_TYPES[stone.kind].singular, moved=stone.to is not None
        ),
        draft=False,
        noted="",
        asof=render_asof(page),
        body=page.render("retired.html.j2", stone=stone),
        changed=render_changed(page, record_id),
        sources="",
        made=render_made(page),
        citebox="",
        cards="",
    )
