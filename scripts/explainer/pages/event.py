"""An event's page: its state, when and where, who took part, what came of it."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.citation import Citation
from explainer.model.event import Event
from explainer.model.statement import Statement
from explainer.pages.page import Page
from explainer.pages.telling import tellings


def render_event(page: Page, event: Event) -> tuple[Markup, Markup]:
    """Return (standfirst, body): the state and what it means; then the facts, each on the event's passages."""
    dossier = page.dossier
    statements = [one for one in dossier.linking(event.id, "statements") if isinstance(one, Statement)]
    body = page.render(
        "event.html.j2",
        event=event,
        cites=passages_of(event),
        participants=sorted((dossier.title(key), key) for key in event.participants),
        statements=tellings(dossier, statements),
        disagreements=dossier.linking(event.id, "disagreements"),
    )
    return page.render("event_state.html.j2", event=event), body


def passages_of(event: Event) -> tuple[Citation, ...]:
    """Return the citations on which date, place and participants stand: those of what the articles report."""
    return tuple(dict.fromkeys(citation for claim in event.what for citation in claim.cites))


def in_time(event: Event) -> tuple[bool, str, str]:
    """Return a sorting key: the earliest day first, undated events last, then by id."""
    return event.when is None, event.when.date.earliest.isoformat() if event.when else "", event.id
