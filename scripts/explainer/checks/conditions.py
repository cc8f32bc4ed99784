"""Support under a condition says the condition."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.statement import Statement
from explainer.problems import Problem


def check_conditions(dossier: Dossier) -> Iterator[Problem]:
    """A conditional stance says under which condition; no other stance has one."""
    for statement in dossier.all(Statement):
        for number, stance in enumerate(statement.stances):
            place = ("stances", number, "stance")
            if stance.stance == "conditional" and not stance.if_:
                help_ = "add it: if: the condition, in your words"
                yield problem_at(dossier, statement.id, place, "condition", "the condition is missing", help_)
            elif stance.stance != "conditional" and stance.if_:
                message = f"the stance is {stance.stance}, but it has a condition"
                yield problem_at(dossier, statement.id, place, "condition", message, "write stance: conditional")
