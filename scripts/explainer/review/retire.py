"""A record taken off the site: its file goes, a tombstone says why, its old address still answers."""

from __future__ import annotations

from explainer.model.retired import Tombstone
from explainer.paths import Project
from explainer.review.changes import Change
from explainer.review.ids import WrongIdError, kind_of
from explainer.review.tombstone import with_tombstone
from explainer.store.records import Loaded


def plan_retirement(
    project: Project, loaded: Loaded, record_id: str, why: str, on: str, to: str | None
) -> list[Change]:
    """Return the changes that retire a record; `on` is the day, ISO 8601, `to` what took its place. Nothing is written.

    Nothing else may name the record any more; see `uses.remaining`.

    Raises:
        WrongIdError: there is no such record, or none that could take its place.
        ValueError: the reason is no plain text.
    """
    kind = kind_of(loaded, record_id)
    if to is not None:
        if to == record_id:
            raise WrongIdError("a record cannot take its own place; give --to another id, or leave it out")
        kind_of(loaded, to)
    stone = Tombstone.model_validate({"id": record_id, "kind": kind, "why": why, "when": on, "to": to})
    text = project.retired.read_bytes().decode() if project.retired.is_file() else None
    return [
        Change.of(project, project.retired, with_tombstone(text, stone)),
        Change.of(project, project.record(kind, record_id), None),
    ]
