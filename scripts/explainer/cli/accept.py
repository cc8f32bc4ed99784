"""`explainer accept`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.common import finish, project_at, root_option, seeded
from explainer.cli.who import by_option, decider, now
from explainer.review.accept import accept_all


@click.command()
@root_option
@click.option("--all", "everything", is_flag=True, help="Accept every draft.")
@by_option
def accept(root: Path, by: str | None, *, everything: bool) -> None:
    """Make records of drafts, marked `review: draft`. Nothing that exists is changed."""
    if not everything:
        raise click.UsageError("give --all: explainer accept --all makes a record of every draft")
    project = project_at(root)
    seeded(project)
    done = accept_all(project, decider(by), now())
    for path in done.added:
        click.echo(project.shown(path))
    if not done.refused:
        click.echo(f"{sum(path.parent != project.data for path in done.added)} records added")
    if done.problems:
        finish(project, done.problems, "text")
