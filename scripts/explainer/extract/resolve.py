"""Candidates of single articles to candidates over all of them."""

from __future__ import annotations

from explainer.extract.candidate import Candidate
from explainer.extract.directory import Directory
from explainer.extract.lines import Lines
from explainer.extract.reading import Reading
from explainer.extract.resolve_disagreements import disagreements
from explainer.extract.resolve_events import events
from explainer.extract.resolve_participants import participants
from explainer.extract.resolve_proposals import candidate, proposals
from explainer.extract.resolve_questions import questions
from explainer.extract.resolve_stances import Link, links, positions_on, told_by
from explainer.extract.resolve_statements import statements


def resolve(readings: list[Reading], directory: Directory, found: list[Candidate], lines: Lines) -> list[Candidate]:
    """Return what the articles together give, by kind, each candidate once."""
    names = tuple(entry.name for entry in directory.entries)
    by_kind: dict[str, list[Candidate]] = {}
    for one in found:
        by_kind.setdefault(one.kind, []).append(one)
    positions = by_kind.get("stances", [])
    told = statements(_without(by_kind.get("statements", []), positions), names)
    proposed = proposals(by_kind.get("proposals", []), lines)
    linked = links(positions, proposed, lines)
    apart = disagreements(lines, linked, positions, told, names)
    told, held = told_by(linked, told, names)
    by_number: dict[int, list[Link]] = {}
    for link in held:
        by_number.setdefault(link[0], []).append(link)
    everything = [
        *participants(readings, directory),
        *[candidate(one, *positions_on(by_number.get(number, []), names)) for number, one in enumerate(proposed)],
        *questions(by_kind.get("questions", []), lines.held_in, lines.number),
        *events(by_kind.get("events", []), names),
        *told,
        *apart,
    ]
    return list({one.key: one for one in reversed(everything)}.values())[::-1]


def _without(found: list[Candidate], positions: list[Candidate]) -> list[Candidate]:
    """Leave out what only tells that somebody wants a thing when a position tells it too, or tells who it is."""
    cues = {(one.passages[0].file, one.cue.start) for one in positions}

    def again(one: Candidate) -> bool:
        told = one.fields.get("position") or one.fields["speaker"] is None
        return bool(told) and (one.passages[0].file, one.cue.start) in cues

    return [one for one in found if not again(one)]
