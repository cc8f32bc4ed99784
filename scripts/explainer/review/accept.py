"""The only door through which records are added to `data/`. Adds; never changes a record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explainer.model.decision import Decision
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.drafts import write_drafts
from explainer.review.journal import Journal, NewFile, carry_out
from explainer.review.origins import Reports
from explainer.review.plan import plan
from explainer.review.propose import propose
from explainer.review.sound import sound
from explainer.review.start import starting_files
from explainer.review.workshop import Workshop, open_workshop
from explainer.store.records import load
from explainer.store.write import dump


@dataclass(frozen=True)
class Accepted:
    """What an acceptance did."""

    added: list[Path]
    """The files added, those of an acceptance broken off earlier first."""
    problems: list[Problem]
    refused: bool
    """Whether nothing was accepted, because something in `data/` has errors."""


def accept_all(project: Project, by: str, at: str) -> Accepted:
    """Make a record marked `review: draft` of everything that waits, and a card for every article without one.

    `by` and `at` (ISO 8601) are kept with each decision. All is done or nothing: what was broken off is finished by the
    next call. A second call adds nothing. A project without a topic gets a draft of one.
    """
    shop = open_workshop(project, records=True)
    if shop.refused:
        return Accepted(shop.finished, shop.problems, refused=True)
    added = carry_out(project, _journal(project, shop, by, at))
    loaded = load(project)
    waiting = propose(shop.candidates, loaded, shop.ids)
    write_drafts(project, waiting, shop.articles, shop.ids, Reports.of(shop.articles, loaded))
    return Accepted(shop.finished + added, shop.problems, refused=False)


def _journal(project: Project, shop: Workshop, by: str, at: str) -> Journal:
    """Write down what accepting everything does; what its model refuses is left out and goes on waiting."""
    additions = sound(plan(shop.waiting, shop.loaded, shop.articles, shop.ids))
    files = [
        NewFile(path=project.shown(project.record(one.kind, one.id)), text=dump(one.data))
        for one in additions
        if not project.record(one.kind, one.id).exists()
    ]
    files += starting_files(project, shop.loaded, at)
    decisions = [
        Decision(key=key, decision="accepted", into=one.id, by=by, at=at) for one in additions for key in one.keys
    ]
    return Journal(files=tuple(files), decisions=tuple(decisions))
