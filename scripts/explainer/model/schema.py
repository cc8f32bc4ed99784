"""JSON Schemas (2020-12) of the files that editors write, for their editing programs. Made of the models; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from explainer.model.base import REF, Record

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(model: type[BaseModel], ids: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Return the schema of a file that holds a model. References allow the ids that there are, by kind, and no others.

    A kind without ids allows any. The id of a record is its file's name, so no file may hold it.
    """
    schema = model.model_json_schema()
    if issubclass(model, Record):
        del schema["properties"]["id"]
        schema["required"] = [name for name in schema["required"] if name != "id"]
    named: set[str] = set()
    linked = _linked(schema, ids, named)
    for kind in sorted(named):
        linked.setdefault("$defs", {})[_name(kind)] = {"enum": sorted(ids[kind])}
    return {"$schema": DRAFT, **linked}


def _linked(value: Any, ids: Mapping[str, Iterable[str]], named: set[str]) -> Any:
    """Put the ids of a kind for every mark of a reference; drop titles, which only repeat names; unfold lines."""
    if isinstance(value, list):
        return [_linked(one, ids, named) for one in value]
    if not isinstance(value, dict):
        return " ".join(value.split()) if isinstance(value, str) else value
    kept = {key: _linked(one, ids, named) for key, one in value.items() if key != REF and not _is_title(key, one)}
    kind = value.get(REF)
    if isinstance(kind, str) and list(ids.get(kind, ())):
        named.add(kind)
        kept["$ref"] = f"#/$defs/{_name(kind)}"
    return kept


def _is_title(key: str, value: Any) -> bool:
    """Whether this is a schema's own title, not a field of that name."""
    return key == "title" and isinstance(value, str)


def _name(kind: str) -> str:
    return f"id-of-{kind}"
