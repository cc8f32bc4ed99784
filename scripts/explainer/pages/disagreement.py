"""A disagreement's page: the versions side by side, what sort of difference, what the editor concludes."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.disagreement import KIND_MEANINGS, Disagreement, Version
from explainer.model.statement import Statement
from explainer.pages.page import Page
from explainer.pages.telling import Telling, telling


def render_disagreement(page: Page, disagreement: Disagreement) -> tuple[Markup, Markup]:
    """Return (standfirst, body). The versions keep the record's order; the machine resolves nothing."""
    dossier, kind = page.dossier, disagreement.kind
    body = page.render(
        "disagreement.html.j2",
        disagreement=disagreement,
        versions=versions(page, disagreement),
        about=[dossier.get(key) for key in sorted(disagreement.about)],
    )
    return page.render("disagreement_kind.html.j2", kind=kind, meaning=KIND_MEANINGS[kind]), body


def versions(page: Page, disagreement: Disagreement) -> list[tuple[Version, Telling | None]]:
    """Return the versions in the record's order, each with how its statement is told, when it is one."""
    return [(version, _told(page, version.statement)) for version in disagreement.versions]


def _told(page: Page, statement: str | None) -> Telling | None:
    record = page.dossier.get(statement) if statement else None
    return telling(page.dossier, record) if isinstance(record, Statement) else None
