"""`explainer check`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.checks.run import check_project
from explainer.cli.common import finish, project_at, root_option
from explainer.pages.authored import ALL_CHECKS
from explainer.publish.summary import check_lines


@click.command()
@root_option
@click.option("--format", "form", default="text", show_default=True, type=click.Choice(["text", "github", "json"]))
def check(root: Path, form: str) -> None:
    """Show everything that is wrong, each with file, line, column and the way out; then a few figures.

    `--format github` writes workflow annotations, ten errors and ten notices at most, and everything to the step's
    summary. `--format json` writes a list of objects: path, line, column, width (from 1, in characters), code, message,
    help, severity (error or notice); by file, errors first, files with errors before all others.
    """
    project = project_at(root)
    found = check_project(project, ALL_CHECKS)
    finish(project, found.problems, form, check_lines(found.dossier))
