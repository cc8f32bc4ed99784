"""`explainer accept`."""

from __future__ import annotations

import datetime as dt
import getpass
from pathlib import Path

import click

from explainer.cli.common import project_at, root_option
from explainer.review.accept import accept_all


@click.command()
@root_option
@click.option("--all", "everything", is_flag=True, help="Accept every draft.")
@click.option("--by", default=None, help="Who decides; the name stands in data/decisions.yml.")
def accept(root: Path, by: str | None, *, everything: bool) -> None:
    """Make records of drafts, marked `review: draft`. Nothing that exists is changed."""
    if not everything:
        raise click.UsageError("give --all; single drafts are accepted in explainer review")
    project = project_at(root)
    added = accept_all(project, by or getpass.getuser(), _now())
    for path in added:
        click.echo(project.shown(path))
    click.echo(f"{len(added)} records added")


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
