"""What a decision means for the files, and how it is taken back. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from explainer.extract.candidate import Candidate
from explainer.model.base import Model
from explainer.model.decision import Decision
from explainer.model.references import references
from explainer.paths import Project
from explainer.problems import Problem, show, suggest
from explainer.review.changes import Change
from explainer.review.journal import Journal, NewFile
from explainer.review.merge import NothingNewError, merged
from explainer.review.proposed import Proposed
from explainer.review.start import starting_files
from explainer.store.document import parse_document
from explainer.store.records import Loaded, validate


class Refused(Exception):  # noqa: N818 - no error of the program: a wish that cannot be met
    """Something cannot be done; the message says why."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        """Keep the problems that stand in the way."""
        super().__init__(message)
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Rewrite:
    """A record's whole text before and after a merge; the path is from the root."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True)
class Step:
    """One action of a session. Of a decision: what it writes, and the edit kept of it; of a skip: the keys."""

    message: str
    keys: tuple[str, ...] = ()
    decision: str | None = None
    into: str | None = None
    reason: str | None = None
    files: tuple[NewFile, ...] = ()
    rewrite: Rewrite | None = None
    edit: tuple[Path, bytes] | None = None


def acceptance(project: Project, one: Candidate, proposed: Proposed, loaded: Loaded, at: str) -> Step:
    """Return the step that adds a proposed record. Raises Refused where it cannot be added."""
    if not proposed.usable:
        raise Refused("not accepted: edit it first (e), or reject it (r)", proposed.problems)
    path = project.record(proposed.kind, proposed.id)
    if path.exists():
        raise Refused(f"not accepted: {project.shown(path)} is there already; edit the id (e), or merge (m)")
    files = _missing(project, proposed, loaded, at)
    files.append(NewFile(path=project.shown(path), text=proposed.text))
    return Step(f"accepted {one.kind}/{proposed.id}", decision="accepted", into=proposed.id, files=tuple(files))


def merging(project: Project, one: Candidate, proposed: Proposed, loaded: Loaded, record_id: str) -> Step:
    """Return the step that appends a candidate to a record of its kind. Raises Refused where that cannot be."""
    if record_id not in loaded.records[one.kind]:
        hint = suggest(record_id, loaded.records[one.kind])
        raise Refused(f"not merged: no record in data/{one.kind}/ has the id {show(record_id)}{hint and '; ' + hint}")
    if not proposed.usable:
        raise Refused("not merged: it has problems; edit it first (e)", proposed.problems)
    path = project.record(one.kind, record_id)
    before, shown = path.read_bytes(), project.shown(path)
    try:
        after = merged(before.decode(), one.kind, proposed.data)
    except NothingNewError as error:
        raise Refused(f"not merged: {shown} holds all of it; reject it as a duplicate (r)") from error
    document = parse_document(after.encode(), shown)
    if problems := document.problems + validate(document, one.kind, record_id):
        raise Refused(f"not merged: {shown} would not be valid", problems)
    files = tuple(file for file in proposed.cards if not (project.root / file.path).exists())
    rewrite = Rewrite(shown, before, after.encode())
    message = f"merged into {one.kind}/{record_id}"
    return Step(message, decision="merged", into=record_id, files=files, rewrite=rewrite)


def undoing(project: Project, step: Step, loaded: Loaded, reopened: Decision) -> Journal:
    """Return the journal that takes a decision back. Raises Refused when its record was changed since.

    Cards that came with it go too, unless they were changed or something else cites them now.
    """
    back: dict[str, str | None] = {}
    used = _used(loaded, without=str(step.into))
    if step.decision == "accepted":
        own = step.files[-1]
        _untouched(project, own.path, own.text.encode())
        if step.into in used:
            raise Refused(f"another record names {step.into} by now; take that back first")
        back[own.path] = None
    if step.rewrite:
        _untouched(project, step.rewrite.path, step.rewrite.after)
        back[step.rewrite.path] = step.rewrite.before.decode()
    for card in step.files:
        if Path(card.path).stem not in used and _stands(project, card.path, card.text.encode()):
            back[card.path] = None
    changes = tuple(Change.of(project, project.root / path, after) for path, after in back.items())
    return Journal(changes=changes, decisions=(reopened,))


def _missing(project: Project, proposed: Proposed, loaded: Loaded, at: str) -> list[NewFile]:
    """The cards and the files of the whole project that are not there yet."""
    files = [*proposed.cards, *starting_files(project, loaded, at)]
    return [file for file in files if not (project.root / file.path).exists()]


def _untouched(project: Project, path: str, content: bytes) -> None:
    if not _stands(project, path, content):
        raise Refused(f"{path} was changed since; put it right there, or retire the record")


def _stands(project: Project, shown: str, content: bytes) -> bool:
    path = project.root / shown
    return path.exists() and path.read_bytes() == content


def _used(loaded: Loaded, without: str) -> set[str]:
    """The ids that the topic or some record names, but for one record that is to go."""
    records: list[Model] = [record for _, record in loaded.all_records() if record.id != without]
    records += [loaded.topic] if loaded.topic else []
    return {target for record in records for _, _, target in references(record)}
