"""`explainer retire`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.cli.common import finish, project_at, root_option
from explainer.cli.ground import change_all, sound_records, today
from explainer.model.source import Source
from explainer.pages.respell import named_in_page
from explainer.paths import Project
from explainer.problems import Problem, show
from explainer.review.ids import WrongIdError, kind_of
from explainer.review.retire import plan_retirement
from explainer.review.uses import remaining
from explainer.store.authored import read_authored


@click.command()
@root_option
@click.argument("record_id", metavar="ID")
@click.option("--why", required=True, help="The reason, for readers; it stands at the old address.")
@click.option("--to", default=None, metavar="ID", help="The record that took its place.")
def retire(root: Path, record_id: str, why: str, to: str | None) -> None:
    """Take the record ID off the site. Nothing may name it any more; its old address tells why it went."""
    project = project_at(root)
    loaded = sound_records(project)
    try:
        kind = kind_of(loaded, record_id)
        changes = plan_retirement(project, loaded, record_id, why, today(), to)
    except WrongIdError as error:
        raise click.UsageError(str(error)) from error
    except ValueError as error:
        raise click.UsageError("--why must be plain text, such as --why 'No article names it.'") from error
    named = [*remaining(loaded, record_id), *_calls(project, kind, record_id)]
    if named:
        click.echo(f"{show(record_id)} cannot be retired while something names it; nothing was changed\n")
        finish(project, named, "text")
    change_all(project, changes)
    card = loaded.records[kind][record_id]
    if isinstance(card, Source) and (project.seeds / card.file).exists():
        click.echo(f"seeds/{card.file} still stands; take it away too, or it is proposed as a new source")
    click.echo("what it held may be proposed anew: run explainer distil")


def _calls(project: Project, kind: str, record_id: str) -> list[Problem]:
    """Return a problem for every place in an authored page that names a record."""
    problems = []
    for shown, text in read_authored(project)[0].items():
        page = (project.root / shown).relative_to(project.docs).as_posix()
        try:
            runs = named_in_page(text, page, kind, record_id)
        except ValueError as error:
            problems.append(Problem(shown, 1, 1, "macro-call", f"its macro calls cannot be read: {error}", "mend it"))
            continue
        for start, end in runs:
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            message, help_ = f"this still names {show(record_id)}", "name another record, or take it out"
            problems.append(Problem(shown, line, column, "still-named", message, help_, width=end - start))
    return problems
