"""The records in the neutral JSON form that candidates are scored in: quotes are cut from the articles as received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from explainer.checks.run import CheckedDossier
from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.model.disagreement import Disagreement
from explainer.model.event import Event
from explainer.model.participant import Participant
from explainer.model.proposal import Proposal
from explainer.model.question import Question
from explainer.model.references import citations
from explainer.model.statement import Statement

UNNAMED = "unnamed "
"""The editors' own word before an article's description of a speaker; the neutral form has the article's words."""


def records_as_neutral(checked: CheckedDossier) -> dict[str, Any]:
    """Return participants, proposals with stances, open questions, events, statements, disagreements, copies."""
    dossier = checked.dossier
    return {
        "participants": [
            {"name": one.name, "aliases": list(one.aliases), "kind": one.kind} for one in dossier.all(Participant)
        ],
        "proposals": [_proposal(dossier, one) for one in dossier.all(Proposal)],
        "open_questions": [
            {"question": one.title, "passages": _with_statements(dossier, one.id, one)} for one in dossier.all(Question)
        ],
        "events": [_event(dossier, one) for one in dossier.all(Event)],
        "statements": [row for one in dossier.all(Statement) for row in _statements(dossier, one)],
        "disagreements": [{"passages": _disagreement(dossier, one)} for one in dossier.all(Disagreement)],
        "near_duplicates": [
            {"files": [dossier.sources[tie.first].file, dossier.sources[tie.second].file]}
            for tie in dossier.origins.ties
        ],
    }


def _proposal(dossier: Dossier, proposal: Proposal) -> dict[str, Any]:
    stances = {(dossier.title(p.participant), p.stance): None for p in dossier.positions if p.proposal == proposal.id}
    return {
        "title": proposal.title,
        "passages": _with_statements(dossier, proposal.id, proposal),
        "stances": [{"participant": name, "stance": stance} for name, stance in stances],
    }


def _event(dossier: Dossier, event: Event) -> dict[str, Any]:
    words = [str(event.when.date)] if event.when else []
    words += [event.when_words] if event.when_words else []
    return {"title": event.title, "date": "; ".join(words), "status": event.state, "passages": _cut(dossier, event)}


def _statements(dossier: Dossier, statement: Statement) -> Iterator[dict[str, Any]]:
    speaker = statement.speaker or statement.holder
    described = (statement.described_as or "").removeprefix(UNNAMED)
    name = described or (dossier.title(speaker) if speaker else None)
    for citation in statement.cites:
        span = dossier.passages[citation].span
        article = dossier.articles[citation.source]
        yield {
            "speaker": name,
            "direct": citation.as_ == "quote",
            "quote": article.cut(span),
            "file": article.file,
        }


def _disagreement(dossier: Dossier, disagreement: Disagreement) -> list[dict[str, str]]:
    passages = _cut(dossier, disagreement)
    for version in disagreement.versions:
        if version.statement:
            passages += _cut(dossier, dossier.get(version.statement))
    return passages


def _with_statements(dossier: Dossier, record_id: str, record: Any) -> list[dict[str, str]]:
    """The record's own passages and those of the statements on it."""
    passages = _cut(dossier, record)
    for statement in dossier.linking(record_id, "statements"):
        passages += [one for one in _cut(dossier, statement) if one not in passages]
    return passages


def _cut(dossier: Dossier, record: Any) -> list[dict[str, str]]:
    return list(_unique(dossier, (citation for _where, citation in citations(record))))


def _unique(dossier: Dossier, many: Iterable[Citation]) -> Iterator[dict[str, str]]:
    seen = set()
    for citation in many:
        article = dossier.articles[citation.source]
        quote = article.cut(dossier.passages[citation].span)
        if (citation.source, quote) not in seen:
            seen.add((citation.source, quote))
            yield {"file": article.file, "quote": quote}
