"""The order in which a record's fields stand: that of its model, at every depth."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel


def arranged(data: Any, annotation: Any) -> Any:
    """Return plain data with the fields of every group in the order of its model; lists keep theirs.

    `annotation` is a model or the type of a field. Fields that no model knows stay behind the others, as they stood.
    """
    if isinstance(data, list):
        return [arranged(one, annotation) for one in data]
    if not isinstance(data, dict):
        return data
    fields = _fields(data, annotation)
    known = [name for name in fields if name in data]
    rest = [name for name in data if name not in fields]
    return {name: arranged(data[name], fields.get(name)) for name in (*known, *rest)}


def _fields(data: dict[str, Any], annotation: Any) -> dict[str, Any]:
    """Return name in YAML → type of the fields of the model that fits a group best: the one that knows most of it."""
    choices = [
        {field.alias or name: field.annotation for name, field in m.model_fields.items()} for m in models(annotation)
    ]
    return max(choices, key=lambda fields: len(fields.keys() & data.keys()), default={})


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a value of a type can be, or that a list of that type can hold, in the type's order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from models(argument)
