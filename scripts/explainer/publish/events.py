"""events.csv: what happened, was announced, planned or disputed, and when."""

from __future__ import annotations

from explainer.model.event import Event
from explainer.publish.sheet import Column, Sheet


def _outcome(event: Event) -> str | None:
    """Return the outcome in the editors' words, or "not covered"; a claim without words gives its first passage."""
    outcome = event.outcome
    if outcome is None or isinstance(outcome, str):
        return outcome
    return outcome.text or outcome.cites[0].quote


EVENTS = Sheet(
    "events",
    "Events",
    "Meetings, calls, visits and decisions with their dates, a row an event.",
    (
        Column("id", "The event's id", lambda _, one: one.id, required=True),
        Column("page", "Its page", lambda p, one: p.page_of(one.id)),
        Column("title", "Its title", lambda _, one: one.title, required=True),
        Column("state", "happened, announced, planned or disputed", lambda _, one: one.state, required=True),
        Column("when", "When, as EDTF", lambda _, one: one.when and one.when.date),
        Column("earliest", "First day that this can mean", lambda _, one: one.when and one.when.date.earliest, "date"),
        Column("latest", "Last day that this can mean", lambda _, one: one.when and one.when.date.latest, "date"),
        Column("when_basis", "stated or inferred", lambda _, one: one.when and one.when.basis),
        Column("when_why", "What an inferred date is inferred from", lambda _, one: one.when and one.when.why),
        Column("when_words", "The source's own words for the time", lambda _, one: one.when_words),
        Column("place", "Where", lambda _, one: one.place),
        Column("participants", "Ids of who took part, or would", lambda _, one: " ".join(one.participants)),
        Column("outcome", "What came of it", lambda _, one: _outcome(one)),
        Column("sources", "Ids of the articles that report it", lambda p, one: " ".join(p.sources_of(one.id))),
        Column("articles", "How many articles report it", lambda p, one: len(p.sources_of(one.id)), "integer"),
        Column("reports", "How many independent reports", lambda p, one: p.reports(p.sources_of(one.id)), "integer"),
        Column("review", "draft or reviewed", lambda _, one: one.review, required=True),
    ),
    lambda publication: publication.dossier.all(Event),
    key=("id",),
)
