"""A statement's page: who, whose position, to whom, when; and how directly each article tells it."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.citation import Citation
from explainer.model.disagreement import Disagreement
from explainer.model.statement import Statement
from explainer.pages.page import Page
from explainer.pages.telling import telling


def render_statement(page: Page, statement: Statement) -> tuple[Markup, Markup]:
    """Return (standfirst, body): on how many reports it rests, the facts, then article by article."""
    dossier = page.dossier
    shown = telling(dossier, statement)
    linked = {one.id: one for one in dossier.linking(statement.id, "disagreements") if isinstance(one, Disagreement)}
    standfirst = page.render("statement_how.html.j2", one=shown)
    body = page.render(
        "statement.html.j2",
        statement=statement,
        one=shown,
        articles=by_article(page, statement),
        about=[dossier.get(key) for key in sorted(statement.about)],
        disagreements=[linked[key] for key in sorted(linked)],
    )
    return standfirst, body


def by_article(page: Page, statement: Statement) -> list[tuple[str, list[Citation]]]:
    """Return the statement's citations under each source, in the order of the articles."""
    found: dict[str, list[Citation]] = {}
    for citation in page.shared.support(page.dossier, statement.cites).citations:
        found.setdefault(citation.source, []).append(citation)
    return list(found.items())
