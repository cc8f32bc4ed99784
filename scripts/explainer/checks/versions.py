"""A disagreement shows its sides."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.disagreement import Disagreement
from explainer.problems import Problem

ALONE = {"unclear", "doubtful-attribution"}
"""Kinds that may stand on one passage."""


def check_versions(dossier: Dossier) -> Iterator[Problem]:
    """A disagreement has at least two versions, or one when a passage is unclear or its speaker doubtful."""
    for disagreement in dossier.all(Disagreement):
        needed = 1 if disagreement.kind in ALONE else 2
        if len(disagreement.versions) < needed:
            message = f"a disagreement of this kind needs {needed} versions or more, not {len(disagreement.versions)}"
            help_ = "add one:\nversions:\n  - label: S1, before the meeting\n    statement: its-id"
            yield problem_at(dossier, disagreement.id, ("kind",), "versions", message, help_)
