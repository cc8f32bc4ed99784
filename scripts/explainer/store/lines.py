"""The lines of a project's files, for what is shown of them beside a problem."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from explainer.paths import Project
from explainer.problems import Reader


def lines_of(project: Project) -> Reader:
    """Return what gives the lines of a project's files by their paths; each file is read once."""
    return cache(lambda path: _lines(project.root / path))


def _lines(path: Path) -> Sequence[str]:
    try:
        return path.read_text("utf-8", errors="replace").split("\n") if path.is_file() else ()
    except OSError:  # the problem says so already
        return ()
