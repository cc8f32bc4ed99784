"""One word changed at some places of a YAML file, and not a byte besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import yaml

from explainer.store.document import Document


def respelled(content: bytes, document: Document, places: Iterable[Sequence[str | int]], old: str, new: str) -> str:
    """Return a file's text with `new` instead of `old` in the values at some places; quotation marks stay.

    `document` is what was read of the same bytes.

    Raises:
        LookupError: a place is not a plain text that holds `old`.
    """
    text = content.decode("utf-8-sig")
    mark = content.decode()[: -len(text)]
    for start, end in sorted((_run(document, place) for place in places), reverse=True):
        before, found, after = text[start:end].rpartition(old)
        if not found:
            raise LookupError(f"{document.path}: no {old} at offset {start}")
        text = text[:start] + before + new + after + text[end:]
    return mark + text


def _run(document: Document, place: Sequence[str | int]) -> tuple[int, int]:
    node = document.find(place)
    if not isinstance(node, yaml.ScalarNode):
        raise LookupError(f"{document.path}: no text at {list(place)}")
    return node.start_mark.index, node.end_mark.index
