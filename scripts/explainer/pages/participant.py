"""A participant's page."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from explainer.pages.page import Page


def render_participant(page: Page, record: Any) -> tuple[Markup, Markup]:
    """Return (standfirst, body)."""
    return Markup(""), page.render("participant.html.j2", record=record)
