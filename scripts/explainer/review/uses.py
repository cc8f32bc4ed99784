"""Where an id is named: in records, the topic and the tombstones. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from pydantic import BaseModel

from explainer.model.references import Location, parts, references
from explainer.model.source import Lineage
from explainer.paths import Project
from explainer.problems import Problem, show
from explainer.store.records import Loaded
from explainer.store.tidy import editors_files

Use = tuple[str, Location]
"""The name of a document in `Loaded.documents`, and the place in it."""


def uses_of(loaded: Loaded, record_id: str) -> list[Use]:
    """Return every place that names an id, in the order of the files; a source's lineage may name another source."""
    found = []
    for name, model in _models(loaded):
        found += [(name, where) for where, _kind, target in references(model) if target == record_id]
        if record_id in loaded.records["sources"]:
            lines = [(where, part) for where, part in parts(model) if isinstance(part, Lineage)]
            found += [(name, (*where, "report")) for where, part in lines if part.report == record_id]
    return sorted(found, key=lambda use: (loaded.documents[use[0]].path, [str(step) for step in use[1]]))


def remaining(loaded: Loaded, record_id: str) -> list[Problem]:
    """Return a problem for every place in another file that names an id."""
    found = [(name, where) for name, where in uses_of(loaded, record_id) if name != record_id]
    message, help_ = f"this still names {show(record_id)}", "name another record here, or delete the line"
    return [loaded.documents[name].problem(where, "still-named", message, help_) for name, where in found]


def labelled(project: Project, source_id: str) -> list[Problem]:
    """Return a notice wherever an editor's file names a source by its label, such as S4. Raises OSError."""
    label, found = regex.compile(rf"(?<!\w){source_id.upper()}(?!\w)"), []
    for path, _model in editors_files(project):
        for number, line in enumerate(path.read_text("utf-8", errors="replace").split("\n"), 1):
            found += [
                Problem(
                    *(project.shown(path), number, match.start() + 1, "old-label"),
                    f"this text still says {match[0]}",
                    "write the new label where that source is meant",
                    width=len(match[0]),
                    severity="notice",
                )
                for match in label.finditer(line)
            ]
    return found


def _models(loaded: Loaded) -> Iterator[tuple[str, BaseModel]]:
    if loaded.topic:
        yield "topic", loaded.topic
    yield "retired", loaded.retired
    for _kind, record in loaded.all_records():
        yield record.id, record
