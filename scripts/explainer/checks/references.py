"""Every id that a record names exists."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.references import parts, references_of
from explainer.problems import Problem, show, suggest

CODE = "dangling-reference"


def check_references(dossier: Dossier) -> Iterator[Problem]:
    """Every id that a record names belongs to a record of the right kind, and not to the record itself."""
    known = _known(dossier)
    retired = (("retired", where, part) for where, part in parts(dossier.retired))
    for name, where, part in (*dossier.parts, *retired):
        for location, kind, target in references_of(where, part):
            if target not in known[kind]:
                yield problem_at(dossier, name, location, CODE, *_missing(dossier, kind, target, known[kind]))
            elif target == name:
                yield problem_at(dossier, name, location, CODE, f"{show(target)} names itself", "delete this line")


def _known(dossier: Dossier) -> dict[str, set[str]]:
    """Return the ids of every kind, those of files with mistakes too: these have problems of their own."""
    known: dict[str, set[str]] = {kind: set() for kind in (*dossier.records, "any")}
    for key, document in dossier.documents.items():
        folder = document.path.split("/")[1]
        if folder in dossier.records:
            known[folder].add(key)
            known["any"].add(key)
    return known


def _missing(dossier: Dossier, kind: str, target: str, known: set[str]) -> tuple[str, str]:
    """Return (message, way out) for a target that does not exist in its kind."""
    where = "no record" if kind == "any" else f"no record in data/{kind}/"
    help_ = suggest(target, known)
    if not help_ and target in dossier.kinds:
        help_ = f"data/{dossier.kinds[target]}/{target}.yml is of another kind; {kind} are expected here"
    return f"{where} has the id {show(target)}", help_ or f"add data/{'<kind>' if kind == 'any' else kind}/{target}.yml"
