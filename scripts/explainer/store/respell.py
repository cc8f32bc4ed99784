"""Words changed at some places of a YAML file, and not a byte besides."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import yaml

from explainer.store.document import Document

_SAFE = re.compile(r"[\w-][\w./-]*")
"""What means the same with quotation marks and without them, ids, checksums and plain file names among it."""


class Edit(NamedTuple):
    """A place of a file, the word that stands there, and the word that is to stand there."""

    place: Sequence[str | int]
    old: str
    new: str


def respelled(content: bytes, document: Document, edits: Iterable[Edit]) -> str:
    """Return a file's text with words changed at some places; quotation marks stay.

    `document` is what was read of the same bytes.

    Raises:
        LookupError: a place holds no single value.
    """
    text = content.decode("utf-8-sig")
    mark = content.decode()[: -len(text)]
    nodes = [(_scalar(document, edit.place), edit) for edit in edits]
    for node, edit in sorted(nodes, key=lambda row: row[0].start_mark.index, reverse=True):
        start, end = node.start_mark.index, node.end_mark.index
        text = text[:start] + _changed(text[start:end], edit) + text[end:]
    return mark + text


def _changed(written: str, edit: Edit) -> str:
    """Return a value as it is to be written: in the same form where that is safe."""
    before, found, after = written.rpartition(edit.old)
    if found and _SAFE.fullmatch(edit.new):
        return before + edit.new + after
    value = edit.new if _SAFE.fullmatch(edit.new) else json.dumps(edit.new, ensure_ascii=False)
    return value + ("\n" if written.endswith("\n") else "")


def _scalar(document: Document, place: Sequence[str | int]) -> yaml.ScalarNode:
    node = document.find(place)
    if not isinstance(node, yaml.ScalarNode):
        raise LookupError(f"{document.path}: no text at {list(place)}")  # noqa: TRY004 - the place is wrong, no type
    return node
