"""Every id that a record names exists."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.references import references
from explainer.problems import Problem, show, suggest

CODE = "dangling-reference"


def check_references(dossier: Dossier) -> Iterator[Problem]:
    """Every id that a record names belongs to a record of the right kind, and not to the record itself."""
    models = [("topic", dossier.topic), ("retired", dossier.retired)]
    models += [(key, record) for records in dossier.records.values() for key, record in records.items()]
    for name, model in models:
        for location, kind, target in references(model):
            if problem := _problem(dossier, kind, target):
                yield problem_at(dossier, name, location, CODE, *problem)
            elif target == name:
                yield problem_at(dossier, name, location, CODE, f"{show(target)} names itself", "delete this line")


def _known(dossier: Dossier, kind: str) -> set[str]:
    """Return all ids of a kind, those of files with mistakes too: their own problems say what is wrong with them."""
    folder = "data/" if kind == "any" else f"data/{kind}/"
    return {key for key, document in dossier.documents.items() if document.path.startswith(folder) and "/" in document.path[5:]}


def _problem(dossier: Dossier, kind: str, target: str) -> tuple[str, str] | None:
    """Return (message, way out) when a target does not exist in its kind."""
    known = _known(dossier, kind)
    if target in known:
        return None
    where = "no record" if kind == "any" else f"no record in data/{kind}/"
    help_ = suggest(target, known)
    if not help_ and target in dossier.kinds:
        help_ = f"data/{dossier.kinds[target]}/{target}.yml is of another kind; {kind} are expected here"
    return f"{where} has the id {show(target)}", help_ or f"add data/{'<kind>' if kind == 'any' else kind}/{target}.yml"
