"""`explainer accept`."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

import click
from pydantic import ValidationError

from explainer.cli.common import finish, project_at, root_option, seeded
from explainer.model.decision import Decision
from explainer.review.accept import accept_all


@click.command()
@root_option
@click.option("--all", "everything", is_flag=True, help="Accept every draft.")
@click.option("--by", default=None, help="Who decides; the name stands in data/decisions.yml.")
def accept(root: Path, by: str | None, *, everything: bool) -> None:
    """Make records of drafts, marked `review: draft`. Nothing that exists is changed."""
    if not everything:
        raise click.UsageError("give --all: explainer accept --all makes a record of every draft")
    project, at = project_at(root), _now()
    seeded(project)
    done = accept_all(project, _who(by, at), at)
    for path in done.added:
        click.echo(project.shown(path))
    if not done.refused:
        click.echo(f"{sum(path.parent != project.data for path in done.added)} records added")
    if done.problems:
        finish(project, done.problems, "text")


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _who(by: str | None, at: str) -> str:
    """Return the name that decisions are to hold: the one given, else the user's."""
    try:
        name = by or getpass.getuser()
        return Decision(key="c-" + "0" * 16, decision="accepted", by=name, at=at).by
    except (OSError, KeyError, ValidationError) as error:
        raise click.UsageError("give --by with a name in plain text") from error
