"""The files that a project needs besides records, as drafts for an editor to fill in. Pure."""

from __future__ import annotations

from typing import Any

from explainer.model.source import Source
from explainer.paths import Project
from explainer.review.journal import NewFile
from explainer.store.records import Loaded
from explainer.store.write import dump

_TOPIC = "# A draft by `explainer accept --all`. Write your own title, question, scope and date.\n"


def starting_files(project: Project, loaded: Loaded, at: str) -> list[NewFile]:
    """Return a draft of `topic.yml` and an empty `retired.yml`, where the project has none; `at` is ISO 8601."""
    files = []
    if not project.topic.exists():
        files.append(NewFile(path=project.shown(project.topic), text=_TOPIC + dump(_topic(loaded, at))))
    if not project.retired.exists():
        files.append(NewFile(path=project.shown(project.retired), text=dump({"retired": []})))
    return files


def _topic(loaded: Loaded, at: str) -> dict[str, Any]:
    return {
        "title": "Untitled",
        "question": "Which question do these articles answer?",
        "scope": "A draft. Say in data/topic.yml what is covered and what is not, up to which day.",
        "as_of": _as_of(loaded, at),
    }


def _as_of(loaded: Loaded, at: str) -> dict[str, str]:
    """The latest date on a card; where no card has one, the day of the decision."""
    cards = [card for card in loaded.records["sources"].values() if isinstance(card, Source)]
    if dates := [card.written.date for card in cards if card.written]:
        return {"date": max(dates).text, "basis": "inferred", "why": "the latest date of an article in data/sources"}
    return {"date": at[:10], "basis": "inferred", "why": "the day these drafts were accepted; no article is dated"}
