"""What both feeds say of a change: a title, the wording before and after, and an id that never changes."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.changes import latest_first
from explainer.model.change import Change
from explainer.pages.edition import last_day
from explainer.pages.words import GRADES
from explainer.publish.publication import Publication


@dataclass(frozen=True)
class Entry:
    """A change as a feed tells it. `content` is HTML in which every text is escaped."""

    id: str
    title: str
    url: str
    day: str
    content: str
    change: Change


def entries(publication: Publication) -> list[Entry]:
    """Return every change, latest first."""
    return [_entry(publication, one) for one in latest_first(publication.dossier.change_log.changes)]


def stamp(day: dt.date) -> str:
    """Return a day as the moment at which it begins; feeds want a moment, the records know days."""
    return f"{day.isoformat()}T00:00:00Z"


def updated(publication: Publication) -> str:
    """Return when the feed last changed: by the records, never by the clock."""
    return stamp(last_day(publication.dossier))


def _entry(publication: Publication, change: Change) -> Entry:
    return Entry(
        # From the change's id and day alone: neither a better wording nor a move of the site makes it new to readers.
        id=uuid.uuid5(uuid.NAMESPACE_URL, f"explainer:change:{change.when.date}:{change.id}").urn,
        title=f"{GRADES[change.grade]}: {change.what}",
        url=publication.absolute(f"changes/#{change.id}"),
        day=stamp(change.when.date.latest),
        content=_content(change),
        change=change,
    )


def _content(change: Change) -> str:
    parts = [Markup("<p>{}</p>").format(change.what)]
    if change.before:
        parts.append(Markup("<p>Before, no longer valid: <del>{}</del></p>").format(change.before))
        after = Markup("<p>After: <ins>{}</ins></p>").format(change.after)
        parts.append(after if change.after else Markup("<p>Withdrawn; nothing stands in its place.</p>"))
    if change.why:
        parts.append(Markup("<p>Reason: {}</p>").format(change.why))
    return "".join(parts)
