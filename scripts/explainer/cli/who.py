"""Who decides and when, as it stands in data/decisions.yml."""

from __future__ import annotations

import datetime as dt
import getpass

import click
from pydantic import ValidationError

from explainer.model.decision import Decision

by_option = click.option("--by", default=None, help="Who decides; the name stands in data/decisions.yml.")


def now() -> str:
    """Return the time in ISO 8601, to the second, in UTC."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def decider(by: str | None) -> str:
    """Return the name that decisions are to hold: the one given, else the user's."""
    try:
        name = by or getpass.getuser()
        return Decision(key="c-" + "0" * 16, decision="accepted", by=name, at=now()).by
    except (OSError, KeyError, ValidationError) as error:
        raise click.UsageError("give --by with a name in plain text") from error
