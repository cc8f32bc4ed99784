"""What the checks would say of files, were they added: asked of a copy of the project, so that nothing is written."""

from __future__ import annotations

import tempfile
from pathlib import Path

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.journal import NewFile


def inspect(project: Project, files: list[NewFile]) -> list[Problem]:
    """Return every problem of a project with the files added to it. The project stays as it is."""
    with tempfile.TemporaryDirectory(prefix="explainer-") as folder:
        copy = Project(Path(folder))
        for path in (project.seeds, project.docs):
            if path.exists():
                (copy.root / path.name).symlink_to(path)
        _link(project.data, copy.data)
        for file in files:
            target = copy.root / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                target.write_text(file.text, "utf-8")
        return list(check_project(copy).problems)


def _link(source: Path, target: Path) -> None:
    """Make a folder of links to the files of a folder."""
    target.mkdir()
    for path in sorted(source.iterdir()) if source.is_dir() else ():
        if path.is_dir() and not path.name.startswith("."):
            _link(path, target / path.name)
        elif not path.name.startswith("."):
            (target / path.name).symlink_to(path)
