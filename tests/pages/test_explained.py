"""Words of the glossary: explained at their first use in our own words, never inside a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.checks.run import check_project
from explainer.model.term import Term
from explainer.pages.explained import Explained
from explainer.pages.page import Page
from explainer.pages.site import Site
from explainer.paths import Project

if TYPE_CHECKING:
    from pathlib import Path


def _term(word: str, *aliases: str) -> Term:
    given = {"id": word.lower().replace(" ", "-"), "term": word, "aliases": aliases, "review": "reviewed"}
    return Term.model_validate(given)


GLOSSARY = Explained([_term("toll"), _term("toll road", "paid road"), _term("Free berth")])


@pytest.fixture
def page(root: Path) -> Page:
    """Return an empty page of the test topic."""
    project = Project(root / "tests/projects/harbour")
    checked = check_project(project).checked
    assert checked
    return Page(checked, "overview/", Site(checked, project).templates)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll pays for the bridge.", ["toll"]),
        ("A toll road and a paid road.", ["toll road", "paid road"]),
        ("FREE BERTH for all, and a toll.", ["FREE BERTH", "toll"]),
        ("They were told of an atoll.", []),
        ("She said “no toll here” and left.", []),
        ("She said “no toll” of the toll.", ["toll"]),
        ('It is a "toll road" to them.', []),
        ("", []),
    ],
)
def test_words_are_found_whole_and_outside_quotations(text: str, found: list[str]) -> None:
    """The longest form counts, upper and lower case are alike, and quoted words are left alone."""
    assert [text[use.start : use.end] for use in GLOSSARY.uses(text)] == found


def test_a_word_is_explained_at_its_first_use_only(page: Page) -> None:
    """The second sentence leaves the word as it is."""
    first, second = page.sentence("The load grew.", ()), page.sentence("The load fell.", ())

    button = '<button type="button" class="word" popovertarget="g-bridge-load">load</button>'
    assert str(first) == f'The {button} <span class="nb">grew.</span>'
    assert str(second) == 'The load <span class="nb">fell.</span>'
    assert list(page.terms) == ["bridge-load"]


def test_a_word_at_the_end_keeps_the_marker_beside_it(page: Page) -> None:
    """The word, the full stop and the marker stay on one line."""
    assert str(page.sentence("They counted the load.", ())) == (
        'They counted the <span class="nb">'
        '<button type="button" class="word" popovertarget="g-bridge-load">load</button>.</span>'
    )


def test_text_around_a_word_is_escaped(page: Page) -> None:
    """Markup in a text stays text."""
    assert "&lt;b&gt;" in page.sentence("A <b> load & more <i>.", ())
    assert "<b>" not in page.sentence("A <b> load & more <i>.", ())


def test_a_passage_is_never_touched(page: Page) -> None:
    """A verbatim passage has no expander, even without quotation marks around it."""
    assert "<button" not in page.quotation("the load of the bridge", ())
    assert not page.terms


def test_a_term_does_not_explain_itself(page: Page) -> None:
    """On its own page the word is plain."""
    page.url = "terms/bridge-load/"
    assert "<button" not in page.sentence("The load grew.", ())
