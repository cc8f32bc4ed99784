"""The one place that writes YAML: fixed settings, comments kept, untouched lines byte for byte, all or nothing."""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
import yamlcore
from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from explainer.store.document import parse_document
from explainer.store.emit import NotPlainError, emit
from explainer.store.kept import keep_untouched

WIDTH = 100
"""Characters. A longer plain text is written folded, so that diffs stay readable."""
SHORT = 64
"""Characters. A text no longer than this fits on its line behind its name, however deep it stands."""

_STR = "tag:yaml.org,2002:str"
_CORE = yamlcore.CoreLoader("")
_OLD = yaml.SafeLoader("")
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
"""Characters that a YAML reader takes for a line's end, or refuses, unless they are escaped."""

_MARKED = re.compile(r"^[-?:,\[\]{}#&*!|>'%@`]|:(?:\s|$)|\s#")
"""What a text cannot hold without quotation marks; the usual ones are taken where they need no backslash."""


class _Constructor(RoundTripConstructor):
    """ruamel.yaml's own, which would raise on a text that only looks like a day, such as 2026-99-99."""

    def construct_yaml_timestamp(self, node: Any, values: Any = None) -> Any:
        """Return a time, or the text where it is none."""
        try:
            return super().construct_yaml_timestamp(node, values)
        except ValueError:
            return self.construct_yaml_str(node)


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", _Constructor.construct_yaml_timestamp)


def round_trip() -> YAML:
    """Return ruamel.yaml with the project's settings, under which an untouched file comes back byte for byte."""
    yaml_ = YAML()
    yaml_.Constructor = _Constructor
    yaml_.preserve_quotes = True
    yaml_.width = 4096
    yaml_.indent(mapping=2, sequence=4, offset=2)
    return yaml_


def dump(data: Any) -> str:
    """Return plain data as YAML in the project's form, readable alike by YAML 1.1 and 1.2 readers."""
    given = _styled(data)
    try:
        return emit(given, WIDTH)
    except NotPlainError:
        return dump_any(given)


def dump_any(given: Any) -> str:
    """Return `styled` data as the general writer writes it, whatever it holds."""
    writer = round_trip()
    writer.width = WIDTH
    return _dumped(writer, given)


def write_text(path: Path, text: str) -> bool:
    """Write a file only when its text changed; say whether it did. The old file stands until the new one is whole."""
    content = text.encode("utf-8")
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True


def edit(path: Path, change: Callable[[Any], None]) -> bool:
    """Let `change` edit a file's round-trip document in place; comments and untouched lines stay as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        received = file.read()
    return write_text(path, edited(received, change))


def edited(received: str, change: Callable[[Any], None]) -> str:
    """Return a file's text as `edit` would write it."""
    before = received.replace("\r\n", "\n")
    writer = round_trip()
    document = writer.load(before)
    plain = _dumped(writer, document)
    change(document)
    changed = _dumped(writer, document)
    after = keep_untouched(before, plain, changed)
    if _data(after) != _data(changed):
        after = changed  # the editor's form and the writer's do not go together in this file
    return after.replace("\n", "\r\n") if "\r\n" in received else after


def _dumped(writer: YAML, document: Any) -> str:
    out = io.StringIO()
    writer.dump(document, out)
    return out.getvalue()


def _data(text: str) -> Any:
    document = parse_document(text.encode(), "")
    return document.data, len(document.problems)


def styled(data: Any) -> Any:
    """Return plain data as it is to be inserted in a round-trip document: risky texts quoted, long ones folded."""
    return _styled(data)


def _styled(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _styled(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_styled(value) for value in data]
    if isinstance(data, str):
        return _text(data)
    return data


def _text(text: str) -> Any:
    """Return a text as the writer must be given it. A day stays plain: our readers take it for text or for that day."""
    spaced = "  " in text or text != text.strip()
    if day := _day(text):
        return day
    if _risky(text) or _BREAKS.search(text) or (spaced and len(text) > SHORT):
        return DoubleQuotedScalarString(text)
    if len(text) > SHORT:
        return FoldedScalarString(text)
    return DoubleQuotedScalarString(text) if _MARKED.search(text) and '"' not in text and "\\" not in text else text


def _risky(text: str) -> bool:
    """Whether a plain scalar of this text would be read as something other than this text by some YAML reader."""
    return any(reader.resolve(yaml.ScalarNode, text, (True, False)) != _STR for reader in (_CORE, _OLD))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
