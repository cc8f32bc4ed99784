"""Where sentences end, and where a full stop ends nothing."""

from __future__ import annotations

import pytest

from explainer.articles.article import Span
from explainer.articles.sentences import find_sentences


def sentences(text: str) -> list[str]:
    """Return the sentences of a line."""
    return [text[span.start : span.end] for span in find_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        # one | stands where one sentence ends and the next begins
        "The talks began.| They ended.",
        "Will they last?| Nobody knows!| The end.",
        "“We will not close it.”| She left.",
        "“We will not close it,” she said.| “Never.”",
        "He said: “No.”| “Yes,” said she.",
        "(It had rained.)| They left.",
        "It is said [1].| Others deny it.",
        "It is said.[1][2]| Others deny it.",
        "It is said. [3]| Others deny it.",
        "He waited…| Nobody came.",
        "It cost 3.5 million.| The state paid 1.25.",
        "They left at 5 p.m. on Tuesday.| It rained.",
        "He came from the U.S. and went home.| It rained.",
        "He went to the U.S.| The talks went on.",
        "“It is over.”Then she left.",  # below: the missing space
        "In 2025.| 40 people came.",
        "„Es reicht.“| Danach ging er.",
    ],
)
def test_ends(text: str) -> None:
    """A sentence ends after its mark, its closing quotation mark and its reference numbers."""
    parts = [part.strip() for part in text.split("|")]
    if "”Then" in text:
        parts = ["“It is over.”", "Then she left."]

    assert parts == sentences(text.replace("|", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lind met Dr. Silva and Gen. Berg.",
        "Sen. A. B. Lind of the U.S. Senate spoke.",
        "J. Lind spoke.",
        "The U.S. President spoke.",
        "It was on Aug. 18 and Sept. 2 that they met.",
        "No. 5 is the bridge.",
        "Lind vs. Silva is a case.",
        "The firm Lind Inc. Europe paid.",
        "It cost 3.5 million and 1,000.50 more.",
        "The site example.org was down.",
        "He said “no way!” and left.",
        "Ask for it, e.g. Tuesdays, i.e. often.",
        "Wait... and see.",
        "“Why?” she asked.",
        "Version 2.0 of the plan, p. 5.",
        "The meeting is at 5 p.m. Tuesday.",
        "no full stop at all",
    ],
)
def test_does_not_end(text: str) -> None:
    """Titles, initials, months, abbreviations, decimals and marks within a sentence end nothing."""
    assert [text] == sentences(text)


def test_only_the_line_is_read() -> None:
    """Offsets are those of the whole text; what stands outside the line is not looked at."""
    text = "First. Line.\n  Second one. Third.  \nFourth."
    found = list(find_sentences(text, Span(13, 35)))

    assert found == [Span(15, 26), Span(27, 33)]
    assert [text[a:b] for a, b in found] == ["Second one.", "Third."]


@pytest.mark.parametrize("text", ["", "   ", "\t"])
def test_nothing_is_no_sentence(text: str) -> None:
    """White space alone is no sentence."""
    assert sentences(text) == []
