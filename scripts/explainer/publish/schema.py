"""explainer.schema.json: what explainer.json may hold, as JSON Schema 2020-12, drawn from the records' own models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from explainer.model.change import Change
from explainer.model.kinds import RECORD_TYPES
from explainer.model.retired import Tombstone
from explainer.model.topic import Topic
from explainer.publish.compact import compact
from explainer.publish.positions import POSITIONS
from explainer.publish.publication import Publication
from explainer.publish.sheet import Sheet

SCHEMA = "data/explainer.schema.json"
_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}


def schema(publication: Publication) -> str:
    """Return the schema; its address is its `$id`."""
    models: list[type[BaseModel]] = [*(row.model for row in RECORD_TYPES.values()), Topic, Change, Tombstone]
    defs = _definitions(models) | {"Claimed": _CLAIMED} | _wrapped()
    properties = {
        "$schema": _TEXT,
        "address": _TEXT,
        "version": {"type": "string", "description": "A hash of the data: the same for the same data."},
        "license": {"type": "string", "description": "Of the editors' words and the data, not of the passages."},
        "topic": _object({"claims": _many("Claimed"), "topic": _ref("Topic")}),
        "records": _object({kind: _many(f"published-{kind}") for kind in RECORD_TYPES}),
        "positions": {"type": "array", "items": _rows(POSITIONS)},
        "lineage": {
            "type": "array",
            "items": _object(dict.fromkeys(("source", "report", "relation", "basis", "why"), _TEXT)),
        },
        "changes": _many("Change"),
        "retired": _many("Tombstone"),
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": publication.absolute(SCHEMA)}
    return compact({**head, "title": "An explainer's data", **_object(properties), "$defs": defs}) + "\n"


def _definitions(models: list[type[BaseModel]]) -> dict[str, Any]:
    """Return the models' schemas by name; a citation also says where its passage stands."""
    found: dict[str, Any] = {}
    for model in models:
        own = model.model_json_schema(mode="validation", by_alias=True)
        found |= own.pop("$defs", {})
        found[model.__name__] = own
    found["Citation"]["properties"]["passage"] = {"type": "string", "description": "The address of the passage."}
    return found


def _wrapped() -> dict[str, Any]:
    """Return, per kind, a record with what is derived from it."""
    return {
        f"published-{kind}": _object(
            {
                "id": _TEXT,
                "kind": {"const": kind},
                "title": _TEXT,
                "page": _TEXT,
                "claims": _many("Claimed"),
                "record": _ref(row.model.__name__),
            }
        )
        for kind, row in RECORD_TYPES.items()
    }


def _rows(sheet: Sheet) -> dict[str, Any]:
    """Return the schema of a table's row; a column without a value is left out."""
    properties = {column.name: {"type": column.type, "description": column.says} for column in sheet.columns}
    required = [column.name for column in sheet.columns if column.required]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _object(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _many(name: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name)}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


_CLAIMED = _object({"address": _TEXT, "text": _TEXT, "articles": _COUNT, "reports": _COUNT}, optional=("text",))
