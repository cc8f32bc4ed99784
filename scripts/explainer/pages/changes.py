"""What changed: the whole log, the corrections alone, and on a page what changed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.changes import latest_first
from explainer.model.change import TOPIC, Change
from explainer.pages.addresses import SINGLE, record_url
from explainer.pages.page import Page

NOTED_DAYS = 90
"""How long a correction also stands at the top of its page."""


@dataclass(frozen=True)
class Named:
    """A page that changed: what it is called and its address from the site's root."""

    title: str
    url: str


def render_changes(page: Page) -> Markup:
    """Return the whole log, latest first, and where to subscribe to it."""
    return page.render("changes.html.j2", changes=_logged(page, latest_first(page.dossier.change_log.changes)))


def render_corrections(page: Page) -> Markup:
    """Return the clarifications and corrections so far, or that there is none yet."""
    mended = [one for one in page.dossier.change_log.changes if one.grade != "addition"]
    return page.render("corrections.html.j2", changes=_logged(page, latest_first(mended)))


def render_changed(page: Page, record_id: str) -> Markup:
    """Return what changed on a record's page, as the last part before its sources; nothing when nothing did."""
    changes = page.dossier.changes.get(record_id, ())
    return page.render("changed.html.j2", changes=_logged(page, changes)) if changes else Markup("")


def render_noted(page: Page, record_id: str) -> Markup:
    """Return the corrections of the last 90 days, for the top of the page; nothing when there is none.

    The days are counted to the edition's day, which comes from the records: a build has no clock.
    """
    corrections = [one for one in page.dossier.changes.get(record_id, ()) if one.grade == "correction"]
    recent = [one for one in corrections if (page.edition.day - one.when.date.latest).days <= NOTED_DAYS]
    return page.render("noted.html.j2", changes=recent) if recent else Markup("")


def _logged(page: Page, changes: Sequence[Change]) -> list[tuple[Change, list[Named]]]:
    """Return each change with the pages that it names, the page itself left out."""
    return [(one, [where for name in one.records if (where := named(page, name)).url != page.url]) for one in changes]


def named(page: Page, name: str) -> Named:
    """Return the page of a record, of a retired one, or of the topic."""
    dossier = page.dossier
    if name == TOPIC:
        return Named(dossier.topic.title, SINGLE["summary"])
    if name in dossier.kinds:
        return Named(page.title_of(dossier.get(name)), record_url(dossier.kinds[name], name))
    stone = next(one for one in dossier.retired.retired if one.id == name)
    return Named(f"Retired: {name}", record_url(stone.kind, name))
