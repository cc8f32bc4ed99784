"""A record's page: the family of its kind renders the body, the frame is the same for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from explainer.model.kinds import RECORD_TYPES
from explainer.pages.asof import render_asof
from explainer.pages.changes import render_changed, render_noted
from explainer.pages.citebox import render_citebox
from explainer.pages.disagreement import render_disagreement
from explainer.pages.event import render_event
from explainer.pages.made import render_made
from explainer.pages.page import Page
from explainer.pages.participant import render_participant
from explainer.pages.proposal import render_proposal
from explainer.pages.question import render_question
from explainer.pages.source import render_source
from explainer.pages.sources_used import render_cards, render_sources_used
from explainer.pages.statement import render_statement
from explainer.pages.term import render_term
from explainer.pages.titles import title_of

FAMILIES: Mapping[str, Callable[[Page, Any], tuple[Markup, Markup]]] = {
    "proposals": render_proposal,
    "questions": render_question,
    "participants": render_participant,
    "statements": render_statement,
    "events": render_event,
    "disagreements": render_disagreement,
    "terms": render_term,
    "sources": render_source,
}


def render_record(page: Page, record_id: str) -> Markup:
    """Return the whole page of a record. Raises KeyError for an unknown id."""
    dossier = page.dossier
    kind, record = dossier.kinds[record_id], dossier.get(record_id)
    page.title = title_of(dossier, record)
    standfirst, body = FAMILIES[kind](page, record)
    changed = render_changed(page, record_id)
    sources = render_sources_used(page)
    return page.render(
        "frame.html.j2",
        crumbs=[(RECORD_TYPES[kind].plural, f"{kind}/")],
        standfirst=standfirst,
        draft=record.review == "draft",
        noted=render_noted(page, record_id),
        asof=render_asof(page),
        body=body,
        changed=changed,
        sources=sources,
        made=render_made(page, kind, record_id),
        citebox=render_citebox(page),
        cards=render_cards(page),
    )
