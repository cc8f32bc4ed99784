"""The version of a project's data: the same for the same files, wherever and whenever they are read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from explainer.paths import Project

DIGITS = 12
"""Of the hash that are shown: enough to tell all versions of a project apart."""


def data_version(project: Project) -> str:
    """Return a hash of `data/` and `seeds/`, 12 hexadecimal digits.

    Names and bytes of all files count, but for hidden ones and the machine's drafts, of which no page shows anything.
    """
    digest = hashlib.sha256()
    files = [path for folder in (project.data, project.seeds) for path in _files(folder, project.drafts)]
    for name, path in sorted((path[len(str(project.root)) :].replace(os.sep, "/"), path) for path in files):
        with open(path, "rb") as file:  # noqa: PTH123 - a thousand small files: without a Path each, half the time
            content = file.read()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:DIGITS]


def _files(folder: Path, left_out: Path) -> Iterator[str]:
    """Yield the path of every file in a folder that is not hidden."""
    for where, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.startswith(".") and f"{where}{os.sep}{one}" != str(left_out)]
        yield from (f"{where}{os.sep}{name}" for name in names if not name.startswith("."))
