"""What commands share: the project they are about, the form of what they print, how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from explainer.articles.read import seed_files
from explainer.cli.github import annotated, write_summary
from explainer.paths import Project
from explainer.problems import Problem, ordered, report, verdict, visible
from explainer.store.lines import lines_of

root_option = click.option(
    "--root",
    default=".",
    show_default="here",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder.",
)


def project_at(root: Path) -> Project:
    """Return the project in a folder."""
    return Project(root.resolve())


def seeded(project: Project) -> int:
    """Return how many articles there are; none is wrong use."""
    if files := len(seed_files(project)):
        return files
    raise click.UsageError(f"no articles in {project.shown(project.seeds)}/; put text files there")


def finish(project: Project, problems: Iterable[Problem], form: str, closing: Sequence[str] = ()) -> None:
    """Print problems, for people also the closing lines and the verdict; leave with 1 when there are errors.

    On GitHub, which names the file of a step's summary in the environment, `github` also writes all of them there.
    """
    found = ordered(problems)
    lines = lines_of(project)
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if form == "github" else None
    text = annotated(found) if summary else report(found, form, lines)
    if summary:
        write_summary(Path(summary), found, lines)
    if text:
        click.echo(text)
    if form != "json":
        click.echo(("\n" if text else "") + "\n".join([*closing, *_first_error(found), verdict(found)]))
    sys.exit(any(problem.severity == "error" for problem in found))


def _first_error(found: Sequence[Problem]) -> Iterator[str]:
    """Yield where the first error is, if notices may have scrolled it out of sight."""
    if {one.severity for one in found} == {"error", "notice"}:
        yield "".join(visible(c) for c in f"error      {found[0].path}:{found[0].line}:{found[0].column} is the first")


def run_mkdocs(root: Path, *arguments: str) -> int:
    """Run MkDocs in the project's folder and return its exit code, 1 for every failure."""
    command, environment = mkdocs_call(*arguments)
    return min(1, subprocess.run(command, cwd=root, env=environment, check=False).returncode)


def mkdocs_call(*arguments: str) -> tuple[list[str], dict[str, str]]:
    """Return the command that runs MkDocs, and its environment."""
    return [sys.executable, "-m", "mkdocs", *arguments], os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def as_json(data: Any) -> str:
    """Return data as JSON for people and programs alike."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
