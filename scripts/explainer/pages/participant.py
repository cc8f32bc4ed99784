"""A participant's page: what they said, what is reported as said, and what others report, never in one list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.positions import Position
from explainer.model.disagreement import Disagreement
from explainer.model.event import Event
from explainer.model.participant import Participant, Role
from explainer.model.proposal import Proposal
from explainer.pages.event import in_time
from explainer.pages.page import Page
from explainer.pages.parties import record_of
from explainer.pages.wording import voice


@dataclass(frozen=True)
class Member:
    """Someone who belongs to a body, by a cited role or, without one, by the editor's entry."""

    participant: Participant
    role: Role | None


def render_participant(page: Page, participant: Participant) -> tuple[Markup, Markup]:
    """Return (standfirst, body): roles, three separate lists, positions by proposal, events, disagreements."""
    dossier, record = page.dossier, record_of(page.dossier, participant.id)
    standfirst = page.render("participant_roles.html.j2", participant=participant)
    page.place = "In one sentence"
    held = positions(page, participant.id)
    events = [one for one in dossier.linking(participant.id, "events") if isinstance(one, Event)]
    body = page.render(
        "participant.html.j2",
        participant=participant,
        members=members(page, participant.id),
        record=record,
        positions=held,
        told_by={one.statement.id: voice(dossier, [one.statement]) for _proposal, many in held for one in many},
        put_forward=_put_forward(page, participant.id),
        events=sorted(events, key=in_time),
        disagreements=_disagreements(page, participant.id, record.statements),
    )
    return standfirst, body


def members(page: Page, body: str) -> list[Member]:
    """Return who belongs to a body, alphabetically: those with a role in it, then those that are part of it."""
    found: list[tuple[str, str, Member]] = []
    for one in page.dossier.linking(body, "participants"):
        if isinstance(one, Participant):
            roles: list[Role | None] = [role for role in one.roles if role.of == body]
            found += [(one.name.lower(), one.id, Member(one, role)) for role in (roles or [None])]
    return [member for _name, _id, member in sorted(found, key=lambda row: row[:2])]


def positions(page: Page, participant: str) -> list[tuple[Proposal, list[Position]]]:
    """Return the positions of a participant by proposal, alphabetically; stances that conflict are all kept."""
    by_proposal: dict[str, list[Position]] = {}
    for one in page.dossier.positions:
        if one.participant == participant:
            by_proposal.setdefault(one.proposal, []).append(one)
    known = {proposal.id: proposal for proposal in page.dossier.all(Proposal)}
    pairs = [(known[key], many) for key, many in by_proposal.items()]
    return sorted(pairs, key=lambda pair: (pair[0].title.lower(), pair[0].id))


def _put_forward(page: Page, participant: str) -> list[Proposal]:
    linking = page.dossier.linking(participant, "proposals", "put_forward_by")
    return [one for one in linking if isinstance(one, Proposal)]


def _disagreements(page: Page, participant: str, statements: frozenset[str]) -> list[Disagreement]:
    """Return the disagreements about a participant, or one of whose versions is a statement in the lists."""
    return [
        one
        for one in page.dossier.all(Disagreement)
        if participant in one.about or any(version.statement in statements for version in one.versions)
    ]
