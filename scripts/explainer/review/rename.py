"""A record's id changed everywhere at once: its file, and all that names it; the old one leads on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from explainer.model.references import Location
from explainer.model.retired import Tombstone
from explainer.paths import Project
from explainer.review.changes import Change
from explainer.review.ids import kind_of, must_be_free
from explainer.review.tombstone import with_tombstone
from explainer.review.uses import uses_of
from explainer.store.authored import read_authored
from explainer.store.document import parse_document
from explainer.store.records import Loaded
from explainer.store.respell import Edit, respelled

WHY = "The id was changed. The record goes on under its new one."
CHANGE_LOG = "changes"
"""The name of data/changes.yml in `Loaded.documents`."""
InPage = Callable[[str, str, str, str, str], str]
"""From the text of an authored page, its path from `docs/`, a kind, the old id and the new one to its new text."""


def plan_rename(project: Project, loaded: Loaded, old: str, new: str, on: str, in_page: InPage) -> list[Change]:
    """Return the changes that give a record another id; `on` is the day, ISO 8601. Nothing is written.

    Everything in `data/` must be readable. The decisions keep the old id: they tell what was decided then.

    Raises:
        WrongIdError: there is no record `old`, or `new` cannot be its id.
        ValueError: a page's macro calls cannot be read.
    """
    kind = kind_of(loaded, old)
    must_be_free(loaded, kind, new)
    texts = _records(project, loaded, old, new)
    was, now = project.record(kind, old), project.record(kind, new)
    texts[now] = texts.pop(was, "") or was.read_bytes().decode()
    retired = texts.get(project.retired) or _text(project.retired)
    texts[project.retired] = with_tombstone(retired, _stone(old, kind, new, on))
    if kind == "sources":
        texts |= _drafts(project, old, new)
    texts |= _pages(project, (kind, old, new), in_page)
    gone = [path for path in (was, project.drafts / f"{old}.yml") if path.is_file()] if kind == "sources" else [was]
    return [Change.of(project, path, text) for path, text in texts.items()] + [
        Change.of(project, path, None) for path in gone
    ]


def _records(project: Project, loaded: Loaded, old: str, new: str) -> dict[Path, str]:
    """Return the new text of every file in `data/` that names the old id, by its path."""
    places: dict[str, list[Location]] = {}
    for name, where in [*uses_of(loaded, old), *_logged(loaded, old)]:
        places.setdefault(name, []).append(where)
    texts = {}
    for name, found in places.items():
        path = project.root / loaded.documents[name].path
        texts[path] = respelled(path.read_bytes(), loaded.documents[name], [Edit(one, old, new) for one in found])
    return texts


def _logged(loaded: Loaded, old: str) -> Iterator[tuple[str, Location]]:
    """Yield where the change log names a record: what was corrected there is told on the page that goes on."""
    for number, change in enumerate(loaded.changes.changes):
        for place, record in enumerate(change.records):
            if record == old:
                yield CHANGE_LOG, ("changes", number, "records", place)


def _pages(project: Project, ids: tuple[str, str, str], in_page: InPage) -> dict[Path, str]:
    """Return the new text of the authored pages that name the record; `ids` are its kind, old id and new one."""
    texts = {}
    for shown in read_authored(project)[0]:
        path = project.root / shown
        text = path.read_bytes().decode()
        try:
            changed = in_page(text, path.relative_to(project.docs).as_posix(), *ids)
        except ValueError as error:
            raise ValueError(f"{shown}: {error}") from error
        if changed != text:
            texts[path] = changed
    return texts


def _drafts(project: Project, old: str, new: str) -> dict[Path, str]:
    """Return the new text of the draft files that name a source; one that cannot be read `distil` writes anew."""
    texts = {}
    for path in sorted(project.drafts.glob("*.yml")):
        content = path.read_bytes()
        document = parse_document(content, project.shown(path))
        found = [] if document.problems else list(_sources(document.data, old))
        if found:
            place = project.drafts / f"{new}.yml" if path.stem == old else path
            texts[place] = respelled(content, document, [Edit(one, old, new) for one in found])
    return texts


def _sources(data: Any, old: str, place: Location = ()) -> Iterator[Location]:
    """Yield where a draft file names a source."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "source" and value == old:
                yield (*place, key)
            yield from _sources(value, old, (*place, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _sources(value, old, (*place, number))


def _stone(old: str, kind: str, new: str, on: str) -> Tombstone:
    return Tombstone.model_validate({"id": old, "kind": kind, "why": WHY, "when": on, "to": new})


def _text(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None
