"""JSON Schemas for editing programs, with the ids that there are; and the settings that tell a program of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from explainer.model.kinds import RECORD_TYPES
from explainer.model.retired import Retired
from explainer.model.schema import schema_of
from explainer.model.style import Style
from explainer.model.topic import Topic
from explainer.paths import Project
from explainer.store.records import Loaded
from explainer.store.write import write_text

SCHEMAS: dict[str, tuple[str, type[BaseModel]]] = {
    **{row.kind: (f"data/{row.kind}/*.yml", row.model) for row in RECORD_TYPES.values()},
    "topic": ("data/topic.yml", Topic),
    "style": ("data/style.yml", Style),
    "retired": ("data/retired.yml", Retired),
}
"""By name of a schema, the files that it is for and what they hold."""


def write_schemas(project: Project, loaded: Loaded) -> list[Path]:
    """Write a schema for every kind of file that editors write; return those that changed. Raises OSError.

    Ids of files with mistakes are among those allowed. The program's settings are written where there are none.
    """
    ids = ids_by_kind(loaded)
    changed = []
    for name, (_files, model) in SCHEMAS.items():
        path = project.schemas / f"{name}.schema.json"
        if write_text(path, _json(schema_of(model, ids))):
            changed.append(path)
    for name, settings in (("settings.json", SETTINGS), ("extensions.json", EXTENSIONS)):
        path = project.vscode / name
        if not path.exists() and write_text(path, _json(settings)):
            changed.append(path)
    return changed


def ids_by_kind(loaded: Loaded) -> dict[str, set[str]]:
    """Return the ids of every kind, and all of them as "any"."""
    ids: dict[str, set[str]] = {kind: set() for kind in (*RECORD_TYPES, "any")}
    for name, document in loaded.documents.items():
        folder = document.path.split("/")[1]
        if folder in RECORD_TYPES:
            ids[folder].add(name)
            ids["any"].add(name)
    return ids


SETTINGS: dict[str, Any] = {
    "yaml.schemas": {f".vscode/schemas/{name}.schema.json": files for name, (files, _model) in SCHEMAS.items()},
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
}
"""For Visual Studio Code: which schema is for which files. The form of a record is the work of `explainer tidy`."""
EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}
"""The extension that reads the schemas."""


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
