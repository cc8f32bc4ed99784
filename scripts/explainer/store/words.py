"""pydantic's errors in an editor's words: what is wrong, what is expected, a correct example."""

from __future__ import annotations

import typing
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from explainer.problems import Problem, show, suggest
from explainer.store.document import Document

EXAMPLES = {
    "cites": 'write a list, such as:\ncites:\n  - source: s1\n    quote: "the passage, word for word"',
    "review": "write review: draft, or review: reviewed",
    "date": "write 2025-08-19, 2025-08, 2025 or 2025-08-19/2025-09-02",
    "quote": 'write the passage word for word, such as quote: "the talks began on Monday"',
    "source": "write the id of a source, such as source: s1",
    "sha256": "run explainer source refresh, or write sha256- and the 64 digits that sha256sum prints",
}
"""By field name, the example that goes with a value that cannot be used."""


def problems_of(error: ValidationError, model: type[BaseModel], document: Document) -> list[Problem]:
    """Return every fault of a file that does not fit its model, each at its place."""
    return [_problem(dict(fault), model, document) for fault in error.errors(include_url=False)]


def _problem(fault: dict[str, Any], model: type[BaseModel], document: Document) -> Problem:
    location: Sequence[str | int] = fault["loc"]
    name = str(location[-1]) if location else ""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "extra_forbidden":
        help_ = suggest(name, fields_at(model, location[:-1])) or f"fields here: {', '.join(fields_at(model, location[:-1]))}"
        if name == "id":
            help_ = "the file's name is the id; delete this line"
        return document.problem_at_key(location, "unknown-field", f"unknown field {show(name)}", help_)
    if kind == "missing":
        return document.problem_at_key(
            location[:-1], "missing-field", f"the field {show(name)} is missing here", EXAMPLES.get(name, f"add {name}:")
        )
    message, help_ = _words(kind, fault, context)
    code = {"literal_error": "bad-choice", "value_error": "bad-value"}.get(kind, "bad-value")
    return document.problem(location, code, f"{_field(location)}: {message}", help_ or EXAMPLES.get(name, ""))


def _words(kind: str, fault: dict[str, Any], context: dict[str, Any]) -> tuple[str, str]:
    """Return (what is wrong, the way out) for a fault's type."""
    value = fault.get("input")
    if kind == "literal_error":
        choices = str(context.get("expected", "")).replace(" or ", ", ").split(", ")
        options = [choice.strip("'") for choice in choices]
        return f"must be one of {', '.join(options)}, not {show(value)}", suggest(str(value), options)
    if kind == "string_type":
        if value is None:
            return "is empty; a text is expected", "write the text, or delete the line"
        if isinstance(value, (list, dict)):
            return "must be a text, not a list or a group of fields", ""
        return f"must be a text, not {show(value)}", f'put it in quotation marks: "{value}"'
    if kind in ("tuple_type", "list_type"):
        return f"must be a list, not {show(value)}", "write one item a line, each after a dash:\n  - first\n  - second"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"must be a group of fields, not {show(value)}", ""
    if kind == "string_pattern_mismatch":
        return f"{show(value)} has not the form {_form(str(context.get('pattern', '')))}", ""
    if kind == "string_too_short":
        return "is empty; a text is expected", "write the text, or delete the line"
    if kind in ("value_error", "assertion_error"):
        said = str(context.get("error", fault["msg"]))
        return (f"{said}, not {show(value)}" if isinstance(value, str) and said.startswith("must") else said), ""
    return f"{fault['msg'][:1].lower()}{fault['msg'][1:]}, not {show(value)}", ""


_FORMS = {
    "^[a-z0-9]": 'of an id: lower-case words joined by hyphens, such as "first-talks"',
    "^https?": "of an address that begins with http:// or https://",
    "^sha256": '"sha256-" and 64 hexadecimal digits',
    "^s[1-9]": "of a source's id: s and a number, such as s4",
    "^Q": "of a Wikidata id, such as Q30",
}


def _form(pattern: str) -> str:
    return next((words for start, words in _FORMS.items() if pattern.startswith(start)), pattern)


_TAGS = ("claim", "note", "words")
"""Names of the branches of a union; they stand in pydantic's locations but not in the file."""


def _field(location: Sequence[str | int]) -> str:
    """Return a location as an editor reads it: `cites, item 2, quote`; union tags are left out."""
    steps = [f"item {step + 1}" if isinstance(step, int) else step for step in location if step not in _TAGS]
    return ", ".join(steps) or "the file"


def fields_at(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """Return the field names, as written in YAML, that are allowed at a location of a model."""
    here: type[BaseModel] = model
    for step in location:
        if not isinstance(step, str):
            continue
        names = {field.alias or name: field for name, field in here.model_fields.items()}
        if step in names:
            inside = list(_models(names[step].annotation))
            here = inside[0] if inside else here
    wanted = str(location[-1]).capitalize() if location else ""
    for step in location:
        if isinstance(step, str) and step in ("claim", "note"):
            wanted = step.capitalize()
    if wanted in ("Claim", "Note"):
        here = next((m for m in _all_models(model) if m.__name__ == wanted), here)
    return [field.alias or name for name, field in here.model_fields.items() if name != "id"]


def _models(annotation: Any) -> typing.Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)


def _all_models(model: type[BaseModel]) -> typing.Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for inside in _models(field.annotation):
            yield from _all_models(inside)
