"""What commands that change records share: the records as they stand, one step to change them, today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import click

from explainer.cli.common import finish
from explainer.paths import Project
from explainer.publish.schemas import write_schemas
from explainer.review.changes import Change, find_locked
from explainer.review.ground import open_ground
from explainer.review.journal import Journal, NewFile, carry_out
from explainer.store.records import Loaded, load


def sound_records(project: Project, *needed: Path) -> Loaded:
    """Return the records, after finishing what was broken off; leave with 1 when what is needed cannot be read.

    `needed` are files and folders of `data/`; all of it, when none is named.
    """
    ground = open_ground(project)
    say_finished(project, ground.finished)
    wanted = [project.shown(path) for path in needed or (project.data,)]
    held_up = [one for one in ground.errors if any(f"{one.path}/".startswith(f"{place}/") for place in wanted)]
    if ground.blocked or held_up:
        click.echo("nothing was changed\n")
        finish(project, ground.problems if ground.blocked else held_up, "text")
    return ground.loaded


def say_finished(project: Project, paths: Iterable[Path]) -> None:
    """Name the files that work broken off earlier had still to write."""
    for path in paths:
        click.echo(f"{project.shown(path)} (of work that was broken off)")


def change_all(project: Project, changes: Iterable[Change]) -> None:
    """Carry out changes as one step, and name the files."""
    listed = tuple(changes)
    find_locked(project, [one.path for one in listed])
    for path in carry_out(project, Journal(changes=listed)):
        click.echo(project.shown(path) + ("" if path.exists() else " (gone)"))
    renew_schemas(project)


def add_all(project: Project, files: Iterable[NewFile]) -> None:
    """Add files as one step, and name them."""
    listed = tuple(files)
    find_locked(project, [one.path for one in listed])
    for path in carry_out(project, Journal(files=listed)):
        click.echo(project.shown(path))
    renew_schemas(project)


def renew_schemas(project: Project) -> None:
    """Let the schemas for editing programs know the ids that there are now, where there are schemas."""
    if project.schemas.is_dir():
        write_schemas(project, load(project))


def today() -> str:
    """Return the day, ISO 8601, in UTC."""
    return dt.datetime.now(dt.UTC).date().isoformat()
