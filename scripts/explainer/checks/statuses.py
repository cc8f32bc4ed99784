"""A proposal's status passes its written test, as far as a count can tell."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.proposal import STATUS_TESTS, Proposal
from explainer.model.statement import Statement
from explainer.problems import Problem

CODE = "status-test"


def check_statuses(dossier: Dossier) -> Iterator[Problem]:
    """A proposal that is "mentioned" rests on one independent report, one "under discussion" on more, others on some.

    Whether a report tells of an agreement or an end is the editor's judgement; this check cannot read that.
    """
    for proposal in dossier.all(Proposal):
        reports = dossier.origins.count(sources_of(dossier, proposal))
        fits = {"mentioned": reports == 1, "under-discussion": reports > 1}.get(proposal.status, reports > 0)
        if not fits:
            message = f"the status is {proposal.status}, but the independent reports that mention it are {reports}"
            help_ = f"the written test: {STATUS_TESTS[proposal.status]}"
            yield problem_at(dossier, proposal.id, ("status",), CODE, message, help_)


def sources_of(dossier: Dossier, proposal: Proposal) -> set[str]:
    """Return the sources cited by a proposal and by the statements on it."""
    on_it = {proposal.id} | {s.id for s in dossier.linking(proposal.id, "statements") if isinstance(s, Statement)}
    return {use.citation.source for record in on_it for use in dossier.uses_by_record.get(record, ())}
