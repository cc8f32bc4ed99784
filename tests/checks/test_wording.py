"""The checks on what editors put in quotation marks, and on their sentences: what they pass and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from explainer.articles.passage import stands_in
from explainer.articles.quoted import find_quoted
from explainer.checks.style import any_of, general_style
from explainer.dossier.load import load_dossier
from explainer.pages.authored import check_macro_calls
from explainer.paths import Project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "quote", "stands"),
    [
        ("with utmost care", "prepared with utmost care", True),
        ("With utmost care", "prepared with utmost care", True),
        ("we’re ready", "We're ready", True),
        ("with Utmost care", "prepared with utmost care", False),
        ("utmost car", "prepared with utmost care", False),
        ("ready", "already", False),
        ("", "anything", False),
    ],
)
def test_stands_in(words: str, quote: str, *, stands: bool) -> None:
    """Whole words, word for word; only the first letter's case and the shape of marks are free."""
    assert stands_in(words, quote) == stands


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no more” and left", ["“no more”"]),
        ("S1: ‘We’re on it’, he’d said", ["‘We’re on it’"]),
        ("the leaders' plan and the states' plan", []),
        ('a "first" and a "second" one', ['"first"', '"second"']),
        ("“It goes on\nhere", ["“It goes on"]),
        ("« oui » and „ja“", ["« oui »", "„ja“"]),
    ],
)
def test_find_quoted(text: str, quoted: list[str]) -> None:
    """Quotations of all shapes are found; apostrophes are none."""
    assert [text[span.start : span.end] for span in find_quoted(text)] == quoted


def test_words_are_whole_and_have_a_language() -> None:
    """A word within another one is none; for a language without lists nothing is avoided."""
    avoid = general_style("en-GB").avoid
    found = {word[0] for rule in avoid for word in any_of(rule.words).finditer("Willing, known, noted, Now")}

    assert found == {"noted", "Now"}
    assert general_style("fr").avoid == ()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("# A\n\n{{ sumary() }}", (3, 4), 'no macro is named "sumary"'),
        ("{{ index() }}", (1, 4), '"index" takes 1 argument, not 0'),
        ('{{ summary("a", "b") }}', (1, 4), '"summary" takes 0 to 1 arguments, not 2'),
        ("x {{ summary }}", (1, 6), 'the macro "summary" is not called'),
        ('{{ topic(what="title") }}', (1, 4), '"topic" takes no named arguments'),
        ("{{ 1 + }}", (1, 4), "this is no macro call"),
        ("a\nb {{ summary(", (2, 1), "this is no macro call"),
    ],
)
def test_macro_calls(tmp_path: Path, text: str, place: tuple[int, int], message: str) -> None:
    """A wrong call has one problem, at its place."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(text, "utf-8")

    found = list(check_macro_calls(load_dossier(Project(tmp_path))[0]))

    assert [(one.line, one.column) for one in found] == [place]
    assert message in found[0].message


def test_other_braces_are_no_calls(tmp_path: Path) -> None:
    """Raw parts, comments, variables and what Jinja brings along are left alone."""
    (tmp_path / "docs").mkdir()
    text = "{% raw %}{{ nothing() }}{% endraw %} {# {{ none() }} #} {{ page.title }} {{ now() }} {{ summary() }}\n\n"
    (tmp_path / "docs/a.md").write_text(text, "utf-8")

    assert list(check_macro_calls(load_dossier(Project(tmp_path))[0])) == []
