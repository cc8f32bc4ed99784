"""A proposed record that an editor changes before accepting it: a file of its own, kept until it is decided."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from explainer.extract.candidate import Candidate
from explainer.model.base import ID_PATTERN
from explainer.paths import Project
from explainer.problems import Problem, show
from explainer.store.document import Document, parse_document
from explainer.store.records import Loaded, validate
from explainer.store.write import dump, write_text

_HEAD = """# A proposed record. Change what you like, save, and leave the editor; nothing is added before you accept it.
# `id` becomes the name of the file. These lines and that one do not stand in the record.
"""


@dataclass(frozen=True)
class Edited:
    """A proposed record as an editor left it. `text` is what the record's file would hold."""

    id: str
    text: str
    problems: tuple[Problem, ...]


def edited_file(project: Project, one: Candidate) -> Path:
    """Return where a candidate's record stands while it is being changed."""
    return project.editing / f"{one.key}.yml"


def begin_edit(project: Project, one: Candidate, record_id: str, data: dict[str, Any]) -> Path:
    """Return the file for the editor to change; one from an earlier attempt goes on as it is."""
    path = edited_file(project, one)
    if not path.exists():
        write_text(path, f"{_HEAD}id: {record_id}\n{dump(data)}")
    return path


def read_edit(project: Project, one: Candidate, loaded: Loaded) -> Edited | None:
    """Return a candidate's record as an editor left it, with all that is wrong with it; None when there is none."""
    path = edited_file(project, one)
    if not path.exists():
        return None
    content = path.read_bytes()
    document = parse_document(content, project.shown(path))
    if not isinstance(document.data, dict):
        if not document.problems:
            message = "a record is a group of fields, each `name: value` on its own line"
            document.problems.append(document.problem((), "bad-value", message, "empty the file to begin again"))
        return Edited("", "", tuple(document.problems))
    record_id = document.data.pop("id", "")
    wrong = _id_problems(document, record_id, loaded)
    found = [*document.problems, *wrong, *validate(document, one.kind, "unnamed" if wrong else record_id)]
    if not found:
        text = _own(content.decode(), document)
        if parse_document(text.encode(), "").data != document.data:
            help_ = "such as id: winter-toll, and every other field on its own"
            found = [document.problem(("id",), "bad-id", "the id must stand on a line of its own", help_)]
    return Edited(str(record_id), "" if found else text, tuple(found))


def end_edit(project: Project, key: str) -> None:
    """Remove what was kept of an edit whose candidate is decided."""
    (project.editing / f"{key}.yml").unlink(missing_ok=True)
    if project.editing.is_dir() and not any(project.editing.iterdir()):
        project.editing.rmdir()


def _own(text: str, document: Document) -> str:
    """The text without our lines and the id."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    place = document.problem_at_key(("id",), "", "").line - 1
    kept = [line for number, line in enumerate(lines) if number != place and line not in _HEAD.split("\n")[:-1]]
    return "\n".join(kept).lstrip("\n").rstrip("\n") + "\n"


def _id_problems(document: Document, record_id: object, loaded: Loaded) -> list[Problem]:
    if record_id == "":
        message, help_ = "the id is missing", "such as id: winter-toll"
    elif not isinstance(record_id, str) or not regex.fullmatch(ID_PATTERN, record_id):
        help_ = "such as id: winter-toll"
        message = f"{show(record_id)} cannot be an id: lower-case words joined by hyphens"
    elif record_id in loaded.documents:
        message, help_ = (
            f"the id {show(record_id)} is taken",
            f"{loaded.documents[record_id].path} has it; take another",
        )
    elif record_id in {one.id for one in loaded.retired.retired}:
        message, help_ = f"the id {show(record_id)} was used before", "ids are never used again; take another"
    else:
        return []
    return [document.problem(("id",), "bad-id", message, help_)]
