"""Running all checks; and the checked dossier, from which alone a page can be rendered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.checks.table import CHECKS, Check
from explainer.dossier.dossier import Dossier
from explainer.dossier.load import load_dossier
from explainer.paths import Project
from explainer.problems import Problem, ordered

_PASS = object()


@dataclass(frozen=True)
class CheckedDossier:
    """A dossier without errors. Only `check_project` makes one."""

    dossier: Dossier
    seal: object = None

    def __post_init__(self) -> None:
        """Refuse to be made anywhere else."""
        if self.seal is not _PASS:
            raise TypeError("a CheckedDossier comes from check_project")


@dataclass(frozen=True)
class Report:
    """All problems of a project, in order; and its checked dossier when none of them is an error."""

    problems: tuple[Problem, ...]
    dossier: Dossier
    checked: CheckedDossier | None


def check_project(project: Project, checks: Iterable[Check] = CHECKS) -> Report:
    """Read and check a whole project. Every problem is found in this one run; nothing is raised for bad input."""
    dossier, problems = load_dossier(project)
    found = ordered([*problems, *(problem for check in checks for problem in check(dossier))])
    sound = not any(problem.severity == "error" for problem in found)
    return Report(tuple(found), dossier, CheckedDossier(dossier, _PASS) if sound else None)
