"""It is always plain who speaks, and whose position is told."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.participant import Participant
from explainer.model.statement import Statement
from explainer.problems import Problem

CODE = "speaker"


def check_speakers(dossier: Dossier) -> Iterator[Problem]:
    """A statement names its speaker, or describes an unnamed one, or at least says whose position the article tells.

    A speaker goes with passages that quote or paraphrase. Persons hold roles; only bodies are part of bodies.
    """
    for statement in dossier.all(Statement):
        for field, message, help_ in _faults(statement):
            yield problem_at(dossier, statement.id, (field,), CODE, message, help_)
    for participant in dossier.all(Participant):
        if participant.kind == "person" and participant.part_of:
            help_ = "write it as a role:\nroles:\n  - title: Member\n    of: the-body\n    cites: […]"
            yield problem_at(dossier, participant.id, ("part_of",), CODE, "a person is no part of a body", help_)


def _faults(statement: Statement) -> Iterator[tuple[str, str, str]]:
    if statement.speaker and statement.described_as:
        yield "described_as", "a statement has a speaker or a description of an unnamed one, not both", "delete one"
    if not (statement.speaker or statement.described_as or statement.holder):
        message = "nobody speaks here, and it is nobody's position"
        yield "review", message, "add speaker:, described_as: (for unnamed officials) or holder:"
    if statement.speaker and statement.holder == statement.speaker:
        yield "holder", "the holder is the speaker", "delete holder:, it is for positions that another tells"
    for number, citation in enumerate(statement.cites):
        said = f"item {number + 1} of cites is unattributed, but the statement"
        if citation.as_ == "unattributed" and statement.speaker:
            yield "cites", f"{said} names a speaker", "add as: paraphrase, or as: quote"
        elif citation.as_ == "unattributed" and statement.described_as:
            yield "cites", f"{said} describes a speaker", "add as: unnamed"
    if statement.stances and not statement.position_of:
        yield "stances", "a stance needs somebody who holds it", "add holder: with whose position it is"
