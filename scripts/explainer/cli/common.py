"""What commands share: the project they are about, the form of what they print, how they end."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from explainer.articles.read import seed_files
from explainer.paths import Project
from explainer.problems import Problem, ordered, report, verdict
from explainer.store.records import load_topic

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
    """Print problems, for people also the closing lines and the verdict; leave with 1 when there are errors."""
    found = ordered(problems)
    lines = {problem.path: _lines(project.root / problem.path) for problem in found}
    text = report(found, form, lines.__getitem__)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(("\n" if text else "") + "\n".join([*closing, verdict(found)]))
    sys.exit(any(problem.severity == "error" for problem in found))


def _lines(path: Path) -> Sequence[str]:
    try:
        return path.read_text("utf-8", errors="replace").split("\n") if path.is_file() else ()
    except OSError:  # the problem says so already
        return ()


def run_mkdocs(root: Path, *arguments: str) -> int:
    """Run MkDocs in the project's folder and return its exit code, 1 for every failure."""
    environment = {"SOURCE_DATE_EPOCH": _build_day(project_at(root))} | os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return min(1, subprocess.run(command, cwd=root, env=environment, check=False).returncode)


def _build_day(project: Project) -> str:
    """Return the day of the last review, else the last day that the articles tell of, as seconds since 1970.

    MkDocs writes it in sitemap.xml instead of today's day, so that the same records give the same bytes.
    """
    topic = load_topic(project)
    day = (topic.reviewed or topic.as_of).date.latest if topic else dt.date(2000, 1, 1)
    return str(max(0, (day - dt.date(1970, 1, 1)).days * 86_400))


def as_json(data: Any) -> str:
    """Return data as JSON for people and programs alike."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
