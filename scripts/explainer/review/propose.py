"""What is new: candidates that nobody decided about and that stand in no record. Pure; changes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.articles.passage import fold
from explainer.extract.candidate import Candidate
from explainer.extract.words import fold_name
from explainer.model.participant import Participant
from explainer.model.references import citations
from explainer.store.records import Loaded

_SHARE = 0.6
"""A passage stands in a record when this much of the shorter of the two is the other."""


def propose(candidates: Iterable[Candidate], loaded: Loaded, ids: dict[str, str]) -> list[Candidate]:
    """Return the candidates that wait for a decision, in order; `ids` are the sources' ids by file.

    Left out: what was accepted, rejected or merged before (also when its record was deleted since), and what stands in
    a record of its kind: a participant by a name, anything else by half of its passages. A passage that stands there
    because another of the candidates was accepted does not count: one sentence may hold two proposals.
    """
    candidates = list(candidates)
    decided = loaded.decisions.standing().keys()
    brought = _brought(candidates, loaded, ids)
    known = {kind: _quotes(loaded, kind, brought) for kind in loaded.records}
    names = known_names(loaded)
    waiting = []
    for one in candidates:
        if not decided.isdisjoint(one.keys):
            continue
        if one.kind == "participants":
            if names.keys() & {fold_name(name) for name in (one.fields["name"], *one.fields["aliases"])}:
                continue
        elif _stands(one, known.get(one.kind, {}), ids):
            continue
        waiting.append(one)
    return waiting


def known_names(loaded: Loaded) -> dict[tuple[str, ...], str]:
    """Return folded name → id of every participant record, by its name and its aliases."""
    found: dict[tuple[str, ...], str] = {}
    for record_id, record in loaded.records["participants"].items():
        if isinstance(record, Participant):
            for name in (record.name, *record.aliases):
                found.setdefault(fold_name(name), record_id)
    return found


def _brought(
    candidates: list[Candidate], loaded: Loaded, ids: dict[str, str]
) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(kind, record) → the (source, folded passage) of the candidates that became it or were merged into it."""
    standing = loaded.decisions.standing()
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for one in candidates if standing else ():
        for key in one.keys:
            if key in standing and (into := standing[key].into):
                rows = [(ids[passage.file], passage.folded) for passage in one.passages]
                found.setdefault((one.kind, into), []).extend(rows)
    return found


def _quotes(loaded: Loaded, kind: str, brought: dict[tuple[str, str], list[tuple[str, str]]]) -> dict[str, list[str]]:
    """Source id → the folded passages that the records of a kind cite, but for those that a candidate brought."""
    found: dict[str, list[str]] = {}
    for record_id, record in loaded.records[kind].items():
        rows = brought.get((kind, record_id), ())
        for _, citation in citations(record):
            quote = fold(citation.quote).text
            if not any(citation.source == source and _overlaps(quote, passage) for source, passage in rows):
                found.setdefault(citation.source, []).append(quote)
    return found


def _stands(one: Candidate, quotes: dict[str, list[str]], ids: dict[str, str]) -> bool:
    held = [
        any(_overlaps(passage.folded, quote) for quote in quotes.get(ids[passage.file], ())) for passage in one.passages
    ]
    return 2 * sum(held) >= len(held)


def _overlaps(a: str, b: str) -> bool:
    """Whether one passage is in the other, or begins or ends it, for most of the shorter one."""
    short, long = sorted((a, b), key=len)
    if short in long:
        return True
    least = max(1, int(_SHARE * len(short)))
    return short[:least] in long or short[-least:] in long
