"""`explainer schema`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.common import project_at, root_option
from explainer.publish.schemas import write_schemas
from explainer.store.records import load


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write JSON Schemas into .vscode/schemas/: completion of ids and fields, and mistakes shown while you type."""
    project = project_at(root)
    changed = write_schemas(project, load(project))
    click.echo(f"{len(changed)} schemas and settings renewed in {project.shown(project.vscode)}/")
