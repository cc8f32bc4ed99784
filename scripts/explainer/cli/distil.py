"""`explainer distil`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.cli.common import as_json, finish, project_at, root_option, seeded
from explainer.extract.neutral import as_neutral
from explainer.review.distil import distil as distil_project
from explainer.store.write import write_text


@click.command()
@root_option
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path), help="Also write candidates here.")
def distil(root: Path, target: Path | None) -> None:
    """Read the articles in seeds/ and write the machine's drafts to data/drafts/. Never touches an editor's file."""
    project = project_at(root)
    files, quiet = seeded(project), not sys.stdout.isatty()
    with click.progressbar(length=files, label="distilling", show_pos=True, hidden=quiet) as bar:
        done = distil_project(project, progress=lambda _article: bar.update(1))
    for path in done.finished:
        click.echo(f"{project.shown(path)} (of work that was broken off)")
    if done.refused:
        finish(project, done.problems, "text")
    if target:
        write_text(target, as_json(as_neutral(done.candidates, done.articles.values())))
    for kind, count in done.new.items():
        if count:
            click.echo(f"{count:5} new {kind}")
    click.echo(f"{len(done.waiting):5} drafts waiting in {project.shown(project.drafts)}/")
    finish(project, done.problems, "text")
