"""Fixtures of the page tests: the harbour topic's site, and what renders a record of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.checks.run import check_project
from explainer.pages.addresses import record_url
from explainer.pages.page import Page
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site
from explainer.paths import Project

HARBOUR = Path(__file__).resolve().parents[1] / "projects" / "harbour"


@pytest.fixture(scope="session")
def harbour_site() -> Site:
    """Return the harbour topic's site, only to be read."""
    project = Project(HARBOUR)
    checked = check_project(project).checked
    assert checked is not None
    return Site(checked, project)


@pytest.fixture
def page(harbour_site: Site) -> Page:
    """Return an empty page of the site."""
    return Page(harbour_site.checked, "participants/ana-silva/", harbour_site.templates)


@pytest.fixture(scope="session")
def fill(harbour_site: Site) -> Callable[[str, str], str]:
    """Return what renders a record's page: (kind, id) to its HTML."""

    def filled(kind: str, record_id: str) -> str:
        macro = "retired" if record_id == "ferry" else "record"
        return harbour_site.fill(placeholder(macro, (record_id,)), record_url(kind, record_id)).html

    return filled
