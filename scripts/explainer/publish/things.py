"""Records as schema.org's things. Every value is what a record says; nothing is made more precise than it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from explainer.model.date import Date
from explainer.model.event import Event
from explainer.model.participant import Participant
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.model.statement import Statement
from explainer.model.term import Term
from explainer.pages.titles import title_of
from explainer.publish.publication import Publication

Thing = dict[str, Any]
PARTICIPANT_TYPES = {"person": "Person", "state": "Country", "organisation": "Organization", "group": "Thing"}
_PLAIN = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
"""A year, month or day without doubt: all that schema.org's dates can say."""


def reference(publication: Publication, record_id: str) -> Thing:
    """Return a reference to what a record's page is about; that page says what it is."""
    return {"@id": f"{publication.page_of(record_id)}#it"}


def _participant(publication: Publication, one: Participant) -> Thing:
    same = f"https://www.wikidata.org/entity/{one.wikidata}" if one.wikidata else None
    return _thing(
        publication, one.id, PARTICIPANT_TYPES[one.kind], name=one.name, alternateName=list(one.aliases), sameAs=same
    )


def _statement(publication: Publication, one: Statement) -> Thing:
    """Return a quotation where the holder's own words are quoted; else a claim that the articles tell."""
    holder = reference(publication, one.position_of) if one.position_of else None
    sources = [reference(publication, source) for source in publication.sources_of(one.id)]
    quoted = [citation.quote for citation in one.cites if citation.as_ == "quote"]
    if quoted and one.holder_spoke:
        return _thing(publication, one.id, "Quotation", text=quoted[0], creator=holder, isBasedOn=sources)
    return _thing(
        publication, one.id, "Claim", text=title_of(publication.dossier, one), author=holder, appearance=sources
    )


def _event(publication: Publication, one: Event) -> Thing:
    place = {"@type": "Place", "name": one.place} if one.place else None
    people = [reference(publication, participant) for participant in one.participants]
    return _thing(
        publication, one.id, "Event", name=one.title, startDate=_day(one.when), location=place, attendee=people
    )


def _term(publication: Publication, one: Term) -> Thing:
    words = " ".join(part.text for part in one.definition if part.text)
    glossary = publication.absolute("terms/")
    return _thing(
        publication,
        one.id,
        "DefinedTerm",
        name=one.term,
        alternateName=list(one.aliases),
        description=words,
        inDefinedTermSet=glossary,
    )


def _question(publication: Publication, one: Question) -> Thing:
    return _thing(publication, one.id, "Question", name=one.title)


def _source(publication: Publication, one: Source) -> Thing:
    publisher = {"@type": "Organization", "name": one.publisher} if one.publisher else None
    return _thing(
        publication,
        one.id,
        "Article",
        headline=one.title,
        url=one.url,
        datePublished=_day(one.written),
        publisher=publisher,
    )


def _thing(publication: Publication, record_id: str, kind: str, **values: object) -> Thing:
    """Return a thing without the properties that nothing is known of."""
    known = {name: value for name, value in values.items() if value}
    return {"@type": kind, **reference(publication, record_id), **known}


def _day(when: Date | None) -> str | None:
    """Return a stated date that schema.org can hold; a window, a doubtful or an inferred date has no such form."""
    return str(when.date) if when and when.basis == "stated" and _PLAIN.fullmatch(str(when.date)) else None


MAKERS: Mapping[str, Callable[[Publication, Any], Thing]] = {
    "participants": _participant,
    "statements": _statement,
    "events": _event,
    "terms": _term,
    "questions": _question,
    "sources": _source,
}
"""Per kind what makes its thing; schema.org has none for a proposal or a disagreement."""
