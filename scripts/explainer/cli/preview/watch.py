"""Whether something that the site is made of has changed. Looks at files' times and sizes, which works on any disk."""

from __future__ import annotations

import os
import time
from pathlib import Path

import explainer
from explainer.paths import Project

Snapshot = dict[str, tuple[int, int]]
"""File → when it was changed last, in nanoseconds, and its size."""
_PAUSE = 0.15
"""Seconds. A change is over when nothing changed for so long; saving many files at once is one change."""
_PASSING = (".part", ".swp", ".swx", ".tmp", "~")
"""How the names end of files that programs make while they write another one."""


def snapshot(project: Project) -> Snapshot:
    """Return what the site is made of now: records, pages, articles, overrides, its settings and this program."""
    found: Snapshot = {}
    program = Path(explainer.__file__).parent
    for folder in (project.data, project.docs, project.seeds, project.overrides, program):
        for top, folders, files in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith((".", "__pycache__"))]
            for name in files:
                if not name.startswith(".") and not name.endswith(_PASSING):
                    _add(found, Path(top) / name)
    _add(found, project.settings)
    return found


def settled(project: Project, seen: Snapshot) -> Snapshot:
    """Wait until nothing changes any more; return what is there then."""
    while True:
        time.sleep(_PAUSE)
        now = snapshot(project)
        if now == seen:
            return now
        seen = now


def _add(found: Snapshot, path: Path) -> None:
    try:
        state = path.stat()
    except OSError:  # gone meanwhile, or a link that leads nowhere: that is a state, too
        return
    found[str(path)] = (state.st_mtime_ns, state.st_size)
