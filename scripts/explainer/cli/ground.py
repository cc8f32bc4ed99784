"""What commands that change records share: the records as they stand, one step to change them, today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import click

from explainer.cli.common import finish
from explainer.paths import Project
from explainer.review.changes import Change
from explainer.review.ground import open_ground
from explainer.review.journal import Journal, carry_out
from explainer.store.records import Loaded


def sound_records(project: Project) -> Loaded:
    """Return the records, after finishing what was broken off; leave with 1 when any of them cannot be read."""
    ground = open_ground(project)
    say_finished(project, ground.finished)
    if ground.blocked or ground.errors:
        finish(project, ground.problems, "text")
    return ground.loaded


def say_finished(project: Project, paths: Iterable[Path]) -> None:
    """Name the files that work broken off earlier had still to write."""
    for path in paths:
        click.echo(f"{project.shown(path)} (of work that was broken off)")


def change_all(project: Project, changes: Iterable[Change]) -> None:
    """Carry out changes as one step, and name the files."""
    for path in carry_out(project, Journal(changes=tuple(changes))):
        click.echo(project.shown(path) + ("" if path.exists() else " (gone)"))


def today() -> str:
    """Return the day, ISO 8601, in UTC."""
    return dt.datetime.now(dt.UTC).date().isoformat()
