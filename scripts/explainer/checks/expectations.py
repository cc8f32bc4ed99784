"""A sudden drop in the number of records is a mistake, not news."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.kinds import RECORD_TYPES
from explainer.problems import Problem, show, suggest

CODE = "expectation"


def check_expectations(dossier: Dossier) -> Iterator[Problem]:
    """Every kind has at least as many records as `expect` in data/topic.yml says."""
    for kind, least in dossier.topic.expect.items():
        place = ("expect", kind)
        if kind not in RECORD_TYPES:
            help_ = suggest(kind, RECORD_TYPES) or f"kinds: {', '.join(RECORD_TYPES)}"
            yield problem_at(dossier, "topic", place, CODE, f"no kind of records is named {show(kind)}", help_)
            continue
        found = len(dossier.records[kind])
        if found < least:
            message = f"{found} valid {kind}; at least {least} are expected"
            help_ = "find what was lost, or lower the number on purpose"
            yield problem_at(dossier, "topic", place, CODE, message, help_)
