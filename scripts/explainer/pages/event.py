"""An event's page: its state, when and where, who took part, what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from explainer.articles.passage import fold
from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.statement import Statement
from explainer.pages.dates import shown_edtf
from explainer.pages.page import Page
from explainer.pages.telling import tellings


def render_event(page: Page, event: Event) -> tuple[Markup, Markup]:
    """Return (standfirst, body): the state and what it means; then the facts, each on the event's passages."""
    dossier = page.dossier
    statements = [one for one in dossier.linking(event.id, "statements") if isinstance(one, Statement)]
    by_name = sorted(event.participants, key=lambda key: (dossier.title(key), key))
    body = page.render(
        "event.html.j2",
        event=event,
        when=when_passages(dossier, event),
        words_at=naming(dossier, event, [event.when_words or ""]),
        place=naming(dossier, event, [event.place or ""]),
        participants=[(key, named(dossier, event, key)) for key in by_name],
        statements=tellings(dossier, statements),
        disagreements=dossier.linking(event.id, "disagreements"),
    )
    return page.render("event_state.html.j2", event=event), body


def passages_of(event: Event) -> tuple[Citation, ...]:
    """Return the citations of what the articles report and of what came of it, each once."""
    claims = [*event.what, *([event.outcome] if isinstance(event.outcome, Claim) else [])]
    return tuple(dict.fromkeys(citation for claim in claims for citation in claim.cites))


def naming(dossier: Dossier, event: Event, names: Iterable[str]) -> tuple[Citation, ...]:
    """Return the event's citations whose passage holds at least one of the names, as whole words.

    Case does not count, but in names all of capitals: "US" is not "us".
    """
    folded = [fold(name).text for name in names if name]
    wanted = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in folded]
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)")
    texts = {one: fold(dossier.passages[one].text).text for one in passages_of(event)}
    return tuple(citation for citation, text in texts.items() if pattern.search(text))


def named(dossier: Dossier, event: Event, participant: str) -> tuple[Citation, ...]:
    """Return the event's citations that name a participant, by name or another spelling."""
    record = dossier.get(participant)
    return naming(dossier, event, (dossier.title(participant), *getattr(record, "aliases", ())))


def when_passages(dossier: Dossier, event: Event) -> tuple[Citation, ...]:
    """Return the event's citations that give its date: in the articles' words noted, or as a written-out date."""
    shown = shown_edtf(event.when.date) if event.when else ""
    day = re.fullmatch(r"(\d+) (\w+) \d{4}", shown)
    forms = [f"{day[1]} {day[2]}", f"{day[2]} {day[1]}"] if day else []
    return naming(dossier, event, [event.when_words or "", shown, *forms])


def in_time(event: Event) -> tuple[bool, str, str]:
    """Return a sorting key: the earliest day first, undated events last, then by id."""
    return event.when is None, event.when.date.earliest.isoformat() if event.when else "", event.id
