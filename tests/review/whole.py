"""The whole of a project, for comparing it before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.paths import Project


def everything(project: Project) -> dict[str, bytes]:
    """Return every file of a project with its bytes."""
    return {project.shown(path): path.read_bytes() for path in sorted(project.root.rglob("*")) if path.is_file()}
