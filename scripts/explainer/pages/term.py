"""A term's page: its definition, other forms, and the records that are about it or use the word."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.base import Record
from explainer.model.kinds import RECORD_TYPES
from explainer.model.term import Term
from explainer.pages.page import Page


def render_term(page: Page, term: Term) -> tuple[Markup, Markup]:
    """Return (standfirst, body)."""
    used_on = {RECORD_TYPES[kind].plural: records for kind in RECORD_TYPES if (records := uses_of(page, term, kind))}
    standfirst = page.render("term_forms.html.j2", term=term)
    return standfirst, page.render("term.html.j2", term=term, used_on=used_on)


def uses_of(page: Page, term: Term, kind: str) -> list[Record]:
    """Return the records of a kind that name the term or hold it as whole words in what pages show, by id."""
    if kind in ("terms", "sources"):
        return []
    naming = {one.id for one in page.dossier.linking(term.id, kind)} | page.dossier.mentions.get(term.id, frozenset())
    records = page.dossier.records[kind]
    return [records[key] for key in sorted(records) if key in naming]
