"""The timeline: events by date, as precise as their sources; background before, undated ones last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.model.event import Event
from explainer.pages.event import naming
from explainer.pages.page import Page
from explainer.pages.timeline_figure import draw_overview

BEFORE = timedelta(days=31)
"""What ended longer ago than this when the first article was written is background."""


def render_timeline(page: Page) -> Markup:
    """Return the events in three lists: background, the period that the articles report on, undated."""
    dossier = page.dossier
    events = in_order(dossier.all(Event))
    start = period_start(dossier)
    dated = [one for one in events if one.when]
    lanes = {
        "background": [one for one in dated if one.when and one.when.date.latest < start],
        "period": [one for one in dated if one.when and one.when.date.latest >= start],
        "undated": [one for one in events if not one.when],
    }
    words_at = {one.id: naming(dossier, one, [one.when_words or ""]) for one in events}
    figure = draw_overview(lanes["background"], lanes["period"])
    return page.render("timeline.html.j2", lanes=lanes, words_at=words_at, figure=figure)


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return events by first day; of two that begin together the shorter first; undated ones last, by title."""
    found = list(events)
    when = {one.id: one.when.date for one in found if one.when}
    dated = sorted((one for one in found if one.id in when), key=lambda one: (when[one.id], one.id))
    return dated + sorted((one for one in found if one.id not in when), key=lambda one: (one.title.lower(), one.id))


def period_start(dossier: Dossier) -> date:
    """Return the day before which events are background: a month before the first article, else before as-of."""
    written = [card.written.date.earliest for card in dossier.sources.values() if card.written]
    return min(written, default=dossier.topic.as_of.date.earliest) - BEFORE
