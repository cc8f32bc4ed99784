"""The edition of a build: what its pages state of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from explainer.dossier.dossier import Dossier
from explainer.pages.edition import Edition, last_day
from explainer.paths import Project
from explainer.problems import show
from explainer.publish.table import DOWNLOADS
from explainer.store.version import data_version


def edition_of(project: Project, dossier: Dossier, address: str, environment: Mapping[str, str]) -> Edition:
    """Return the edition. Its day is that of SOURCE_DATE_EPOCH, else the last on which the records changed: no clock.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is no number of seconds since 1970.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch and not epoch.isdecimal():
        raise ValueError(f"SOURCE_DATE_EPOCH must be seconds since 1970, such as 1773273600, not {show(epoch)}")
    day = dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch else last_day(dossier)
    address = f"{address.rstrip('/')}/" if address else ""
    return Edition(data_version(project), day, address, DOWNLOADS)
