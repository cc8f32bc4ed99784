"""Relative dates are resolved against the day an article was written, and only where that leaves no doubt."""

from __future__ import annotations

import pytest

from explainer.review.when import resolve_when

WRITTEN = "2025-08-20"  # a Wednesday

RESOLVED = {
    "yesterday": "2025-08-19",
    "tomorrow night": "2025-08-21",
    "on Monday": "2025-08-18",
    "last week": "2025-08-11/2025-08-17",
    "within the next two weeks": "2025-08-20/2025-09-03",
    "three days ago": "2025-08-17",
}


@pytest.mark.parametrize("words", RESOLVED)
def test_words_become_a_date(words: str) -> None:
    """A day, or a window of days, counted from the day of writing."""
    assert RESOLVED[words] == resolve_when(words, WRITTEN, ahead=False)


def test_a_weekday_lies_ahead_of_a_plan() -> None:
    """What is planned on Monday is the Monday to come."""
    assert resolve_when("on Monday", WRITTEN, ahead=True) == "2025-08-25"


@pytest.mark.parametrize(
    "words", ["recently", "next Monday", "in the coming days", "by Friday", "next month", "May", ""]
)
def test_vague_words_stay_words(words: str) -> None:
    """What leaves a doubt gives no date."""
    assert resolve_when(words, WRITTEN, ahead=True) == ""


@pytest.mark.parametrize("written", ["", "2025", "2025-08", "2025-08-20~"])
def test_without_a_day_of_writing_words_stay_words(written: str) -> None:
    """A card without a day, or with one that is not sure, resolves nothing."""
    assert resolve_when("yesterday", written, ahead=False) == ""
