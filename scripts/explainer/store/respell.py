"""Words changed at some places of a YAML file, and not a byte besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import yaml

from explainer.store.document import Document


class Edit(NamedTuple):
    """A place of a file, the word that stands there, and the word that is to stand there."""

    place: Sequence[str | int]
    old: str
    new: str


def respelled(content: bytes, document: Document, edits: Iterable[Edit]) -> str:
    """Return a file's text with words changed at some places; quotation marks stay.

    `document` is what was read of the same bytes.

    Raises:
        LookupError: a place is not a plain text that holds its old word.
    """
    text = content.decode("utf-8-sig")
    mark = content.decode()[: -len(text)]
    for (start, end), edit in sorted(((_run(document, edit.place), edit) for edit in edits), reverse=True):
        before, found, after = text[start:end].rpartition(edit.old)
        if not found:
            raise LookupError(f"{document.path}: no {edit.old} at offset {start}")
        text = text[:start] + before + edit.new + after + text[end:]
    return mark + text


def _run(document: Document, place: Sequence[str | int]) -> tuple[int, int]:
    node = document.find(place)
    if not isinstance(node, yaml.ScalarNode):
        raise LookupError(f"{document.path}: no text at {list(place)}")
    return node.start_mark.index, node.end_mark.index
