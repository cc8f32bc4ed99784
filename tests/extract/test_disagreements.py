"""Passages of two articles that differ come side by side; what fits together, or is about two things, does not."""

from __future__ import annotations

import pytest

from explainer.articles.read import read_article
from explainer.extract.candidate import Candidate
from explainer.extract.run import extract


def found_in(*texts: str) -> list[Candidate]:
    """Return the disagreements of some articles."""
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return [one for one in extract(articles) if one.kind == "disagreements"]


DIFFER = {
    "figures": ("The ferry line will buy 43 lifeboats this year.", "The ferry line buys 34 lifeboats for the harbour."),
    "fractions": ("The ferry line will dredge 2½ acres this year.", "The ferry line dredges 3½ acres for the harbour."),
    "shares": (
        "In the harbour survey, 58 per cent of the skippers opposed it.",
        "Of the skippers in the harbour survey, 61 per cent said no.",
    ),
    "dates": (
        "The ferry line's new lifeboats arrive in the harbour on 3 May.",
        "The ferry line's new lifeboats arrive in the harbour on 5 May.",
    ),
    "months": (
        "The ferry line's new lifeboats arrive in the harbour in March.",
        "The ferry line's new lifeboats arrive in the harbour on 5 May.",
    ),
    "positions": ("Norway rejects a winter toll.", "Norway supports a winter toll."),
    "firmness": (
        "Mayor Ines Okafor said that the harbour lamps will be mended in April.",
        "Mayor Ines Okafor said that the harbour lamps might be mended later.",
    ),
}
FIT = {
    "same figure": (
        "The ferry line will buy 43 lifeboats this year.",
        "The ferry line buys 43 lifeboats for the harbour.",
    ),
    "numbers no one counts with": (
        "The ferry line will dredge 10² acres in March.",
        "It dredges Ⅷ acres, says the Ⅷ report.",
    ),
    "a weekday and a date, which may be one day": (
        "The ferry line's new lifeboats arrive in the harbour on Monday.",
        "The ferry line's new lifeboats arrive in the harbour on 5 May.",
    ),
    "a month and a day in it": (
        "The ferry line's new lifeboats arrive in the harbour in May.",
        "The ferry line's new lifeboats arrive in the harbour on 5 May.",
    ),
    "two things": ("The ferry line will buy 43 lifeboats.", "A baker sold 34 loaves on Tuesday morning."),
    "times of day": ("The ferry leaves the harbour at 7am daily.", "The ferry leaves the harbour at 9am daily."),
    "same position": ("Norway rejects a winter toll.", "Norway opposes a winter toll."),
    "two holders": ("Norway rejects a winter toll.", "Sweden supports a winter toll."),
    "other thing": ("Norway rejects a winter toll.", "Norway supports free school meals."),
    "one article": (
        "Norway rejects a winter toll. Norway supports a winter toll.",
        "Nothing else was said about boats.",
    ),
}


@pytest.mark.parametrize("texts", DIFFER.values(), ids=DIFFER)
def test_what_differs_comes_side_by_side(texts: tuple[str, str]) -> None:
    """One passage of each article, a kind that is only guessed, and nobody said to be right."""
    found = found_in(*texts)

    assert found
    assert {"0.txt", "1.txt"} == {passage.file for passage in found[0].passages}
    assert set(found[0].fields) == {"title", "head", "kind"}


@pytest.mark.parametrize("texts", FIT.values(), ids=FIT)
def test_what_fits_is_left_alone(texts: tuple[str, str]) -> None:
    """The same figure or position, two holders or two things are no disagreement."""
    assert found_in(*texts) == []


@pytest.mark.parametrize("sign", ["②", "²", "Ⅷ"])
def test_a_sign_that_is_no_digit_is_no_figure(sign: str) -> None:
    """A number in a circle has no value to compare; it does not break the reading; a fraction is a number."""
    assert not found_in(
        f"The pier is {sign} mile long, and it is {sign}.", f"The pier costs £{sign} of it, not {sign}."
    )
