"""Recording decisions. The file only grows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from explainer.model.decision import Decision
from explainer.paths import Project
from explainer.store.write import dump, edit, styled, write_text

_HEAD = "# What editors decided about candidates. Only added to: a candidate decided here is not proposed again.\n"


def record_decisions(project: Project, decisions: Iterable[Decision]) -> bool:
    """Append decisions to `data/decisions.yml`; say whether anything was written. The rest stays.

    A candidate that is decided in the file is left out: its decision was recorded before.
    """
    rows = [decision.model_dump(exclude_none=True) for decision in decisions]
    if not rows:
        return False
    if not project.decisions.exists():
        return write_text(project.decisions, _HEAD + dump({"decisions": rows}))

    def append(document: Any) -> None:
        held = {row["key"] for row in document.get("decisions") or ()}
        new = [styled(row) for row in rows if row["key"] not in held]
        if held:
            document["decisions"].extend(new)
        elif new:
            document["decisions"] = new

    return edit(project.decisions, append)
