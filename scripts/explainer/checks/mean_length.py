"""Editors' sentences are short on average."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem


def check_mean_length(dossier: Dossier) -> Iterator[Problem]:
    """Over all records, an editor's sentence has on average at most as many words as the topic's limits allow."""
    most, mean = dossier.topic.limits.mean_words, mean_length(dossier)
    if mean > most:
        message = f"the editors' sentences have {mean:.1f} words on average; at most {most} are allowed"
        help_ = "cut the longest sentences first; two short ones read better than one long one"
        yield problem_at(dossier, "topic", ("limits", "mean_words"), "mean-length", message, help_)


def mean_length(dossier: Dossier) -> float:
    """Return how many words a sentence of the editors has on average over all records, 0 when there is none."""
    counts = [one.words for one in dossier.sentences]
    return sum(counts) / len(counts) if counts else 0.0
