"""Every reference in a record, found from the `Ref` marks on its fields."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from explainer.model.base import Ref
from explainer.model.citation import Citation

Location = tuple[str | int, ...]


@cache
def _ref_fields(model: type[BaseModel]) -> tuple[tuple[str, str, str], ...]:
    """Return (field, name in YAML, kind it points at) of each field that holds one id or a tuple of ids."""
    fields = model.model_fields.items()
    kinds = ((name, field.alias or name, _ref(field.annotation, field.metadata)) for name, field in fields)
    return tuple((name, key, kind) for name, key, kind in kinds if kind)


def _ref(annotation: Any, metadata: typing.Iterable[Any] = ()) -> str | None:
    for mark in metadata:
        if isinstance(mark, Ref):
            return mark.kind
    if hasattr(annotation, "__metadata__"):
        return _ref(annotation.__origin__, annotation.__metadata__)
    return next((kind for arg in typing.get_args(annotation) if (kind := _ref(arg))), None)


def references(value: Any, location: Location = ()) -> Iterator[tuple[Location, str, str]]:
    """Yield (location, kind, id) for every reference in a model, in the order of its fields."""
    for where, part in parts(value, location):
        yield from references_of(where, part)


def references_of(where: Location, part: BaseModel) -> Iterator[tuple[Location, str, str]]:
    """Yield (location, kind, id) for every reference in the fields of one part, which stands at `where`."""
    for name, key, kind in _ref_fields(type(part)):
        held = getattr(part, name)
        if isinstance(held, str):
            yield (*where, key), kind, held
        else:
            for index, one in enumerate(held or ()):
                yield (*where, key, index), kind, one


def parts(value: Any, location: Location = ()) -> list[tuple[Location, BaseModel]]:
    """Return (location, model) for a model and every model inside it, outermost first."""
    found: list[tuple[Location, BaseModel]] = []
    _gather(value, location, found)
    return found


def _gather(value: Any, location: Location, found: list[tuple[Location, BaseModel]]) -> None:
    if isinstance(value, tuple):
        for index, one in enumerate(value):
            _gather(one, (*location, index), found)
    elif isinstance(value, BaseModel):
        found.append((location, value))
        for name, key in _holding_fields(type(value)):
            if held := getattr(value, name):
                _gather(held, (*location, key), found)


@cache
def _holding_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return (field, name in YAML) of the fields that can hold another model; the others need no look."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if _holds_model(field.annotation))


def _holds_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_model(argument) for argument in typing.get_args(annotation))


def citations(value: Any) -> Iterator[tuple[Location, Citation]]:
    """Yield (location, citation) for every citation in a model."""
    for where, part in parts(value):
        if isinstance(part, Citation):
            yield where, part
