"""`explainer rename`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.common import finish, project_at, root_option
from explainer.cli.ground import change_all, sound_records, today
from explainer.pages.respell import respelled_page
from explainer.problems import show
from explainer.review.ids import WrongIdError
from explainer.review.rename import plan_rename
from explainer.review.uses import labelled
from explainer.store.records import Loaded


@click.command()
@root_option
@click.argument("old")
@click.argument("new")
def rename(root: Path, old: str, new: str) -> None:
    """Give the record OLD the id NEW, in everything that names it. The old address leads to the new one.

    A second rename does not undo the first: an id that was in use is never given out again.
    """
    project = project_at(root)
    loaded = sound_records(project)
    if _is_done(loaded, old, new):
        click.echo(f"{show(old)} is {show(new)} already")
        return
    try:
        changes = plan_rename(project, loaded, old, new, today(), respelled_page)
    except WrongIdError as error:
        raise click.UsageError(str(error)) from error
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    change_all(project, changes)
    if old in loaded.records["sources"] and (named := labelled(project, old)):
        click.echo("\nit is changed everywhere but in the words of texts:\n")
        finish(project, named, "text")


def _is_done(loaded: Loaded, old: str, new: str) -> bool:
    """Whether the same was asked before: the command may be given again after it was broken off."""
    forwards = any(stone.id == old and stone.to == new for stone in loaded.retired.retired)
    return forwards and not any(old in records for records in loaded.records.values())
