"""Records that a candidate might belong to: of its kind, by shared passages and by likeness of names and titles."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from explainer.articles.passage import fold_text
from explainer.extract.candidate import Candidate
from explainer.model.base import Record
from explainer.model.kinds import RECORD_TYPES
from explainer.model.participant import Participant
from explainer.model.references import citations
from explainer.store.records import Loaded

SHOWN = 5
_LEAST = 60.0
"""Of 100; less alike than this is not worth an editor's look."""
_LONGEST = 100


@dataclass(frozen=True)
class Similar:
    """A record of the candidate's kind; `likeness` is at most 100."""

    id: str
    shown: str
    """Its title or name; of a statement, who speaks and its passage."""
    likeness: float


def find_similar(one: Candidate, loaded: Loaded) -> list[Similar]:
    """Return up to five records of a candidate's kind that are most like it, the most alike first."""
    mine = [fold_text(name).casefold() for name in _names(one)]
    passages = [passage.folded for passage in one.passages]
    found = []
    for record_id, record in sorted(loaded.records[one.kind].items()):
        theirs = [name.casefold() for name in _titles(one.kind, record)]
        quotes = [] if one.kind == "participants" else [fold_text(cited.quote) for _, cited in citations(record)]
        likeness = max(
            [fuzz.token_set_ratio(a, b) for a in mine for b in theirs]
            + [fuzz.partial_ratio(a, b) for a in passages for b in quotes],
            default=0.0,
        )
        if likeness >= _LEAST:
            found.append(Similar(record_id, describe(one.kind, record), likeness))
    return sorted(found, key=lambda row: (-row.likeness, row.id))[:SHOWN]


def describe(kind: str, record: Record) -> str:
    """Return a record's title; of a statement, who speaks and the beginning of the passage."""
    if kind != "statements":
        return RECORD_TYPES[kind].title(record)
    who = getattr(record, "speaker", None) or getattr(record, "described_as", None) or getattr(record, "holder", None)
    quote = next((cited.quote for _, cited in citations(record)), "")
    cut = quote if len(quote) <= _LONGEST else quote[:_LONGEST] + "…"
    return f"{who or 'nobody named'}: {cut}"


def _names(one: Candidate) -> list[str]:
    if one.kind == "participants":
        return [one.fields["name"], *one.fields["aliases"]]
    return [] if one.kind == "statements" else [one.fields["title"]]


def _titles(kind: str, record: Record) -> list[str]:
    if isinstance(record, Participant):
        return [record.name, *record.aliases]
    return [] if kind == "statements" else [RECORD_TYPES[kind].title(record)]
