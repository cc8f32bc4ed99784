"""`explainer tidy`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.cli.common import finish, project_at, root_option
from explainer.cli.ground import say_finished
from explainer.review.ground import open_ground
from explainer.store.tidy import tidy as tidy_project


@click.command()
@root_option
@click.option("--check", is_flag=True, help="Change nothing; name the files that are not tidy, and end with 1.")
def tidy(root: Path, *, check: bool) -> None:
    """Put every record in its canonical form: the order of fields, the form of values. Comments and data stay."""
    project = project_at(root)
    if not check:
        ground = open_ground(project)
        say_finished(project, ground.finished)
        if ground.blocked:
            finish(project, ground.problems, "text")
    paths, problems = tidy_project(project, write=not check)
    if problems:
        click.echo("nothing was changed\n")
        finish(project, problems, "text")
    for path in paths:
        click.echo(project.shown(path))
    click.echo(f"{len(paths)} {'file' if len(paths) == 1 else 'files'} {'not tidy' if check else 'tidied'}")
    if check and paths:
        click.echo("run explainer tidy")
        sys.exit(1)
