"""What is true of a whole build: the data's version, the day it counts from, its address, the files beside pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from explainer.dossier.dossier import Dossier
from explainer.model.change import TOPIC


@dataclass(frozen=True)
class Download:
    """A file that is published beside the pages: its address from the site's root, its name and what is in it."""

    url: str
    title: str
    says: str
    media_type: str


@dataclass(frozen=True)
class Edition:
    """One build of a site. `version` is a hash of the data; `address` is the site's, ending in a slash, or ""."""

    version: str = ""
    day: dt.date = dt.date.min
    address: str = ""
    downloads: tuple[Download, ...] = ()


NO_EDITION = Edition()
"""Of pages that are rendered outside a build."""


def reviewed_day(dossier: Dossier) -> dt.date:
    """Return the day of the last review of the whole; without one, the last day that the articles tell of."""
    topic = dossier.topic
    return (topic.reviewed or topic.as_of).date.latest


def last_day(dossier: Dossier) -> dt.date:
    """Return the last day on which anything changed: a review or an entry in the log."""
    return max([reviewed_day(dossier), *(one.when.date.latest for one in dossier.change_log.changes)])


def modified_day(dossier: Dossier, record_id: str) -> dt.date:
    """Return the day on which a record's page was last reviewed or changed; `topic` for the home page."""
    own = dossier.changes.get(record_id, ())
    return max([reviewed_day(dossier), *(one.when.date.latest for one in own)])


def page_day(dossier: Dossier, url: str) -> dt.date:
    """Return the day on which the page at an address was last reviewed or changed."""
    kind, _slash, name = url.rstrip("/").partition("/")
    if name and (dossier.kinds.get(name) == kind or name in dossier.changes):
        return modified_day(dossier, name)
    return modified_day(dossier, TOPIC) if kind == "overview" else last_day(dossier)
