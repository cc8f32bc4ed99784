"""The records as work on them may begin: what was broken off earlier is finished first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.journal import finish_journal
from explainer.store.records import UNFINISHED, Loaded, load


@dataclass(frozen=True)
class Ground:
    """A project's records, and what is wrong with them."""

    loaded: Loaded
    finished: list[Path]
    """The files that work broken off earlier had still to add or change."""
    problems: list[Problem]
    """What is wrong in `data/`. A topic that is missing is not: work needs only articles or records."""
    blocked: bool
    """Whether nothing may be written: what was broken off cannot be finished."""

    @property
    def errors(self) -> list[Problem]:
        """The problems that are errors."""
        return [problem for problem in self.problems if problem.severity == "error"]


def open_ground(project: Project) -> Ground:
    """Read the records, after finishing what was broken off; that waits until the decisions can be read."""
    loaded, finished, more = load(project), list[Path](), list[Problem]()
    decisions, topic = project.shown(project.decisions), project.shown(project.topic)
    undecided = any(problem.path == decisions and problem.severity == "error" for problem in loaded.problems)
    if project.accepting.exists() and not undecided:
        finished, more = finish_journal(project)
        loaded = load(project)
    left_out = {(topic, "missing-file"), (project.shown(project.accepting), UNFINISHED)}
    found = [one for one in loaded.problems if (one.path, one.code) not in left_out]
    return Ground(loaded, finished, found + more, blocked=undecided or bool(more))
