"""Door to the terminal: the `explainer` command. Parses arguments, calls one room, prints, chooses the exit code.

Exit codes: 0 fine, 1 problems, 2 wrong use.
"""

from __future__ import annotations

import datetime as dt
import getpass
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from explainer.articles.read import seed_files
from explainer.checks.run import check_project
from explainer.extract.neutral import as_neutral
from explainer.paths import Project
from explainer.problems import Problem, ordered, report, verdict
from explainer.publish.neutral import records_as_neutral
from explainer.publish.summary import summary_lines
from explainer.review.accept import accept_all
from explainer.review.distil import distil as distil_project
from explainer.review.drafts import draft_keys
from explainer.store.write import write_text

root_option = click.option(
    "--root",
    default=".",
    show_default="here",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder.",
)
form_option = click.option(
    "--format", "form", default="text", show_default=True, type=click.Choice(["text", "github", "json"])
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="explainer")
def main() -> None:
    """Articles in, a checked and footnoted explainer site out."""


@main.command()
@root_option
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path), help="Also write candidates here.")
def distil(root: Path, target: Path | None) -> None:
    """Read the articles in seeds/ and write the machine's drafts to data/drafts/. Never touches an editor's file."""
    project = _project(root)
    if not seed_files(project):
        raise click.UsageError(f"no articles in {project.shown(project.seeds)}/; put text files there")
    files, quiet = len(seed_files(project)), not sys.stdout.isatty()
    with click.progressbar(length=files, label="distilling", show_pos=True, hidden=quiet) as bar:
        done = distil_project(project, progress=lambda _article: bar.update(1))
    if target:
        write_text(target, _json(as_neutral(done.candidates, done.articles.values())))
    for kind, count in done.new.items():
        if count:
            click.echo(f"{count:5} new {kind}")
    click.echo(f"{len(done.waiting):5} drafts waiting in {project.shown(project.drafts)}/")
    _finish(project, done.problems, "text")


@main.command()
@root_option
@click.option("--all", "everything", is_flag=True, help="Accept every draft.")
@click.option("--by", default=None, help="Who decides; the name stands in data/decisions.yml.")
def accept(root: Path, by: str | None, *, everything: bool) -> None:
    """Make records of drafts, marked `review: draft`. Nothing that exists is changed."""
    if not everything:
        raise click.UsageError("give --all; single drafts are accepted in explainer review")
    project = _project(root)
    added = accept_all(project, by or getpass.getuser(), _now())
    for path in added:
        click.echo(project.shown(path))
    click.echo(f"{len(added)} records added")


@main.command()
@root_option
@form_option
def check(root: Path, form: str) -> None:
    """Show everything that is wrong, each with file, line, column and the way out."""
    project = _project(root)
    _finish(project, check_project(project).problems, form)


@main.command()
@root_option
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the site is written.")
def build(root: Path, site_dir: Path | None) -> None:
    """Check the project and build its site (mkdocs build --strict)."""
    more = ["--site-dir", str(site_dir.resolve())] if site_dir else []
    sys.exit(_mkdocs(root, "build", "--strict", *more))


@main.command()
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(root: Path, address: str) -> None:
    """Show the site in the browser; an edit shows at once."""
    sys.exit(_mkdocs(root, "serve", "--dev-addr", address))


@main.command()
@root_option
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def export(root: Path, target: Path) -> None:
    """Write the records as neutral JSON."""
    project = _project(root)
    found = check_project(project)
    if found.checked is None:
        _finish(project, found.problems, "text")
    else:
        write_text(target, _json(records_as_neutral(found.checked)))


@main.command()
@root_option
def summary(root: Path) -> None:
    """Say in five lines what the project holds and where its site is."""
    project = _project(root)
    found = check_project(project)
    click.echo("\n".join(summary_lines(project, found.dossier, len(draft_keys(project)))))


def _project(root: Path) -> Project:
    return Project(root.resolve())


def _finish(project: Project, problems: Iterable[Problem], form: str) -> None:
    """Print problems and the verdict; leave with 1 when there are errors."""
    found = ordered(problems)
    lines = {problem.path: _lines(project.root / problem.path) for problem in found}
    text = report(found, form, lines.__getitem__)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(("\n" if text else "") + verdict(found))
    sys.exit(any(problem.severity == "error" for problem in found))


def _lines(path: Path) -> Sequence[str]:
    return path.read_text("utf-8", errors="replace").split("\n") if path.is_file() else ()


def _mkdocs(root: Path, *arguments: str) -> int:
    """Run MkDocs in the project's folder and return its exit code, 1 for every failure."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return min(1, subprocess.run(command, cwd=root, env=environment, check=False).returncode)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
