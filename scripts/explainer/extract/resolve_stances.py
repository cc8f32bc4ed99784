"""Positions to the proposals they are about, and to the statements that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Passage
from explainer.extract.lines import Lines, root
from explainer.extract.resolve_proposals import Proposal
from explainer.extract.things import named
from explainer.extract.words import content_stems

_DOMINATES = 2
"""A proposal leads an article that speaks of it so many times as often as of any other."""
_OPENING = 6
"""Words. A thing that an article goes back to is named this soon after the cue: "rejected the plan"."""

Link = tuple[int, Candidate, str]
"""A proposal's number, the position, and the stance on that proposal."""


def links(stances: Iterable[Candidate], proposals: list[Proposal], lines: Lines) -> list[Link]:
    """Return which positions are about which proposals: by what the cue names, else by what it goes back to."""
    at: dict[str, list[tuple[Span, int]]] = {}
    for number, proposal in enumerate(proposals):
        for seed in proposal.seeds:
            at.setdefault(seed.passages[0].file, []).append((Span(*seed.fields["phrase_at"]), number))
    own = [named(proposal.seeds, lines) for proposal in proposals]
    spoken: dict[str, list[tuple[Passage, int]]] = {}
    for number, proposal in enumerate(proposals):
        if not any(seed.fields["sort"] or seed.fields["people"] for seed in proposal.seeds):
            for passage in proposal.passages:
                spoken.setdefault(passage.file, []).append((passage, number))
    leading, phrases = _leading(proposals), _phrases(proposals)
    found: list[Link] = []
    for one in stances:
        about, file = Span(*one.fields["about"]), one.passages[0].file
        held = at.get(file, [])
        numbers = [number for span, number in held if span.overlaps(about)] or _named(one, about, phrases, lines)
        numbers = numbers or _alike(about, spoken.get(file, []), own, lines)
        if not numbers and _goes_back(one, about, lines) and file in leading:
            numbers = [leading[file]]
        found += [(number, one, one.fields["stance"]) for number in dict.fromkeys(numbers)]
        wanted = Span(*one.fields["condition"]) if one.fields["condition"] else Span(0, 0)
        found += [(number, one, "supports") for span, number in held if span.overlaps(wanted)]
    return found


def _phrases(proposals: list[Proposal]) -> dict[tuple[str, ...], int]:
    """Return the phrases of several words that name a proposal; of two proposals that of more sentences has it."""
    found: dict[tuple[str, ...], int] = {}
    for number in sorted(range(len(proposals)), key=lambda n: (-len(proposals[n].seeds), n)):
        for seed in proposals[number].seeds:
            stems = tuple(content_stems(seed.fields["phrase"], Span(0, len(seed.fields["phrase"]))))
            if len(stems) > 1:
                found.setdefault(stems, number)
    return found


def _named(one: Candidate, about: Span, phrases: dict[tuple[str, ...], int], lines: Lines) -> list[int]:
    """Return the proposals whose phrases stand word by word in what a cue is about."""
    line = lines.holding(one.passages[0].file, about.start)
    stems = content_stems(line.reading.text, about) if line else []
    runs = [tuple(stems[i : i + length]) for length in (4, 3, 2) for i in range(len(stems) - length + 1)]
    return [phrases[run] for run in runs if run in phrases][:1]


def _leading(proposals: list[Proposal]) -> dict[str, int]:
    """Return for each article the proposal it speaks of far more than of others."""
    counts: dict[str, Counter[int]] = {}
    for number, one in enumerate(proposals):
        for passage in one.passages if not one.refuses else ():
            counts.setdefault(passage.file, Counter())[number] += 1
    sizes = [len(one.passages) for one in proposals]
    return {file: max(held, key=lambda n: (held[n], sizes[n], -n)) for file, held in counts.items()}


def _alike(about: Span, spoken: list[tuple[Passage, int]], own: list[frozenset[str]], lines: Lines) -> list[int]:
    """Return the proposal of the same sentence that shares most words with what the cue is about; no meeting."""
    scored = []
    for passage, number in spoken:
        if passage.start <= about.start < passage.end:
            line = lines.holding(passage.file, about.start)
            terms = {root(stem) for stem in content_stems(line.reading.text, about)} if line else set()
            if shared := lines.weigh(terms & own[number]):
                scored.append((shared, -number))
    return [-max(scored)[1]] if scored else []


def _goes_back(one: Candidate, about: Span, lines: Lines) -> bool:
    """Whether a cue is about what the article is about: "the plan", or nothing that it names."""
    line = lines.holding(one.passages[0].file, one.cue.start)
    if line is None:
        return False
    words = [word for word in line.view.words if word.start >= about.start][:_OPENING]
    back = line.reading.lexicon.lists["stances.back"]
    return bool(one.fields["judging"]) or any(word.lower in back for word in words[:3])


def told_by(found: list[Link], told: list[Candidate], names: tuple[str, ...]) -> tuple[list[Candidate], list[Link]]:
    """Return the statements with the positions they tell, and a statement for each position that none tells.

    A position that somebody else tells names both: who tells it, and whose it is.
    """
    more: dict[str, Candidate] = {}
    by_place: dict[tuple[str, str], list[Candidate]] = {}
    for statement in told:
        for file in dict.fromkeys(passage.file for passage in statement.passages):
            by_place.setdefault((statement.fields["speaker"], file), []).append(statement)
    keyed: list[Link] = []
    for number, one, stance in found:
        home = _telling(one, by_place.get((names[one.fields["holder"]], one.passages[0].file), []))
        if home is None:
            home = position(one, names)
            home = more.setdefault(home.key, home)
        keyed.append((number, replace(one, fields={**one.fields, "statement": home.key}), stance))
    return [*told, *more.values()], keyed


def _telling(one: Candidate, told: list[Candidate]) -> Candidate | None:
    """Return the statement, of those of the holder, in whose words or right beside which the position stands."""
    place = one.passages[0]
    for statement in told:
        if any(passage.file == place.file and passage.span.overlaps(place.span) for passage in statement.passages):
            return statement
    return None


def position(one: Candidate, names: tuple[str, ...]) -> Candidate:
    """Return a statement that tells only a position: nothing is said in it, so it is nobody's words."""
    passage = one.passages[0]
    teller = one.fields["teller"]
    telling: dict[str, Any] = {
        "file": passage.file,
        "direct": False,
        "described_as": "",
        "speaker_at": [one.cue.start, one.cue.start],
        "cue": [one.cue.start, one.cue.end],
        "strength": "plain",
        "parts": [[passage.start, passage.end]],
    }
    fields = {
        "speaker": names[one.fields["holder"]],
        "teller": None if teller is None else names[teller],
        "described_as": "",
        "direct": False,
        "stance": one.fields["stance"],
        "position": True,
        "head": f"{names[one.fields['holder']]} {one.fields['cue']}",
        "tellings": [telling],
    }
    return Candidate("statements", fields, one.passages, one.cue, "stances")


def positions_on(found: list[Link], names: tuple[str, ...]) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return the positions on a proposal, each once, and who put it forward; both name the statement that tells it."""
    stances: dict[tuple[str, str], dict[str, object]] = {}
    by: dict[str, dict[str, object]] = {}
    for _, one, stance in found:
        holder, told = names[one.fields["holder"]], one.fields["statement"]
        row = {"participant": holder, "stance": stance, "statement": told}
        stances.setdefault((holder, stance), row | ({"if": one.fields["if"]} if stance == "conditional" else {}))
        if one.fields["puts_forward"]:
            place = one.passages[0]
            by.setdefault(holder, {"participant": holder, "file": place.file, "at": [place.start, place.end]})
    return list(stances.values()), list(by.values())
