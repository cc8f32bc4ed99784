"""A plan always says what came of it, or that the articles do not."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.event import Event
from explainer.problems import Problem


def check_outcomes(dossier: Dossier) -> Iterator[Problem]:
    """An announced or planned event has an outcome, which may be "not covered"; one that happened needs none."""
    for event in dossier.all(Event):
        if event.state in ("announced", "planned") and event.outcome is None:
            message = f"an event that is {event.state} needs an outcome"
            help_ = 'add outcome: "not covered", or a claim'
            yield problem_at(dossier, event.id, ("state",), "outcome", message, help_)
