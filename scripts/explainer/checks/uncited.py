"""No sentence of fact without a passage."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.claim import Claim
from explainer.model.disagreement import Version
from explainer.model.participant import Role
from explainer.model.proposal import PutForwardBy
from explainer.model.statement import Statement
from explainer.problems import Problem

CODE = "uncited"
EXAMPLE = 'add the passage:\ncites:\n  - source: s1\n    quote: "the passage, word for word"'


def check_uncited(dossier: Dossier) -> Iterator[Problem]:
    """Every claim, statement, role, version and "put forward by" stands on at least one passage."""
    for name, location, part in dossier.parts:
        what = _uncited(part)
        if what:
            yield problem_at(dossier, name, location, CODE, f"{what} has no passage to stand on", EXAMPLE)


def _uncited(part: object) -> str:
    """Return what a part is when it needs a citation and has none, else an empty text."""
    if isinstance(part, Claim) and not part.cites:
        return "this claim"
    if isinstance(part, Statement) and not part.cites:
        return "this statement"
    if isinstance(part, Role) and not part.cites:
        return "this role"
    if isinstance(part, Version) and not part.cites and not part.statement:
        return "this version"
    if isinstance(part, PutForwardBy) and part.participants and not part.cites:
        return "who put the proposal forward"
    return ""
