"""`explainer tidy`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.cli.common import finish, project_at, root_option
from explainer.cli.ground import change_all, say_finished
from explainer.review.changes import Change
from explainer.review.ground import open_ground
from explainer.store.tidy import untidy_files


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
            click.echo("nothing was changed\n")
            finish(project, ground.problems, "text")
    texts, problems = untidy_files(project)
    if problems:
        click.echo("nothing was changed\n")
        finish(project, problems, "text")
    if not check:
        change_all(project, [Change.of(project, path, text) for path, text in texts.items()])
        click.echo(f"{_count(len(texts))} tidied")
    elif texts:
        click.echo("\n".join(project.shown(path) for path in texts))
        click.echo(f"{_count(len(texts))} not tidy; run explainer tidy")
        sys.exit(1)


def _count(files: int) -> str:
    return f"{files} file" + ("" if files == 1 else "s")
