"""Changes of several files that belong together: each says what the file was and what it becomes. Knows no record."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from explainer.paths import Project
from explainer.problems import Problem
from explainer.store.write import write_text

_WITHIN = r"^(data|docs)/[^\x00-\x1f\\]+\.(yml|md)$"


def _inside(path: str) -> str:
    if {"", ".", ".."} & set(path.split("/")):
        raise ValueError("must stay inside the project")
    return path


class Change(BaseModel):
    """A file that is to be written, or to go."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: Annotated[str, StringConstraints(pattern=_WITHIN), AfterValidator(_inside)]
    before: str | None
    """Checksum of the file as it was; None where there was none."""
    after: str | None
    """The whole text that it is to have; None when it is to go."""

    @classmethod
    def of(cls, project: Project, path: Path, after: str | None) -> Change:
        """Return the change of a file from what it is now. Raises OSError."""
        before = _checksum(path.read_bytes()) if path.exists() else None
        return cls(path=project.shown(path), before=before, after=after)

    @property
    def done(self) -> str | None:
        """The checksum of the file once it is changed; None when it is gone."""
        return None if self.after is None else _checksum(self.after.encode())


def find_clashes(project: Project, changes: Iterable[Change]) -> list[Problem]:
    """Return a problem for every file that somebody else has changed since the changes were planned."""
    said = "this file was edited after a change of several files was broken off"
    help_ = f"put it back as it was, or delete {project.shown(project.accepting)} to leave all files as they stand"
    return [
        Problem(one.path, 1, 1, "edited-since", said, help_)
        for one in changes
        if _now(project.root / one.path) not in (one.before, one.done)
    ]


def find_locked(project: Project, paths: Iterable[str]) -> None:
    """Refuse work on files of which one could not be written, before any of them is.

    Raises:
        OSError: a folder cannot be written to, or is no folder.
    """
    for shown in paths:
        folder = (project.root / shown).parent
        place = next(path for path in (folder, *folder.parents) if path.exists())
        if not place.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "this is no folder; nothing was changed", str(place))
        if not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, "this folder cannot be written to; nothing was changed", str(place))


def apply(project: Project, changes: Iterable[Change]) -> list[Path]:
    """Make every change that is not made yet; return the files changed now. May be broken off and called again."""
    changed = []
    for one in changes:
        path = project.root / one.path
        if _now(path) == one.done:
            continue
        if one.after is None:
            path.unlink()
        else:
            write_text(path, one.after)
        changed.append(path)
    return changed


def _now(path: Path) -> str | None:
    return _checksum(path.read_bytes()) if path.exists() else None


def _checksum(content: bytes) -> str:
    return "sha256-" + hashlib.sha256(content).hexdigest()
