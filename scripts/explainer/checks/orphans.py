"""No record that nothing leads to, no article that nothing uses."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.participant import Participant
from explainer.model.statement import Statement
from explainer.problems import Problem

CODE = "orphan"


def check_orphans(dossier: Dossier) -> Iterator[Problem]:
    """A participant is named by some record, a statement is about something, a source is cited: else a notice."""
    for participant in dossier.all(Participant):
        if not dossier.links_to.get(participant.id):
            help_ = "name it in a statement, event or proposal, or retire it"
            yield _notice(dossier, participant.id, "no record names this participant", help_)
    for statement in dossier.all(Statement):
        linked = statement.about or statement.stances or dossier.links_to.get(statement.id)
        if not linked:
            help_ = "add about: with the ids it concerns"
            yield _notice(dossier, statement.id, "this statement is about nothing", help_)
    cited = {use.citation.source for use in dossier.uses}
    for source_id in dossier.sources:
        if source_id not in cited:
            yield _notice(dossier, source_id, "nothing cites this source", "cite it, or retire it")


def _notice(dossier: Dossier, record: str, message: str, help_: str) -> Problem:
    return problem_at(dossier, record, ("review",), CODE, message, help_, severity="notice")
