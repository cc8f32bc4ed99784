"""Index pages: every record of a kind, grouped as a reader would look for it, each with a link to its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.dossier.positions import STANCE_ORDER, Position
from explainer.model.citation import Citation
from explainer.model.participant import Participant
from explainer.model.proposal import STATUS_TESTS, Proposal
from explainer.model.question import Question
from explainer.pages.disagreements import render_disagreements
from explainer.pages.glossary import render_glossary
from explainer.pages.page import Page
from explainer.pages.sorting import sort_key
from explainer.pages.sources import render_sources
from explainer.pages.telling import Telling, tellings
from explainer.pages.timeline import render_timeline
from explainer.pages.words import PARTICIPANT_KINDS, QUESTION_STATES, QUESTION_TESTS, STANCES

FURTHEST_FIRST = ("agreed", "under-discussion", "mentioned", "ended", "background")
"""The statuses of proposals in the order of the index."""


@dataclass(frozen=True)
class Tally:
    """How many participants take a stance: `words` says it, "Supports: 1 by own statement", on all their `cites`."""

    stance: str
    words: str
    cites: tuple[Citation, ...]


def render_index(page: Page, kind: str) -> Markup:
    """Return the index of a kind of records.

    Raises:
        TypeError: there is no such kind; the message lists them.
    """
    if kind not in INDEXES:
        raise TypeError(f"there is no index of {kind!r}; there are {', '.join(INDEXES)}")
    return INDEXES[kind](page)


def _proposals(page: Page) -> Markup:
    """Return the proposals by status, with who put each forward and how many take which stance."""
    proposals = sorted(page.dossier.all(Proposal), key=lambda one: (sort_key(one.title), one.id))
    groups = {status: [one for one in proposals if one.status == status] for status in FURTHEST_FIRST}
    tallies = {one.id: tally(page.dossier, one.id) for one in proposals}
    return page.render("index_proposals.html.j2", groups=groups, tests=STATUS_TESTS, tallies=tallies)


def tally(dossier: Dossier, proposal: str) -> list[Tally]:
    """Return how many participants take each stance, those who spoke apart; one with two stances counts in both."""
    found = []
    for stance in STANCE_ORDER:
        taken = [one for one in dossier.positions if (one.proposal, one.stance) == (proposal, stance)]
        if taken:
            cites = tuple(citation for one in taken for citation in one.statement.cites)
            found.append(Tally(stance, f"{STANCES[stance]}: {_counted(taken)}", cites))
    return found


def _counted(positions: list[Position]) -> str:
    """Return "1 by own statement, 4 reported by others"; whoever spoke is not counted again as reported."""
    spoke = {one.participant for one in positions if one.holder_spoke}
    reported = {one.participant for one in positions} - spoke
    parts = [f"{len(spoke)} by own statement"] if spoke else []
    return ", ".join([*parts, f"{len(reported)} reported by others"] if reported else parts)


def _questions(page: Page) -> Markup:
    """Return the questions by status, with the short answer."""
    questions = sorted(page.dossier.all(Question), key=lambda one: (sort_key(one.title), one.id))
    groups = {status: [one for one in questions if one.status == status] for status in QUESTION_STATES}
    return page.render("index_questions.html.j2", groups=groups, tests=QUESTION_TESTS)


def _participants(page: Page) -> Markup:
    """Return the participants by kind, with their roles."""
    participants = sorted(page.dossier.all(Participant), key=lambda one: (sort_key(one.name), one.id))
    groups = {kind: [one for one in participants if one.kind == kind] for kind in PARTICIPANT_KINDS}
    held = {one.position_of for one in page.dossier.statements}
    return page.render("index_participants.html.j2", groups=groups, held=held)


def _statements(page: Page) -> Markup:
    """Return the statements by whose position they tell, alphabetically; those without a named holder last."""
    groups: dict[tuple[bool, str, str], list[Telling]] = {}
    for one in tellings(page.dossier, list(page.dossier.statements)):
        named = one.statement.position_of
        groups.setdefault((named is None, one.holder.lower() if named else "", named or ""), []).append(one)
    ordered = [(key[2], groups[key]) for key in sorted(groups)]
    return page.render("index_statements.html.j2", groups=ordered)


INDEXES: Mapping[str, Callable[[Page], Markup]] = {
    "proposals": _proposals,
    "questions": _questions,
    "participants": _participants,
    "statements": _statements,
    "events": render_timeline,
    "disagreements": render_disagreements,
    "terms": render_glossary,
    "sources": render_sources,
}
