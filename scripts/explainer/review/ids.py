"""Which id is meant, and whether a new one may be used. Refusals are in an editor's words."""

from __future__ import annotations

import regex

from explainer.model.base import LONGEST_ID
from explainer.model.kinds import RECORD_TYPES
from explainer.problems import show, suggest
from explainer.store.records import Loaded

_FILES = {"topic", "style", "retired", "decisions"}
"""Names of files in `data/` that are no records."""


class WrongIdError(ValueError):
    """An id that cannot be used so; the message says why, and what would do."""


def kind_of(loaded: Loaded, record_id: str) -> str:
    """Return the kind of a record.

    Raises:
        WrongIdError: there is no such record, it was retired, or two kinds have one.
    """
    kinds = [kind for kind, records in loaded.records.items() if record_id in records]
    if len(kinds) == 1:
        return kinds[0]
    if kinds:
        files = " and ".join(f"data/{kind}/{record_id}.yml" for kind in kinds)
        raise WrongIdError(f"two records have the id {show(record_id)}: {files}; rename one of the files by hand")
    for stone in loaded.retired.retired:
        if stone.id == record_id:
            told = f", and {show(stone.to)} took its place" if stone.to else ""
            raise WrongIdError(f"{show(record_id)} was retired{told} (data/retired.yml)")
    known = [one for records in loaded.records.values() for one in records]
    way_out = suggest(record_id, known) or "ids are the names of the files in data/<kind>/, without .yml"
    raise WrongIdError(f"no record has the id {show(record_id)}; {way_out}")


def must_be_free(loaded: Loaded, kind: str, new: str) -> None:
    """Refuse an id that a new record of a kind cannot have.

    Raises:
        WrongIdError: it has not the form of an id, is taken, or was used before.
    """
    if (
        not regex.fullmatch(RECORD_TYPES[kind].id_pattern, new)
        or len(new) > LONGEST_ID
        or (kind != "sources" and _number(new))
    ):
        form = "s and a number, such as s4" if kind == "sources" else "lower-case words joined by hyphens"
        raise WrongIdError(f"{show(new)} cannot be an id of {kind}: {form}")
    if new in loaded.documents or new in _FILES:
        place = loaded.documents[new].path if new in loaded.documents else f"data/{new}.yml"
        raise WrongIdError(f"the id {show(new)} is taken by {place}; choose another")
    if any(stone.id == new for stone in loaded.retired.retired):
        raise WrongIdError(f"the id {show(new)} was retired (data/retired.yml) and is never used again; choose another")


def _number(new: str) -> bool:
    """Whether an id looks like that of a source."""
    return bool(regex.fullmatch(r"s\d+", new))
