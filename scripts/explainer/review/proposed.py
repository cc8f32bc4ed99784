"""The record that accepting a candidate would add: as the machine proposes it, or as an editor left it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from explainer.extract.candidate import Candidate
from explainer.extract.words import fold_name
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.editing import edited_file, read_edit
from explainer.review.journal import NewFile
from explainer.review.plan import Addition, plan
from explainer.review.workshop import Workshop
from explainer.store.document import parse_document
from explainer.store.records import Loaded, validate
from explainer.store.write import dump

Inspector = Callable[[list[NewFile]], list[Problem]]
"""What is wrong with files, were they added. The problems name the files by their paths."""


@dataclass(frozen=True)
class Proposed:
    """A record to be. `text` is what its file would hold, or empty when an edit cannot be read."""

    kind: str
    id: str
    text: str
    data: dict[str, Any]
    cards: tuple[NewFile, ...]
    """The cards of articles that have none yet."""
    written: str | None = None
    """The whole of what the editor wrote, which problems are about; None when nobody edited it."""
    problems: tuple[Problem, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether it may be added."""
        return all(problem.severity != "error" for problem in self.problems)


def proposed_record(
    project: Project, one: Candidate, loaded: Loaded, shop: Workshop, inspect: Inspector = lambda _files: []
) -> Proposed:
    """Return the record that accepting a candidate would add. Writes nothing."""
    *cards, addition = plan([one], loaded, shop.articles, shop.ids, _others(one, loaded, shop))
    files = tuple(_file(project, card) for card in cards)
    edit = read_edit(project, one, loaded)
    if edit is None:
        text = dump(addition.data)
        path = project.shown(project.record(one.kind, addition.id))
        problems = validate(parse_document(text.encode(), path), one.kind, addition.id)
        for card in cards:
            problems += validate(parse_document(dump(card.data).encode(), "the card"), card.kind, card.id)
        return Proposed(one.kind, addition.id, text, addition.data, files, problems=tuple(problems))
    written = edited_file(project, one).read_bytes().decode(errors="replace")
    if edit.problems:
        return Proposed(one.kind, edit.id, "", addition.data, files, written, edit.problems)
    record = NewFile(path=project.shown(project.record(one.kind, edit.id)), text=edit.text)
    found = [problem for problem in inspect([*files, record]) if problem.path == record.path]
    data = parse_document(edit.text.encode(), record.path).data
    above = written.count("\n") - edit.text.count("\n")  # our lines and the id, which stand first
    place = project.shown(edited_file(project, one))
    moved = tuple(replace(problem, path=place, line=problem.line + above) for problem in found)
    return Proposed(one.kind, edit.id, edit.text, data, files, written, moved)


def waiting_names(one: Candidate, waiting: list[Candidate]) -> list[str]:
    """Return the names in a candidate that are participants waiting for a decision themselves."""
    if one.kind == "participants":
        return []
    names = [one.fields.get("speaker"), one.fields.get("teller"), *one.fields.get("participants", ())]
    names += [row["participant"] for row in one.fields.get("put_forward_by", ())]
    folded = {fold_name(name) for name in names if name}
    people = [other for other in waiting if other.kind == "participants"]
    return [
        other.fields["name"]
        for other in people
        if not folded.isdisjoint(fold_name(name) for name in (other.fields["name"], *other.fields["aliases"]))
    ]


def _others(one: Candidate, loaded: Loaded, shop: Workshop) -> list[tuple[str, Candidate]]:
    """All other candidates, each with the record it became, where that record still is."""
    standing = loaded.decisions.standing()
    others = []
    for other in shop.candidates:
        if other.key != one.key:
            decision = next((standing[key] for key in other.keys if key in standing), None)
            into = decision.into if decision and decision.into in loaded.records[other.kind] else ""
            others.append((into or "", other))
    return others


def _file(project: Project, addition: Addition) -> NewFile:
    return NewFile(path=project.shown(project.record(addition.kind, addition.id)), text=dump(addition.data))
