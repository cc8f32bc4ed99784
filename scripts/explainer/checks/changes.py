"""Every change names what there is, under an id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.change import TOPIC
from explainer.problems import Problem, show, suggest

LOG = "changes"
"""Under which name the dossier knows data/changes.yml."""


def check_changes(dossier: Dossier) -> Iterator[Problem]:
    """A change has an id of its own and names records that exist, retired ones, or the topic."""
    retired = {stone.id for stone in dossier.retired.retired}
    known = {*dossier.documents, *dossier.kinds, *retired, TOPIC} - {LOG, "retired", "decisions"}
    seen = set[str]()
    for number, change in enumerate(dossier.change_log.changes):
        if change.id in seen:
            message = f"the id {show(change.id)} is taken by an earlier change"
            yield problem_at(dossier, LOG, (LOG, number, "id"), "id-taken", message, "give this change another id")
        seen.add(change.id)
        for place, record in enumerate(change.records):
            if record not in known:
                message = f"no record has the id {show(record)}, and none was retired"
                help_ = suggest(record, known) or f"name a record's id, or {TOPIC} for the summary and the overview"
                where = (LOG, number, "records", place)
                yield problem_at(dossier, LOG, where, "dangling-reference", message, help_)
