"""The version of a project's data: the same for the same files, wherever and whenever they are read."""

from __future__ import annotations

import hashlib

from explainer.paths import Project

DIGITS = 12
"""Of the hash that are shown: enough to tell all versions of a project apart."""


def data_version(project: Project) -> str:
    """Return a hash of `data/` and `seeds/`, 12 hexadecimal digits.

    Names and bytes of all files count, but for hidden ones and the machine's drafts, of which no page shows anything.
    """
    digest = hashlib.sha256()
    files = {project.shown(path): path for folder in (project.data, project.seeds) for path in folder.rglob("*")}
    for name in sorted(files):
        path = files[name]
        hidden = any(step.startswith(".") for step in name.split("/"))
        if not hidden and project.drafts not in path.parents and path.is_file():
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:DIGITS]
