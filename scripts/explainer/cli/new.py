"""`explainer new`."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import click

from explainer.cli.starter import make_repository
from explainer.model.base import hidden_characters

_NEXT = """\
Made {folder}. Next:

  1. cd {folder}
  2. put articles into seeds/, plain text, one file each
  3. make distil
  4. .venv/bin/explainer accept --all
  5. make site

A public repository publishes seeds/ whole. Articles belong to their publishers: keep the repository private, or make
sure that you may publish them."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", default=None, help="The site's name; without it, made of the folder's.")
def new(folder: Path, title: str | None) -> None:
    """Make a repository for a new topic in DIR: pages, theme, program and commands, and no records."""
    target = folder.resolve()
    if target.exists() and any(target.iterdir()):
        raise click.UsageError(f"{click.format_filename(folder)} is not empty; name a folder that does not exist yet")
    name = " ".join(
        (title if title is not None else target.name.replace("-", " ").replace("_", " ").capitalize()).split()
    )
    if not name or hidden_characters(name):
        raise click.UsageError("give --title with the site's name in plain text")
    make_repository(target, name)
    if git := shutil.which("git"):
        subprocess.run([git, "init", "--quiet", "--initial-branch=main", str(target)], check=False)
    click.echo(_NEXT.format(folder=click.format_filename(folder)))
