"""Words inside a sentence of an authored page: counts and the topic's own texts. No count adds copies of a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from explainer.dossier.dossier import Dossier
from explainer.model.date import Date
from explainer.model.kinds import RECORD_TYPES
from explainer.model.references import parts
from explainer.pages.claims import cited_claims
from explainer.pages.dates import shown_edtf
from explainer.pages.page import Page
from explainer.pages.percent import percent

NUMBERS: Mapping[str, Callable[[Dossier], object]] = {
    **{kind: lambda dossier, kind=kind: len(dossier.records[kind]) for kind in RECORD_TYPES},  # type: ignore[misc]
    "articles": lambda dossier: len(dossier.sources),
    "reports": lambda dossier: dossier.origins.count(dossier.sources),
    "publishers": lambda dossier: len({card.publisher for card in dossier.sources.values() if card.publisher}),
    "positions": lambda dossier: len({(one.participant, one.proposal, one.stance) for one in dossier.positions}),
    "passages": lambda dossier: sum(len(anchors) for anchors in dossier.uses_by_passage.values()),
    "dates": lambda dossier: len(_dates(dossier)),
    "inferred_dates": lambda dossier: sum(date.basis == "inferred" for date in _dates(dossier)),
    "claims": lambda dossier: len(cited_claims(dossier)),
    "quote_words": lambda dossier: dossier.topic.limits.quote_words,
    "quote_share": lambda dossier: percent(dossier.topic.limits.quote_share),
    "sentence_words": lambda dossier: dossier.topic.limits.sentence_words,
    "summary_words": lambda dossier: dossier.topic.limits.summary_words,
    "overview_words": lambda dossier: dossier.topic.limits.overview_words,
    "overlap_share": lambda dossier: percent(dossier.topic.limits.overlap_share),
    "overlap_run": lambda dossier: dossier.topic.limits.overlap_run,
}
TOPIC: Mapping[str, Callable[[Dossier], str]] = {
    "title": lambda dossier: dossier.topic.title,
    "question": lambda dossier: dossier.topic.question,
    "scope": lambda dossier: dossier.topic.scope,
    "as_of": lambda dossier: shown_edtf(dossier.topic.as_of.date),
    "as_of_why": lambda dossier: dossier.topic.as_of.why or "",
}


def render_number(page: Page, what: str) -> Markup:
    """Return a count as text.

    Raises:
        TypeError: there is no such count; the message lists them.
    """
    return _word(page, NUMBERS, what)


def render_topic(page: Page, what: str) -> Markup:
    """Return a text of the topic.

    Raises:
        TypeError: there is no such text; the message lists them.
    """
    return _word(page, TOPIC, what)


def _dates(dossier: Dossier) -> list[Date]:
    """The dates of all records: when something happened, was said or was written."""
    records = [record for records in dossier.records.values() for record in records.values()]
    return [part for record in records for _where, part in parts(record) if isinstance(part, Date)]


def _word(page: Page, table: Mapping[str, Callable[[Dossier], object]], what: str) -> Markup:
    if what not in table:
        raise TypeError(f"there is no {what!r}; there are {', '.join(table)}")
    return escape(str(table[what](page.dossier)))
