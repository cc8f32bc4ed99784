"""Ids are unique over all kinds and never used again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.kinds import RECORD_TYPES
from explainer.problems import Problem, show

CODE = "id-taken"


def check_unique_ids(dossier: Dossier) -> Iterator[Problem]:
    """An id names one record: no two kinds share it, and an id that was retired is never used again."""
    kinds: dict[str, list[str]] = {}
    for kind, records in dossier.records.items():
        for record_id in records:
            kinds.setdefault(record_id, []).append(kind)
    retired = {stone.id: number for number, stone in enumerate(dossier.retired.retired)}
    for record_id, found in kinds.items():
        for kind in found[1:]:
            message = f"the id {show(record_id)} is taken by data/{found[0]}/{record_id}.yml"
            yield Problem(f"data/{kind}/{record_id}.yml", 1, 1, CODE, message, "rename one of the two files")
        if record_id in retired:
            message = f"the id {show(record_id)} was retired (data/retired.yml); ids are never used again"
            yield Problem(f"data/{found[0]}/{record_id}.yml", 1, 1, CODE, message, "give the record another id")
    for stone_id, times in Counter(stone.id for stone in dossier.retired.retired).items():
        if times > 1:
            message = f"the id {show(stone_id)} is retired {times} times"
            yield problem_at(dossier, "retired", ("retired", retired[stone_id], "id"), CODE, message, "keep one entry")
    for number, stone in enumerate(dossier.retired.retired):
        if stone.kind not in RECORD_TYPES:
            message = f"no kind of records is named {show(stone.kind)}"
            kinds_ = f"one of {', '.join(RECORD_TYPES)}"
            yield problem_at(dossier, "retired", ("retired", number, "kind"), "dangling-reference", message, kinds_)
