"""The only door through which records are added to `data/`. Adds; never changes a record."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from explainer.model.decision import Decision
from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.review.decisions import record_decisions
from explainer.review.distil import Workshop, open_workshop
from explainer.review.drafts import write_drafts
from explainer.review.origins import Reports
from explainer.review.plan import Addition, plan
from explainer.review.propose import propose
from explainer.store.records import load
from explainer.store.write import dump, write_text


def accept_all(project: Project, by: str, at: str) -> list[Path]:
    """Make a record marked `review: draft` of everything that waits, and a card for every article without one.

    Return the files added. `by` and `at` (ISO 8601) are kept with each decision. A second call adds nothing.
    """
    shop = open_workshop(project)
    additions = plan(shop.waiting, shop.loaded, shop.articles, shop.ids)
    paths = add(project, additions, by, at)
    _refresh(project, shop)
    return paths


def add(project: Project, additions: list[Addition], by: str, at: str) -> list[Path]:
    """Write the additions and record the decisions; one that its model refuses is left out and goes on waiting."""
    refused = {addition.id for addition in additions if not _valid(addition)}
    kept = [_without(addition, refused) for addition in additions if addition.id not in refused]
    paths = []
    for addition in kept:
        path = project.record(addition.kind, addition.id)
        if not path.exists() and write_text(path, dump(addition.data)):
            paths.append(path)
    record_decisions(
        project,
        [Decision(key=key, decision="accepted", into=one.id, by=by, at=at) for one in kept for key in one.keys],
    )
    return paths


def _valid(addition: Addition) -> bool:
    try:
        RECORD_TYPES[addition.kind].model.model_validate({**addition.data, "id": addition.id})
    except ValidationError:
        return False
    return True


def _without(addition: Addition, refused: set[str]) -> Addition:
    """Drop references to records that were refused."""
    if not refused:
        return addition
    data = dict(addition.data)
    for field in ("about", "proposals", "participants"):
        if field in data:
            data[field] = [one for one in data[field] if one not in refused]
    if "stances" in data:
        data["stances"] = [one for one in data["stances"] if one["proposal"] not in refused]
    return Addition(addition.kind, addition.id, data, addition.keys)


def _refresh(project: Project, shop: Workshop) -> None:
    """Bring the draft files up to date with what was decided."""
    loaded = load(project)
    write_drafts(
        project, propose(shop.candidates, loaded, shop.ids), shop.articles, shop.ids, Reports.of(shop.articles, loaded)
    )
