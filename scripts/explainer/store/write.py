"""The one place that writes YAML: fixed settings, comments kept, untouched lines byte for byte, all or nothing."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString
import yaml
import yamlcore

WIDTH = 100
"""Characters. A longer plain text is written folded, so that diffs stay readable."""

_CORE = yamlcore.CoreLoader("")
_OLD = yaml.SafeLoader("")


def round_trip() -> YAML:
    """Return ruamel.yaml with the project's settings, under which an untouched file comes back byte for byte."""
    yaml_ = YAML()
    yaml_.preserve_quotes = True
    yaml_.width = 4096
    yaml_.indent(mapping=2, sequence=4, offset=2)
    return yaml_


def dump(data: Any) -> str:
    """Return plain data as YAML in the project's form, readable alike by YAML 1.1 and 1.2 readers."""
    out = io.StringIO()
    writer = round_trip()
    writer.width = WIDTH
    writer.dump(_styled(data), out)
    return out.getvalue()


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
    writer = round_trip()
    before = path.read_text("utf-8")
    document = writer.load(before)
    change(document)
    out = io.StringIO()
    writer.dump(document, out)
    return write_text(path, out.getvalue())


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


def _text(text: str) -> str:
    if _risky(text):
        return DoubleQuotedScalarString(text)
    if len(text) > WIDTH and "\n" not in text and "  " not in text and text == text.strip():
        return FoldedScalarString(text)
    return text


def _risky(text: str) -> bool:
    """Whether a plain scalar of this text would be read as something other than this text by some YAML reader."""
    if any(reader.resolve(yaml.ScalarNode, text, (True, False)) != "tag:yaml.org,2002:str" for reader in (_CORE, _OLD)):
        return not _is_day(text)
    return False


def _is_day(text: str) -> bool:
    """Dates stay plain: every reader of ours takes them as text or as that date."""
    return len(text) == len("2025-08-19") and text[4] == text[7] == "-"
