"""The style page shows every component that has a style, and no name on it stands twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from explainer.checks.run import check_project
from explainer.pages.editing import Editing
from explainer.pages.placeholder import placeholder
from explainer.pages.site import Site
from explainer.pages.templating import HERE
from explainer.paths import Project

ELSEWHERE = {
    "disputed": "the state of an event that sources dispute; no topic here has one",
    "changes": "the list of changes, which has a page of its own",
}
"""Classes with a style that no style page here shows, and why."""


@pytest.fixture(scope="module")
def shown(harbour_site: Site) -> str:
    """Return the harbour topic's style page."""
    return _style_page(harbour_site)


@pytest.fixture(scope="module")
def real(root: Path) -> str:
    """Return the style page of this repository's own topic."""
    project = Project(root)
    checked = check_project(project).checked
    assert checked is not None
    return _style_page(Site(checked, project))


def _style_page(site: Site) -> str:
    editable = Site(site.checked, site.project, editing=Editing("https://example.org/edit/", site.project))
    return editable.fill(f"<h1>Components</h1>{placeholder('components', ())}", "components/").html


def test_every_component_with_a_style_is_shown(shown: str, real: str) -> None:
    """Every class that the components' style sheets name stands on the page of a topic, or says why it cannot."""
    named = {name for sheet in _sheets() for name in re.findall(r"\.([a-z][\w-]*)", _selectors(sheet))} - {"md-typeset"}
    used = {name for classes in re.findall(r'class="([^"]*)"', shown + real) for name in classes.split()}

    assert len(named) > 100
    assert sorted(named - used - set(ELSEWHERE)) == []
    assert sorted(set(ELSEWHERE) - named) == []


def test_no_name_stands_twice(shown: str) -> None:
    """Each example keeps its anchors to itself, and every button opens a card of its own example."""
    names = Counter(re.findall(r' id="([^"]+)"', shown))

    assert [name for name, number in names.items() if number > 1] == []
    assert {name for name in re.findall(r'popovertarget="([^"]+)"', shown) if name not in names} == set()
    assert {name for name in re.findall(r'href="#([^"]+)"', shown) if name not in names} == set()


def test_the_style_page_is_no_page_of_the_built_site(root: Path) -> None:
    """It is a draft to MkDocs: served while working, left out of a build."""
    assert re.search(r"^draft_docs: .*/components\.md", (root / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE)
    assert (root / "docs/components.md").is_file()


def _sheets() -> list[str]:
    return [path.read_text("utf-8") for path in sorted((HERE / "styles").glob("*.css")) if "20" <= path.name < "80"]


def _selectors(css: str) -> str:
    """Return a sheet without comments and without what stands in its innermost braces."""
    return re.sub(r"\{[^{}]*\}", " ", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
