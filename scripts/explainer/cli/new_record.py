"""`explainer new-record`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.common import project_at, root_option
from explainer.cli.ground import add_all, sound_records
from explainer.review.journal import NewFile
from explainer.review.newrecord import begin, kind_named


@click.command("new-record")
@root_option
@click.argument("kind")
@click.argument("title", default="")
@click.option("--id", "record_id", default=None, help="The record's id, if not one made of TITLE.")
@click.option("--speaker", default=None, metavar="ID", help="Who said it, of a statement.")
def new_record(root: Path, kind: str, title: str, record_id: str | None, speaker: str | None) -> None:
    """Begin a record of KIND, such as proposals, with every field that it may have, each explained.

    TITLE is its title, name or term; of a statement, what was said.
    """
    project = project_at(root)
    loaded = sound_records(project, project.retired)
    try:
        new = begin(loaded, kind_named(kind), title, record_id, speaker)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    path = project.record(new.kind, new.id)
    if path.exists():
        raise click.UsageError(f"{project.shown(path)} exists already; choose another id with --id")
    add_all(project, [NewFile(path=project.shown(path), text=new.text)])
    click.echo("fill it in, then run explainer check")
