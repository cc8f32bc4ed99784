"""A date is no more precise than its source, and says what it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.event import Event
from explainer.model.statement import Statement
from explainer.problems import Problem, show


def check_dates(dossier: Dossier) -> Iterator[Problem]:
    """A date that counts as stated has its year in a passage of its record; every other one is inferred, with a reason.

    Editors state on their own authority when an article was written and up to which day the site tells. Nothing was
    said after the article that reports it.
    """
    for statement in dossier.all(Statement):
        yield from _stated(dossier, statement, "said", statement.said)
        yield from _not_later(dossier, statement)
    for event in dossier.all(Event):
        yield from _stated(dossier, event, "when", event.when)


def _stated(dossier: Dossier, record: Statement | Event, name: str, when: object) -> Iterator[Problem]:
    if when is None or getattr(when, "basis", "") != "stated":
        return
    text = str(getattr(when, "date", ""))
    years = set(re.findall(r"\b\d{4}\b", text.replace("-", " ")))
    quotes = " ".join(use.citation.quote for use in dossier.uses_by_record.get(record.id, ()))
    missing = sorted(year for year in years if year not in quotes)
    if missing:
        message = f"no passage of this record states the year {', '.join(missing)}"
        help_ = f"write it as inferred:\n{name}:\n  date: {text}\n  basis: inferred\n  why: what it is inferred from"
        yield problem_at(dossier, record.id, (name,), "date-basis", message, help_)


def _not_later(dossier: Dossier, statement: Statement) -> Iterator[Problem]:
    for citation in statement.cites:
        source = dossier.sources.get(citation.source)
        if statement.said and source and source.written and statement.said.date.earliest > source.written.date.latest:
            message = f"said {show(str(statement.said.date))} is after {source.id} was written ({source.written.date})"
            yield problem_at(dossier, statement.id, ("said",), "date-order", message, "correct one of the two dates")
