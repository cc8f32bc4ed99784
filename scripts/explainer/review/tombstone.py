"""A tombstone added to `data/retired.yml`; nothing that stands there changes. Pure."""

from __future__ import annotations

from typing import Any

from explainer.model.retired import Tombstone
from explainer.store.write import dump, edited, styled


def with_tombstone(text: str | None, stone: Tombstone) -> str:
    """Return the text of `data/retired.yml` (None: there is none) with a tombstone more, at the end."""
    row = stone.model_dump(mode="json", exclude_none=True)
    row["when"] = str(stone.when.date)
    if text is None or not text.strip():
        return dump({"retired": [row]})

    def append(document: Any) -> None:
        if document.get("retired"):
            document["retired"].append(styled(row))
        else:
            document["retired"] = [styled(row)]

    return edited(text, append)
