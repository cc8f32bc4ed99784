"""All records of a project, each with the document that knows its places. Reads everything, stops at nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import regex
from pydantic import BaseModel, ValidationError

from explainer.model.base import Record
from explainer.model.change import Changes
from explainer.model.decision import Decisions
from explainer.model.kinds import RECORD_TYPES, RecordType
from explainer.model.retired import Retired
from explainer.model.style import Style
from explainer.model.topic import Topic
from explainer.paths import Project
from explainer.problems import NO_FILE, Problem, show, suggest
from explainer.store.document import Document, read_document
from explainer.store.words import problems_of

ModelT = TypeVar("ModelT", bound=BaseModel)

TOPIC = """write it; four lines are enough:
title: The harbour bridge
question: What is to become of the harbour bridge?
scope: What three articles reported in March 2026.
as_of: 2026-03-10"""
"""The way out where there is no topic."""
UNFINISHED = "unfinished"
"""The code of the problem that work on several files was broken off."""
WORKSHOP = {"drafts"}
"""Folders under `data/` that hold no records."""


@dataclass
class Loaded:
    """What stands in `data/`: valid records by kind and id, and everything that is wrong with the rest."""

    topic: Topic | None = None
    style: Style = field(default_factory=Style)
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in RECORD_TYPES})
    retired: Retired = field(default_factory=Retired)
    changes: Changes = field(default_factory=Changes)
    decisions: Decisions = field(default_factory=Decisions)
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def all_records(self) -> Iterator[tuple[str, Record]]:
        """Yield (kind, record) of every record, in the order of the kinds, by id."""
        for kind, records in self.records.items():
            for record_id in sorted(records):
                yield kind, records[record_id]


def load(project: Project) -> Loaded:
    """Return everything in `data/`. A file that cannot be used is a problem; all others are read all the same."""
    loaded = Loaded()
    for row in RECORD_TYPES.values():
        folder = project.shown(project.kind(row.kind))
        for entry in _listed(project.kind(row.kind)):
            shown = f"{folder}/{entry.name}"
            if _holds(entry.is_file):
                _load_record(loaded, row, entry, shown)
            else:
                help_ = "move its files up" if _holds(entry.is_dir) else "put the record's file in its place"
                loaded.problems.append(Problem(shown, 1, 1, "not-a-file", NO_FILE, help_))
    loaded.topic = _load_one(project, loaded, project.topic, Topic, required=True)
    loaded.style = _load_one(project, loaded, project.style, Style) or Style()
    loaded.retired = _load_one(project, loaded, project.retired, Retired) or Retired()
    loaded.changes = _load_one(project, loaded, project.changes, Changes) or Changes()
    loaded.decisions = _load_one(project, loaded, project.decisions, Decisions) or Decisions()
    loaded.problems += _strays(project)
    return loaded


def validate(document: Document, kind: str, record_id: str) -> list[Problem]:
    """Return what is wrong with a document as a record of a kind, beyond what its reading found."""
    loaded = Loaded()
    _validated(document, RECORD_TYPES[kind].model, loaded, {"id": record_id})
    return loaded.problems


def _load_record(loaded: Loaded, row: RecordType, entry: os.DirEntry[str], shown: str) -> None:
    stem, suffix = os.path.splitext(entry.name)  # noqa: PTH122 - a Path a file would cost as much as its reading
    if suffix != ".yml":
        help_ = f"rename it to {stem}.yml" if suffix == ".yaml" else "records end in .yml"
        loaded.problems.append(Problem(shown, 1, 1, "stray-file", f"{show(entry.name)} is not a record", help_))
        return
    document = _read(loaded, entry.path, shown)
    if not _ids(row.id_pattern).fullmatch(stem):
        form = "s and a number, such as s4" if row.kind == "sources" else "lower-case words joined by hyphens"
        message = f"{show(stem)} cannot be an id: {form}"
        loaded.problems.append(Problem(shown, 1, 1, "bad-id", message, "rename the file"))
        return
    loaded.documents.setdefault(stem, document)
    record = _validated(document, row.model, loaded, {"id": stem})
    if record is not None:
        loaded.records[row.kind][stem] = record


@cache
def _ids(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def _load_one(
    project: Project, loaded: Loaded, path: Path, model: type[ModelT], *, required: bool = False
) -> ModelT | None:
    if not path.is_file():
        if required:
            message = "this file is missing; it says what the site is about"
            loaded.problems.append(Problem(project.shown(path), 1, 1, "missing-file", message, TOPIC))
        return None
    document = _read(loaded, path, project.shown(path))
    loaded.documents[path.stem] = document
    return _validated(document, model, loaded, {})


def _read(loaded: Loaded, path: Path | str, shown: str) -> Document:
    try:
        document = read_document(path, shown)
    except OSError as error:
        document = Document(shown)
        message = f"this file cannot be read: {error.strerror or error}"
        document.problems.append(Problem(document.path, 1, 1, "unreadable", message, "allow reading it"))
    loaded.problems += document.problems
    return document


def _validated(document: Document, model: type[ModelT], loaded: Loaded, fixed: dict[str, Any]) -> ModelT | None:
    if document.data is None:
        if not document.problems:
            loaded.problems.append(
                Problem(document.path, 1, 1, "empty-file", "this file is empty", "write a record in it")
            )
        return None
    if not isinstance(document.data, dict):
        message = "a record is a group of fields, each `name: value` on its own line"
        help_ = "write its fields, such as:\nreview: draft\ntitle: Who pays?"
        loaded.problems.append(document.problem((), "bad-value", message, help_))
        return None
    data = document.data
    if fixed and "id" in data:
        loaded.problems.append(
            document.problem_at_key(
                ("id",), "unknown-field", 'unknown field "id"', "the file's name is the id; delete this line"
            )
        )
    try:
        return model.model_validate({**data, **fixed})
    except ValidationError as error:
        loaded.problems += problems_of(error, model, document)
        return None


def _strays(project: Project) -> Iterator[Problem]:
    """Yield a problem for everything in `data/` that no command would read, and for work that was broken off."""
    if project.accepting.exists():
        message = "work on several files was broken off here; some are changed, others not yet"
        help_ = "run explainer distil: it finishes that first"
        yield Problem(project.shown(project.accepting), 1, 1, UNFINISHED, message, help_)
    for entry in _listed(project.data):
        if problem := _stray(project, Path(entry.path)):
            yield problem


def _stray(project: Project, path: Path) -> Problem | None:
    """Return what is wrong with a file or folder in `data/` itself, or None."""
    known = set(RECORD_TYPES) | WORKSHOP
    own = (project.topic, project.style, project.retired, project.changes, project.decisions)
    files = {path.name for path in own}
    if path.is_dir() and path.name not in known:
        message = f"no kind of records is named {show(path.name)}"
        help_ = suggest(path.name, known) or f"kinds: {', '.join(sorted(known))}"
    elif path.is_file() and path.name not in files:
        message = f"{show(path.name)} is not read by anything"
        help_ = suggest(path.name, files) or "records stand in a folder of their kind"
    elif not path.is_dir() and not path.is_file():
        return Problem(project.shown(path), 1, 1, "not-a-file", NO_FILE, "put the file or folder in its place")
    else:
        return None
    return Problem(project.shown(path), 1, 1, "stray-file", message, help_)


def _holds(asked: Callable[[], bool]) -> bool:
    """Whether an entry is of a kind; one that cannot be told, such as a link that leads to itself, is of none."""
    try:
        return asked()
    except OSError:
        return False


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """Return what stands in a folder by name, but for what is hidden."""
    entries = list(os.scandir(folder)) if folder.is_dir() else []
    return sorted((one for one in entries if not one.name.startswith(".")), key=lambda one: one.name)
