"""Where a check's finding stands: from a record and a field to a problem with file, line and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.model.claim import Claim, Note
from explainer.model.disagreement import Version
from explainer.model.references import Location
from explainer.model.statement import Statement
from explainer.problems import Problem


def problem_at(
    dossier: Dossier, record: str, location: Sequence[str | int], code: str, message: str, help_: str = "", **more: Any
) -> Problem:
    """Return a problem at a field of a record ("topic" for the topic); at its key when the field is a group."""
    document = dossier.documents.get(record)
    if document is None:
        return Problem(f"data/{record}.yml", 1, 1, code, message, help_, **more)
    return document.problem(location, code, message, help_, **more)


def own_sentences(dossier: Dossier) -> Iterator[tuple[str, Location, str, tuple[Citation, ...] | None]]:
    """Yield (record id or "topic", location, text, citations) of what editors wrote; a note has None for citations."""
    for record, where, part in dossier.parts:
        if isinstance(part, (Claim, Statement, Version)) and part.text:
            yield record, (*where, "text"), part.text, part.cites
        elif isinstance(part, Note):
            yield record, (*where, "text"), part.text, None
