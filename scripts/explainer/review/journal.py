"""Work on several files as one step: written down whole before anything is done, so that it can be finished."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from explainer.model.decision import Decision
from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.changes import Change, apply, find_clashes
from explainer.review.decisions import record_decisions
from explainer.store.write import write_text

_PATH = rf"^data/((?:{'|'.join(RECORD_TYPES)})/[a-z0-9-]+|topic|retired)\.yml$"


class NewFile(BaseModel):
    """A file to be added, with its text as it is to stand there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: Annotated[str, StringConstraints(pattern=_PATH)]
    text: str


class Journal(BaseModel):
    """All that one step does: an acceptance adds files and decisions, a renaming changes files."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    files: tuple[NewFile, ...] = ()
    decisions: tuple[Decision, ...] = ()
    changes: tuple[Change, ...] = ()


def carry_out(project: Project, journal: Journal) -> list[Path]:
    """Do all that the journal says, or, when broken off, as soon as `finish_journal` is called; return the files."""
    if not journal.files and not journal.decisions and not journal.changes:
        return []
    write_text(project.accepting, journal.model_dump_json(indent=1) + "\n")
    return _apply(project, journal)


def finish_journal(project: Project) -> tuple[list[Path], list[Problem]]:
    """Finish what was broken off, if there is anything; return the files added or changed now.

    A file to be added that exists is left as it is: it was added before, or an editor has changed it meanwhile. Where a
    file to be changed was edited meanwhile, nothing is done, and it is a problem.
    """
    if not project.accepting.exists():
        return [], []
    try:
        journal = Journal.model_validate_json(project.accepting.read_bytes())
    except ValidationError:
        message = "this note of work that was broken off cannot be read"
        help_ = "delete it, then run explainer accept --all, or whatever was broken off, again"
        return [], [Problem(project.shown(project.accepting), 1, 1, "unreadable", message, help_)]
    if clashes := find_clashes(project, journal.changes):
        return [], clashes
    named = [project.root / one.path for one in journal.files]
    named += [project.root / one.path for one in journal.changes]
    for path in (*named, project.decisions):
        for left in path.parent.glob(f".{path.name}.*.part"):  # half a file, from a power cut while it was written
            left.unlink()
    return _apply(project, journal), []


def _apply(project: Project, journal: Journal) -> list[Path]:
    """Take every step that was not taken yet; the decisions follow the files, and the note goes last."""
    added = []
    for file in journal.files:
        path = project.root / file.path
        if not path.exists() and write_text(path, file.text):
            added.append(path)
    added += apply(project, journal.changes)
    record_decisions(project, journal.decisions)
    project.accepting.unlink()
    return added
