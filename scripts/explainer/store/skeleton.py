"""An empty record with every field that it may have, each explained: made of the model, so it is never out of date."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import BaseModel

from explainer.model.date import Date
from explainer.model.described import descriptions
from explainer.model.kinds import RecordType
from explainer.model.order import models
from explainer.store.write import dump

_HEAD = 'Fill in what stands empty. To use a field that is off, take the "# " from its lines. Delete the rest.'
_WIDTH = 100


def skeleton(row: RecordType, filled: dict[str, Any]) -> str:
    """Return the YAML text of a new record: required fields on, all others off, those in `filled` with their values."""
    lines = [*_explained(f"{row.singular}. {row.model.__doc__ or ''}"), *_explained(_HEAD)]
    seen: set[type[BaseModel]] = set()
    for name, field in row.model.model_fields.items():
        key = field.alias or name
        if key == "id":
            continue
        on = key in filled or field.is_required()
        lines += _explained(_words(row.model, name))
        if key in filled:
            lines += dump({key: filled[key]}).rstrip("\n").split("\n")
        else:
            body = list(_field(key, field.annotation, seen, required=field.is_required()))
            lines += [line if on or line.startswith("##") else f"# {line}" for line in body]
    return "\n".join(lines) + "\n"


def _field(key: str, annotation: Any, seen: set[type[BaseModel]], *, required: bool) -> Iterator[str]:
    """Yield a field's lines as they stand when it is on."""
    held = next(models(annotation), None)
    if held is None or held is Date:
        yield f"{key}:"
        if _is_list(annotation):
            yield "  -"
        return
    yield f"{key}:"
    half_on = required and not any(field.is_required() for field in held.model_fields.values())
    yield from _indented(_group(held, seen, only_first=half_on), "  - " if _is_list(annotation) else "  ")


def _group(model: type[BaseModel], seen: set[type[BaseModel]], *, only_first: bool) -> Iterator[str]:
    """Yield the lines of all fields of a group, of which one must be on; explained where the model stands first."""
    known = model in seen
    seen.add(model)
    for number, (name, field) in enumerate(model.model_fields.items()):
        if not known:
            yield from _explained(_words(model, name))
        if only_first and number == 0:
            yield f"{name}: []" if _is_list(field.annotation) else f"{name}:"
            continue
        lines = _field(field.alias or name, field.annotation, seen, required=False)
        yield from (f"# {line}" if only_first and not line.startswith("##") else line for line in lines)


def _indented(lines: Iterable[str], first: str) -> Iterator[str]:
    """Yield lines further in, the first field behind `first`; explanations stand at the left, where no field can be."""
    lead = first
    for line in lines:
        if line.startswith("##"):
            yield f"##{' ' * len(first)}{line[2:]}"
        else:
            yield f"{lead}{line}"
            lead = " " * len(first)


def _words(model: type[BaseModel], name: str) -> str:
    """Return a field's explanation, with the words that it may hold."""
    choices = [str(one) for one in _choices(model.model_fields[name].annotation)]
    told = f" One of: {', '.join(choices)}." if choices else ""
    return f"{descriptions(model).get(name, '')}{told}"


def _choices(annotation: Any) -> Iterator[Any]:
    if typing.get_origin(annotation) is Literal:
        yield from typing.get_args(annotation)
    elif not any(models(annotation)):
        for argument in typing.get_args(annotation):
            yield from _choices(argument)


def _is_list(annotation: Any) -> bool:
    return typing.get_origin(annotation) is tuple


def _explained(text: str) -> list[str]:
    return [f"## {line}" for line in textwrap.wrap(" ".join(text.split()), _WIDTH)]
