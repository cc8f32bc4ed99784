"""Plain data to YAML as ruamel.yaml writes it in the project's form, in a fraction of its time.

Only for what nearly all data is made of: groups and lists of texts, numbers and days. A draft of many articles holds
tens of thousands of texts, and the general writer decides about each letter of them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

_KEY = re.compile(r"[a-z][a-z_]+")
_MEANING = {"yes", "no", "on", "off", "true", "false", "null"}
"""Names that some reader of YAML takes for a value."""
_SHARE = re.compile(r"\d+\.\d+")
_UNSAFE = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`=<~]|^\.\.\.|:(?:\s|$)|\s#|^\s|\s$|^$""")
"""What a text without quotation marks can hold only under conditions; the general writer knows them."""


class NotPlainError(Exception):
    """The data hold something that only the general writer can write."""


def emit(data: Any, width: int) -> str:
    """Return styled data, a group at the top, as YAML text; longer lines than `width` are folded after that column.

    Raises:
        NotPlainError: it holds a list in a list, an odd name, or a text that needs escapes or conditions.
    """
    if not isinstance(data, dict) or not data:
        raise NotPlainError
    return "".join(f"{line}\n" for line in _group(data, "", "", width))


def _group(data: dict[str, Any], lead: str, pad: str, width: int) -> Iterator[str]:
    """Yield the lines of a group; `lead` stands before its first name, `pad` before all others."""
    for key, value in data.items():
        if not isinstance(key, str) or key in _MEANING or not _KEY.fullmatch(key):
            raise NotPlainError
        if isinstance(value, dict) and value:
            yield f"{lead}{key}:"
            yield from _group(value, f"{pad}  ", f"{pad}  ", width)
        elif isinstance(value, list) and value:
            yield f"{lead}{key}:"
            for one in value:
                yield from _item(one, f"{pad}  ", width)
        elif value is None:
            yield f"{lead}{key}:"
        else:
            yield from _scalar(f"{lead}{key}: ", value, f"{pad}  ", width)
        lead = pad


def _item(value: Any, pad: str, width: int) -> Iterator[str]:
    if isinstance(value, dict) and value:
        yield from _group(value, f"{pad}- ", f"{pad}  ", width)
    elif isinstance(value, list) or value is None:
        raise NotPlainError
    else:
        yield from _scalar(f"{pad}- ", value, f"{pad}  ", width)


def _scalar(head: str, value: Any, pad: str, width: int) -> Iterator[str]:
    if isinstance(value, FoldedScalarString):
        if not value.isprintable() or value != " ".join(value.split()):
            raise NotPlainError
        yield f"{head}>-"
        yield from _folded(value, pad, width)
        return
    line = head + _short(value)
    if len(line) > width:
        raise NotPlainError
    yield line


def _folded(text: str, pad: str, width: int) -> Iterator[str]:
    """Yield a text's lines; each is broken at the first space that stands after the width."""
    line = ""
    for word in text.split(" "):
        if not line:
            line = pad + word
        elif len(line) > width:
            yield line
            line = pad + word
        else:
            line = f"{line} {word}"
    yield line


def _short(value: Any) -> str:
    """Return a value as it stands on its line."""
    if isinstance(value, str) and value.isprintable():
        if isinstance(value, DoubleQuotedScalarString):
            escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
            return f'"{escaped}"'
        if not _UNSAFE.search(value):
            return str(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) or (isinstance(value, float) and _SHARE.fullmatch(repr(value))):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if value in ({}, []):
        return "{}" if isinstance(value, dict) else "[]"
    raise NotPlainError
