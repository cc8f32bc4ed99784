"""pydantic's errors in an editor's words: what is wrong, what is expected, a correct example."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel, Tag, ValidationError

from explainer.model.base import ID_PATTERN
from explainer.problems import Problem, show, suggest
from explainer.store.document import Document

EXAMPLES = {
    "outcome": 'write outcome: "not covered", or a claim:\noutcome:\n  text: what came of it\n  cites: […]',
    "cites": 'write a list, such as:\ncites:\n  - source: s1\n    quote: "the passage, word for word"',
    "review": "write review: draft, or review: reviewed",
    "date": "write 2025-08-19, 2025-08, 2025 or 2025-08-19/2025-09-02",
    "quote": 'write the passage word for word, such as quote: "the talks began on Monday"',
    "source": "write the id of a source, such as source: s1",
    "sha256": "write sha256- and the 64 digits that sha256sum prints",
    "put_forward_by": "write who, and the passages that say so, or write unattributed: true, such as:\n"
    "put_forward_by:\n  participants: [the-council]\n  cites: […]",
    "language": "write language: en",
    "versions": "write statement: and its id, or cites: with the passages; not both",
}
"""By field name, the example that goes with a value that cannot be used."""


_REASON = """write it, such as:
  date: 2026-03-02
  basis: inferred
  why: '"on Monday", in an article of 3 March'"""
"""The way out where an inferred date has no reason."""
CORRECT = "correct it; if it is not needed, delete the line"
"""The way out where there is no example."""


def problems_of(error: ValidationError, model: type[BaseModel], document: Document) -> list[Problem]:
    """Return every fault of a file that does not fit its model, each at its place."""
    return [_problem(dict(fault), model, document) for fault in error.errors(include_url=False)]


def _problem(fault: dict[str, Any], model: type[BaseModel], document: Document) -> Problem:
    location, _ = _walked(model, fault["loc"])
    name = str(location[-1]) if location else ""
    kind = fault["type"]
    if kind == "extra_forbidden":
        allowed = fields_at(model, fault["loc"][:-1])
        help_ = suggest(name, allowed) or f"fields here: {', '.join(allowed)}"
        return document.problem_at_key(location, "unknown-field", f"unknown field {show(name)}", help_)
    if kind == "missing":
        message, help_ = f"the field {show(name)} is missing here", EXAMPLES.get(name) or _added(model, fault["loc"])
        return document.problem_at_key(location[:-1], "missing-field", message, help_)
    field = next((step for step in reversed(location) if isinstance(step, str)), "")
    location, value = _written(document, location), fault.get("input")
    written = document.text_at(location) if isinstance(value, (int, float, bool)) else None
    message, help_ = WORDS.get(kind, _other)(Fault(value, written or value, fault.get("ctx", {}), fault["msg"]))
    code = "bad-choice" if kind == "literal_error" else "bad-value"
    return document.problem(location, code, f"{_field(location)}: {message}", help_ or EXAMPLES.get(field, CORRECT))


def _added(model: type[BaseModel], location: Sequence[str | int]) -> str:
    """Return the way out for a field that is missing, with its words where it must be one of some."""
    here = _walked(model, location[:-1])[1]
    fields = {field.alias or name: field for name, field in here.model_fields.items()}
    field = fields.get(str(location[-1]))
    options = [str(one) for one in typing.get_args(field.annotation)] if field else []
    listed = typing.get_origin(field.annotation) is typing.Literal if field else False
    return f"add {location[-1]}: with one of {', '.join(options)}" if listed else f"add {location[-1]}:"


class Fault(NamedTuple):
    """A value that pydantic refused: as read, as written in the file, pydantic's context and words."""

    value: Any
    written: Any
    context: dict[str, Any]
    said: str


Words = tuple[str, str]
"""What is wrong, and the way out."""


def _told(fault: Fault) -> str:
    """Return what stands there as an editor knows it."""
    if fault.value is None:
        return "nothing"
    kinds: dict[type, str] = {list: "a list", tuple: "a list", dict: "a group of fields"}
    return kinds.get(type(fault.value)) or show(fault.written)


def _choice(fault: Fault) -> Words:
    options = [one.strip("'") for one in str(fault.context.get("expected", "")).replace(" or ", ", ").split(", ")]
    if len(options) == 1:
        return f"must be {show(options[0])}, or a group of fields, not {_told(fault)}", ""
    return f"must be one of {', '.join(options)}, not {_told(fault)}", suggest(
        str(fault.written), options
    ) or "write one of these words"


def _no_text(fault: Fault) -> Words:
    if fault.value is None:
        return _empty(fault)
    if isinstance(fault.value, (list, dict)):
        return "must be a text, not a list or a group of fields", "a text that begins with [ or { needs quotation marks"
    return f"must be a text, not {_told(fault)}", f'put it in quotation marks: "{fault.written}"'


def _empty(_fault: Fault) -> Words:
    return "is empty; a text is expected", "write the text, or delete the line"


def _no_list(fault: Fault) -> Words:
    return (
        f"must be a list, not {_told(fault)}",
        "write one item a line, each after a dash:\n  - first\n  - second",
    )


def _no_group(fault: Fault) -> Words:
    return f"must be a group of fields, not {_told(fault)}", ""


def _no_form(fault: Fault) -> Words:
    pattern = str(fault.context.get("pattern", ""))
    near = "-".join(re.findall(r"[a-z0-9]+", str(fault.written).lower())) if pattern == ID_PATTERN else ""
    return f"{_told(fault)} has not the form {_form(pattern)}", f"did you mean {show(near)}?" if near else ""


def _refused(fault: Fault) -> Words:
    said = str(fault.context.get("error", fault.said))
    help_ = _REASON if said.startswith("an inferred date") else ""
    return (f"{said}, not {_told(fault)}" if isinstance(fault.value, str) and said.startswith("must") else said), help_


def _other(fault: Fault) -> Words:
    said = re.sub(r"^[A-Z][a-z]+ should ", "must ", fault.said)
    return f"{said[:1].lower()}{said[1:]}, not {_told(fault)}", ""


def _too_much(fault: Fault) -> Words:
    most = f"{fault.context.get('le', 0):g}"
    return f"must be at most {most}, not {_told(fault)}", f"write {most} or less"


WORDS: dict[str, Callable[[Fault], Words]] = {
    "literal_error": _choice,
    "string_type": _no_text,
    "string_too_short": _empty,
    "tuple_type": _no_list,
    "list_type": _no_list,
    "model_type": _no_group,
    "model_attributes_type": _no_group,
    "dict_type": _no_group,
    "string_pattern_mismatch": _no_form,
    "less_than_equal": _too_much,
    "value_error": _refused,
    "assertion_error": _refused,
}
"""pydantic's fault types, each with its words; every other type keeps pydantic's own."""


_FORMS = {
    "^[a-z0-9]": 'of an id: lower-case words joined by hyphens, such as "first-talks"',
    "^https?": "of an address that begins with http:// or https://",
    "^sha256": '"sha256-" and 64 hexadecimal digits',
    "^Q": "of a Wikidata id, such as Q30",
    "^[^/": "of a file's name: no folder, no slash",
    "^[a-z]{2}": "of a language's code, such as en or en-GB",
}


def _form(pattern: str) -> str:
    return next((words for start, words in _FORMS.items() if pattern.startswith(start)), pattern)


def _field(location: Sequence[str | int]) -> str:
    """Return a location as an editor reads it: `cites, item 2, quote`."""
    steps = [f"item {step + 1}" if isinstance(step, int) else step for step in location]
    return ", ".join(steps) or "the file"


def fields_at(model: type[BaseModel], location: Sequence[str | int]) -> list[str]:
    """Return the field names, as written in YAML, that are allowed at a location of a model."""
    here = _walked(model, location)[1]
    return [field.alias or name for name, field in here.model_fields.items() if name != "id"]


def _walked(model: type[BaseModel], location: Sequence[str | int]) -> tuple[tuple[str | int, ...], type[BaseModel]]:
    """Return a location without the names of a union's branches, which no file holds, and the model at it."""
    here, branches, kept = model, dict[str, type[BaseModel] | None](), list[str | int]()
    for step in location:
        if step in branches:
            here, branches = branches[str(step)] or here, {}
            continue
        kept.append(step)
        fields = {field.alias or name: field for name, field in here.model_fields.items()}
        if isinstance(step, str) and step in fields:
            annotation = fields[step].annotation
            branches = dict(_branches(annotation))
            here = next(_models(annotation), here)
    return tuple(kept), here


def _written(document: Document, location: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a location without the "date" that a short date, such as `when: 2025-08`, leaves out."""
    short = location[-1:] == ("date",) and document.text_at(location[:-1]) is not None
    return location[:-1] if short else location


def _branches(annotation: Any) -> typing.Iterator[tuple[str, type[BaseModel] | None]]:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Tag):
            yield mark.tag, next(_models(annotation), None)
    for argument in typing.get_args(annotation):
        yield from _branches(argument)


def _models(annotation: Any) -> typing.Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)
