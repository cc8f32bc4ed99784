"""Candidates of single articles to candidates over all of them."""

from __future__ import annotations

from collections import Counter

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Directory
from explainer.extract.reading import Reading
from explainer.extract.resolve_events import events
from explainer.extract.resolve_participants import participants
from explainer.extract.resolve_proposals import proposals
from explainer.extract.resolve_questions import questions
from explainer.extract.resolve_statements import statements
from explainer.extract.rules.questions import terms


def resolve(readings: list[Reading], directory: Directory, found: list[Candidate]) -> list[Candidate]:
    """Return what the articles together give, by kind, each candidate once."""
    names = tuple(entry.name for entry in directory.entries)
    by_kind: dict[str, list[Candidate]] = {}
    for one in found:
        by_kind.setdefault(one.kind, []).append(one)
    held_in = Counter(term for reading in readings for view in reading.views for term in terms(reading, view))
    told = statements(by_kind.get("statements", []), names)
    everything = [
        *participants(readings, directory),
        *proposals(by_kind.get("proposals", []), told),
        *questions(by_kind.get("questions", []), held_in, sum(len(reading.views) for reading in readings)),
        *events(by_kind.get("events", []), names),
        *told,
    ]
    return list({one.key: one for one in reversed(everything)}.values())[::-1]
