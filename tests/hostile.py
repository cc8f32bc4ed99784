"""A project whose every text field, of every kind, tries to break out: shared by the tests that build it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from explainer.model.kinds import RECORD_TYPES
from explainer.model.topic import Topic
from explainer.store.plain import read_plain
from explainer.store.write import dump

HOSTILE = (
    '{{ 7*7 }} {% raw %} <script>window.pwned = 1</script> <img src=x onerror="window.pwned=2"> '
    "[x](javascript:window.pwned=3) </title></textarea>&amp; `code` **bold** \\ 1986. A year"
)
BIDI = "left \u202e right"

VERBATIM = {"quote", "mark", "hedge", "when_words"}
"""Fields that must stand in an article; the hostile article below brings them in."""

SEED = f"{HOSTILE} was what the council of Port Ada had to read that day.\n"


def hostile_project(harbour: Path, folder: Path, text: str = HOSTILE) -> Path:
    """Copy the harbour project to `folder` with `text` added to every text field that takes it; return the folder."""
    shutil.copytree(harbour, folder)
    for kind, row in RECORD_TYPES.items():
        for path in sorted((folder / "data" / kind).glob("*.yml")):
            _poison(path, lambda data, path=path, row=row: row.model.model_validate({**data, "id": path.stem}), text)
    topic = folder / "data/topic.yml"
    _poison(topic, Topic.model_validate, text)
    data = read_plain(topic)
    data["limits"]["sentence_words"] = 99  # what is added makes every sentence longer
    topic.write_text(dump(data), "utf-8")
    return folder


def leaves(data: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of every text in plain data."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*steps, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from leaves(value, (*steps, index))
    elif isinstance(data, str):
        yield steps


def replaced(data: Any, steps: tuple[str | int, ...], text: str) -> Any:
    """Return plain data with the text at a place replaced."""
    if not steps:
        return text
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[steps[0]] = replaced(data[steps[0]], steps[1:], text)
    return copy


def at(data: Any, steps: tuple[str | int, ...]) -> Any:
    """Return the value at a place of plain data."""
    for step in steps:
        data = data[step]
    return data


def _poison(path: Path, validate: Any, text: str) -> None:
    """Add the text to every field that takes it; fields that refuse it (ids, dates, choices) stay as they are."""
    data = read_plain(path)
    for steps in leaves(data):
        if steps[-1] in VERBATIM or steps[-1] == "file":
            continue
        tried = replaced(data, steps, f"{at(data, steps)} {text}")
        try:
            validate(tried)
        except ValidationError:
            continue
        data = tried
    path.write_text(dump(data), "utf-8")
