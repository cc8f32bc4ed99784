"""Candidates to additions: which records would be added, with which ids. Pure; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from explainer.articles.article import Article, Span
from explainer.articles.passage import fold
from explainer.extract.candidate import Candidate, Passage
from explainer.extract.words import fold_name
from explainer.model.source import Source
from explainer.review.cards import card
from explainer.review.cite import cite
from explainer.review.origins import Reports
from explainer.review.propose import known_names
from explainer.review.records import disagreement, event, participant, proposal, question, statement
from explainer.review.slugs import Slugs
from explainer.store.records import Loaded

ORDER = ("participants", "proposals", "questions", "events", "statements", "disagreements")


@dataclass(frozen=True)
class Addition:
    """A record to be added: its kind, id and fields, and the keys of the candidates it decides."""

    kind: str
    id: str
    data: dict[str, Any]
    keys: tuple[str, ...] = ()


@dataclass
class Desk:
    """What the planning of one record needs to know of all others."""

    articles: dict[str, Article]
    ids: dict[str, str]
    names: dict[tuple[str, ...], str]
    records: dict[str, str]
    """Candidate key → the id its record gets."""
    told: list[Candidate]
    """The statements, for who speaks in a passage."""
    placed: list[tuple[str, Candidate]]
    """Every candidate that gets a record of another kind than statement, with its id."""
    reports: Reports
    written: dict[str, str]
    """File → the day on which it was written, where its card states one."""

    def participant(self, name: str | None) -> str | None:
        """Return the id of the participant of a name, or None."""
        return self.names.get(fold_name(name)) if name else None

    def cite(self, passage: Passage, directness: str = "unattributed") -> dict[str, Any]:
        """Return the citation of a passage."""
        return cite(self.articles[passage.file], self.ids[passage.file], passage.span, directness)

    def touching(self, one: Candidate, kinds: tuple[str, ...]) -> list[str]:
        """Return the ids of the records of some kinds that stand on passages touching those of a candidate."""
        found = {
            number
            for passage in one.passages
            for number, span in self._places.get(passage.file, ())
            if self.placed[number][1].kind in kinds and passage.span.overlaps(span)
        }
        return list(dict.fromkeys(self.placed[number][0] for number in sorted(found)))

    @cached_property
    def told_on(self) -> dict[str, list[Candidate]]:
        """Proposal's id → the statements that stand on its passages."""
        found: dict[str, list[Candidate]] = {}
        for told in self.told:
            for record_id in self.touching(told, ("proposals",)):
                found.setdefault(record_id, []).append(told)
        return found

    @cached_property
    def stances(self) -> dict[str, list[tuple[str, dict[str, Any]]]]:
        """Statement's key → the positions that it tells, each with the id of the proposal it is on."""
        found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        for record_id, other in self.placed:
            for row in other.fields["stances"] if other.kind == "proposals" else ():
                found.setdefault(row["statement"], []).append((record_id, row))
        return found

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, Span]]]:
        """File → where what is placed stands in it."""
        found: dict[str, list[tuple[int, Span]]] = {}
        for number, (_, other) in enumerate(self.placed):
            for passage in other.passages[: other.fields.get("naming")]:
                found.setdefault(passage.file, []).append((number, passage.span))
        return found


def plan(
    waiting: list[Candidate],
    loaded: Loaded,
    articles: dict[str, Article],
    ids: dict[str, str],
    others: list[tuple[str, Candidate]] | None = None,
) -> list[Addition]:
    """Return the additions that accepting all the candidates means, cards first, then by kind. All are drafts.

    `others` are the candidates that are not to be added, with the id of the record that each became, or "": what a
    candidate says about those stands in its record, too.
    """
    used = {record_id for records in loaded.records.values() for record_id in records} | set(ids.values())
    used |= {one.id for one in loaded.retired.retired} | set(loaded.documents)
    slugs = Slugs(used)
    ordered = [one for kind in ORDER for one in waiting if one.kind == kind]
    records = {one.key: slugs.take(*_slug(one)) for one in ordered}
    known = [*((records[one.key], one) for one in ordered), *(others or [])]
    desk = Desk(
        articles,
        ids,
        known_names(loaded),
        records,
        [one for _id, one in known if one.kind == "statements"],
        [(id_, one) for id_, one in known if id_ and one.kind not in {"statements", "participants"}],
        Reports.of(articles, loaded),
        _written(loaded),
    )
    for one in ordered:
        if one.kind == "participants":
            for name in (one.fields["name"], *one.fields["aliases"]):
                desk.names.setdefault(fold_name(name), records[one.key])
    held = set(loaded.records["sources"])
    cards = [
        Addition("sources", ids[file], card(article))
        for file, article in sorted(articles.items())
        if ids[file] not in held
    ]
    return cards + [Addition(one.kind, records[one.key], _MAKERS[one.kind](one, desk), one.keys[:1]) for one in ordered]


def _written(loaded: Loaded) -> dict[str, str]:
    cards = [card for card in loaded.records["sources"].values() if isinstance(card, Source) and card.written]
    return {card.file: str(card.written.date) for card in cards if card.written}


def _slug(one: Candidate) -> tuple[str, int]:
    if one.kind == "participants":
        return one.fields["name"], 6
    if one.kind == "statements":
        speaker = (one.fields["speaker"] or one.fields["described_as"] or "unnamed").split()
        return f"{speaker[-1]} {fold(one.passages[0].text).text}", 5
    return one.fields["title"], 7


_MAKERS = {
    "participants": participant,
    "proposals": proposal,
    "questions": question,
    "events": event,
    "statements": statement,
    "disagreements": disagreement,
}
