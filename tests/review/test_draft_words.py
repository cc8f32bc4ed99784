"""What a draft says beside its passages: words that hedge, offices once and whole, passages without list marks."""

from __future__ import annotations

from typing import Any

import pytest

from explainer.articles.article import Article, Span
from explainer.articles.read import read_article
from explainer.review.cite import cite
from explainer.review.hedges import hedge_in
from explainer.review.roles import roles_of

HEDGES = {
    "The pier might open in June.": "might",
    "They counted about 300 boats.": "about",
    "They will look at it again on 8 May.": None,
    "She asked about Sundays.": None,
    "She would agree if boats could land there.": None,
    "Could the wall move?": None,
}


@pytest.mark.parametrize("text", HEDGES)
def test_hedging_word(text: str) -> None:
    """A month, a thing spoken about and a condition hedge nothing."""
    assert hedge_in(text) == HEDGES[text]


def told(text: str, title: str, name: str) -> tuple[list[dict[str, Any]], dict[str, Article]]:
    """Return a role as extraction gives it, with the article."""
    start = text.index(name)
    row = {"title": title, "file": "one.txt", "at": [start, start + len(name)]}
    return [row], {"one.txt": read_article("one.txt", text.encode())}


OFFICES = {
    ("“No,” harbour leader Ann Lee said.", "leader"): ["Harbour leader"],
    ("“No,” said leader Ann Lee.", "leader"): ["Leader"],
    ("Ann Lee, the keeper of the lamp, said no.", "the keeper of the lamp"): ["Keeper of the lamp"],
    ("My neighbour Ann Lee said no.", "My neighbour"): [],
    ("Ann Lee, called as an expert, said no.", "called as an expert"): [],
}


@pytest.mark.parametrize(("text", "title"), OFFICES)
def test_office(text: str, title: str) -> None:
    """An office has the word that tells which, no article, and is an office."""
    assert [role.title for role in roles_of(*told(text, title, "Ann Lee"))] == OFFICES[text, title]


def test_offices_that_say_the_same_stand_once() -> None:
    """Of two the longer one stays; a form of address goes when an office is known."""
    text = "Keeper Ann Lee; Ann Lee, keeper of the lamp; Cllr Ann Lee."
    rows, articles = told(text, "Keeper", "Ann Lee")
    rows += [{**rows[0], "title": "keeper of the lamp"}, {**rows[0], "title": "Cllr"}]

    assert [role.title for role in roles_of(rows, articles)] == ["Keeper of the lamp"]


@pytest.mark.parametrize("lead", ["- ", "* ", "19.20 ", "3. "])
def test_passage_begins_after_the_mark_of_a_list(lead: str) -> None:
    """The mark or the time of day that opens a line is no part of what it says."""
    article = read_article("one.txt", f"{lead}The ferry stops for good in June.".encode())

    row = cite(article, "s1", Span(0, len(article.text)))

    assert row == {"source": "s1", "quote": "The ferry stops for good in June."}
