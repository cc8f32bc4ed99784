"""`explainer summary`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.checks.run import check_project
from explainer.cli.common import project_at, root_option
from explainer.publish.summary import summary_lines
from explainer.review.drafts import draft_keys


@click.command()
@root_option
def summary(root: Path) -> None:
    """Say in five lines what the project holds and where its site is."""
    project = project_at(root)
    found = check_project(project)
    click.echo("\n".join(summary_lines(project, found.dossier, len(draft_keys(project)))))
