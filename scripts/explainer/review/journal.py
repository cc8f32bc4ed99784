"""A decision as one step: written down whole before anything is done, so that one broken off can be finished."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from explainer.model.decision import Decision
from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.decisions import record_decisions
from explainer.store.write import write_text

_PATH = rf"^data/((?:{'|'.join(RECORD_TYPES)})/[a-z0-9-]+|topic|retired)\.yml$"


class NewFile(BaseModel):
    """A file to be added, with its text as it is to stand there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: Annotated[str, StringConstraints(pattern=_PATH)]
    text: str


class Change(BaseModel):
    """A file's whole text before and after; after it is None, the file is gone. Made only while `before` stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: Annotated[str, StringConstraints(pattern=_PATH)]
    before: str
    after: str | None


class Journal(BaseModel):
    """All that one acceptance, merge or undoing does."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    files: tuple[NewFile, ...] = ()
    changes: tuple[Change, ...] = ()
    decisions: tuple[Decision, ...]


def carry_out(project: Project, journal: Journal) -> list[Path]:
    """Take the journal's steps, all or, when broken off, as soon as `finish_journal` is called; return files added.

    When a file that is to change is no longer as the journal has it, nothing is changed and nothing decided.
    """
    if not journal.files and not journal.decisions:
        return []
    write_text(project.accepting, journal.model_dump_json(indent=1) + "\n")
    return _apply(project, journal)


def finish_journal(project: Project) -> tuple[list[Path], list[Problem]]:
    """Finish a decision that was broken off, if there is one; return the files added now.

    A file that exists is left as it is: it was added before, or an editor has changed it meanwhile.
    """
    if not project.accepting.exists():
        return [], []
    try:
        journal = Journal.model_validate_json(project.accepting.read_bytes())
    except ValidationError:
        message = "this note of a decision that was broken off cannot be read"
        help_ = "delete it, then decide again with explainer review or explainer accept --all"
        return [], [Problem(project.shown(project.accepting), 1, 1, "unreadable", message, help_)]
    names = [file.path for file in journal.files] + [change.path for change in journal.changes]
    for path in (*(project.root / name for name in names), project.decisions):
        for left in path.parent.glob(f".{path.name}.*.part"):  # half a file, from a power cut while it was written
            left.unlink()
    return _apply(project, journal), []


def _apply(project: Project, journal: Journal) -> list[Path]:
    """Take every step that was not taken yet; the decisions follow the files, and the journal goes last."""
    added = []
    for file in journal.files:
        path = project.root / file.path
        if not path.exists() and write_text(path, file.text):
            added.append(path)
    if all(_still(project, change) for change in journal.changes):
        for change in journal.changes:
            _make(project.root / change.path, change)
        record_decisions(project, journal.decisions)
    project.accepting.unlink()
    return added


def _still(project: Project, change: Change) -> bool:
    """Whether a file is as it was before the change, or as it is to be; anything else is an editor's work."""
    path = project.root / change.path
    text = path.read_bytes() if path.exists() else None
    return text in {change.before.encode(), None if change.after is None else change.after.encode()}


def _make(path: Path, change: Change) -> None:
    if change.after is None:
        path.unlink(missing_ok=True)
    else:
        write_text(path, change.after)
