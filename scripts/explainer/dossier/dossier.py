"""The dossier: everything that the project knows, linked both ways. Built once, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from pydantic import BaseModel

from explainer.articles.article import Article
from explainer.dossier.changes import by_record
from explainer.dossier.links import Link, by_target, find_links
from explainer.dossier.mentions import find_mentions
from explainer.dossier.origins import Origins, source_order
from explainer.dossier.passage import Passage, resolve
from explainer.dossier.positions import Position, find_positions
from explainer.dossier.uses import Use, by_anchor, find_uses
from explainer.dossier.written import Sentence, Written, find_written, find_written_sentences
from explainer.model.base import Record
from explainer.model.change import Change, Changes
from explainer.model.citation import Citation
from explainer.model.kinds import RECORD_TYPES
from explainer.model.references import Location, parts
from explainer.model.retired import Retired
from explainer.model.source import Source
from explainer.model.statement import Statement
from explainer.model.style import Style
from explainer.model.term import Term
from explainer.model.topic import Topic
from explainer.store.document import Document

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True)
class Dossier:
    """The linked whole. `articles` and all about sources go by source id; `documents` know where fields stand.

    `authored` and `templates` hold the project's own pages and templates, as text by path.
    """

    topic: Topic
    style: Style
    records: Mapping[str, Mapping[str, Record]]
    articles: Mapping[str, Article]
    uncarded: tuple[str, ...]
    origins: Origins
    retired: Retired
    change_log: Changes
    documents: Mapping[str, Document]
    authored: Mapping[str, str]
    templates: Mapping[str, str]

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every record, by id."""
        return {record_id: kind for kind, records in self.records.items() for record_id in records}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The source cards, in the order of their numbers."""
        cards = self.records["sources"]
        return {key: cast("Source", cards[key]) for key in sorted(cards, key=source_order)}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, by id."""
        return tuple(self.all(Statement))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference from record to record."""
        return find_links((part for part in self.parts if part[0] in self.kinds), self.kinds)

    @cached_property
    def links_to(self) -> Mapping[str, tuple[Link, ...]]:
        """The references that lead to a record."""
        return by_target(self.links)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Who supports what, derived from statements."""
        return find_positions(self.statements)

    @cached_property
    def changes(self) -> Mapping[str, tuple[Change, ...]]:
        """Per record id, and for "topic", the changes that name it, latest first."""
        return by_record(self.change_log.changes)

    @cached_property
    def mentions(self) -> Mapping[str, frozenset[str]]:
        """Per term, the records that use its words."""
        records = [
            one for kind in self.records if kind not in ("terms", "sources") for one in self.records[kind].values()
        ]
        return find_mentions(self.all(Term), records)

    @cached_property
    def parts(self) -> tuple[tuple[str, Location, BaseModel], ...]:
        """Every part of every record, as (record id or "topic", location, model); the topic's first."""
        models: list[tuple[str, BaseModel]] = [("topic", self.topic)]
        models += [(key, record) for records in self.records.values() for key, record in records.items()]
        return tuple((name, where, part) for name, model in models for where, part in parts(model))

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every citation at its place, the topic's first."""
        return find_uses(self.parts)

    @cached_property
    def uses_by_record(self) -> Mapping[str, tuple[Use, ...]]:
        """The citations of each record, and of "topic"."""
        found: dict[str, list[Use]] = {}
        for use in self.uses:
            found.setdefault(use.record, []).append(use)
        return {record: tuple(uses) for record, uses in found.items()}

    @cached_property
    def passages(self) -> Mapping[Citation, Passage]:
        """The passage of every citation that stands exactly once in its article, outside furniture."""
        return resolve((use.citation for use in self.uses), self.articles)

    @cached_property
    def passages_by_source(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each source, in the order in which the records cite them."""
        found: dict[str, list[Passage]] = {}
        for passage in self.passages.values():
            found.setdefault(passage.source, []).append(passage)
        return {source: tuple(passages) for source, passages in found.items()}

    @cached_property
    def uses_by_passage(self) -> Mapping[str, Mapping[str, tuple[Use, ...]]]:
        """Per source and passage anchor, the places that rest on it."""
        return by_anchor(self.uses, self.passages)

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """What editors wrote, the topic's texts first."""
        records = [(key, record) for records in self.records.values() for key, record in records.items()]
        return tuple(find_written([("topic", self.topic), *records]))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that editors wrote."""
        return tuple(find_written_sentences(self.written))

    def all(self, model: type[RecordT]) -> list[RecordT]:
        """Return all records of a model, by id."""
        kind = next(row.kind for row in RECORD_TYPES.values() if row.model is model)
        return [cast("RecordT", self.records[kind][key]) for key in sorted(self.records[kind])]

    def get(self, record_id: str) -> Record:
        """Return a record by its id. Raises KeyError."""
        return self.records[self.kinds[record_id]][record_id]

    def title(self, record_id: str) -> str:
        """Return the title of a record by its id. Raises KeyError."""
        return RECORD_TYPES[self.kinds[record_id]].title(self.get(record_id))

    def linking(self, record_id: str, kind: str, field: str | None = None) -> list[Record]:
        """Return the records of a kind that name this one (in `field`, if given), by id, each once."""
        found = {
            link.source
            for link in self.links_to.get(record_id, ())
            if self.kinds[link.source] == kind and field in (None, link.field)
        }
        return [self.get(key) for key in sorted(found)]
