"""`explainer export`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.checks.run import check_project
from explainer.cli.common import as_json, finish, project_at, root_option
from explainer.publish.neutral import records_as_neutral
from explainer.store.write import write_text


@click.command()
@root_option
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def export(root: Path, target: Path) -> None:
    """Write the records as neutral JSON."""
    project = project_at(root)
    found = check_project(project)
    if found.checked is None:
        finish(project, found.problems, "text")
    else:
        write_text(target, as_json(records_as_neutral(found.checked)))
