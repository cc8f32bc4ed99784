"""A proposal's page."""

from __future__ import annotations

from markupsafe import Markup

from explainer.dossier.positions import STANCE_ORDER
from explainer.model.disagreement import Disagreement
from explainer.model.proposal import STATUS_TESTS, Proposal
from explainer.model.statement import Statement
from explainer.pages.page import Page
from explainer.pages.telling import telling, tellings


def render_proposal(page: Page, proposal: Proposal) -> tuple[Markup, Markup]:
    """Return (standfirst, body): what it is, who put it forward, who says what by stance, limits, what is unclear."""
    dossier = page.dossier
    positions = [one for one in dossier.positions if one.proposal == proposal.id]
    by_stance = {
        stance: sorted(
            ((telling(dossier, one.statement), one) for one in positions if one.stance == stance),
            key=lambda pair: (pair[0].holder.lower(), pair[0].statement.id),
        )
        for stance in STANCE_ORDER
    }
    taken = {one.statement.id for one in positions}
    others = [one for one in linked_statements(page, proposal.id) if one.id not in taken]
    related = {*proposal.related, *(one.id for one in dossier.linking(proposal.id, "proposals", "related"))}
    standfirst = page.render("proposal_status.html.j2", status=proposal.status, test=STATUS_TESTS[proposal.status])
    body = page.render(
        "proposal.html.j2",
        proposal=proposal,
        by_stance=by_stance,
        others=tellings(dossier, others),
        questions=dossier.linking(proposal.id, "questions", "proposals"),
        disagreements=[one for one in dossier.linking(proposal.id, "disagreements") if isinstance(one, Disagreement)],
        events=linked_events(page, proposal.id),
        related=[dossier.get(key) for key in sorted(related)],
    )
    return standfirst, body


def linked_statements(page: Page, record_id: str) -> list[Statement]:
    """Return the statements that are about a record."""
    return [one for one in page.dossier.linking(record_id, "statements") if isinstance(one, Statement)]


def linked_events(page: Page, record_id: str) -> list[object]:
    """Return the events that statements about this record are about too, by date and id."""
    about = {key for one in linked_statements(page, record_id) for key in one.about}
    return [page.dossier.get(key) for key in sorted(about) if page.dossier.kinds.get(key) == "events"]
