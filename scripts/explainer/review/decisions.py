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

    A candidate that is decided in the file is left out: its decision was recorded before. So is reopening one that is
    open.
    """
    rows = [decision.model_dump(exclude_none=True) for decision in decisions]
    if not rows:
        return False
    if not project.decisions.exists():
        return write_text(project.decisions, _HEAD + dump({"decisions": rows}))

    def append(document: Any) -> None:
        held = {row["key"]: row["decision"] for row in document.get("decisions") or ()}
        new = [styled(row) for row in _news(rows, dict(held))]
        if held:
            document["decisions"].extend(new)
        elif new:
            document["decisions"] = new

    return edit(project.decisions, append)


def _news(rows: list[dict[str, Any]], last: dict[str, str]) -> list[dict[str, Any]]:
    """The rows that change what holds; `last` is key → the latest decision in the file."""
    new = []
    for row in rows:
        is_open = last.get(row["key"], "reopened") == "reopened"
        if is_open != (row["decision"] == "reopened"):
            new.append(row)
            last[row["key"]] = row["decision"]
    return new
