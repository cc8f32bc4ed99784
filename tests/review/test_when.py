"""Relative dates are resolved against the day an article was written, and only where that leaves no doubt."""

from __future__ import annotations

import pytest

from explainer.review.when import in_words, resolve_when

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


CALENDAR = {
    "27 March": "2026-03-27",
    "on Thursday 27 March": "2025-03-27",
    "August 20": "2025-08-20",
    "30 February": "",
}


@pytest.mark.parametrize("words", CALENDAR)
def test_day_of_a_month_gets_its_year(words: str) -> None:
    """The next such day for a plan; the day of the week tells the year where it stands."""
    ahead = not words.startswith("on")
    assert resolve_when(words, WRITTEN, ahead=ahead) == CALENDAR[words]


def test_article_of_some_day_among_several_dates_days_of_months_only() -> None:
    """Written within a week: "8 May" is sure, "on Monday" is not."""
    week = "2025-03-12/2025-03-16"

    assert resolve_when("8 May", week, ahead=True) == "2025-05-08"
    assert resolve_when("14 March", week, ahead=True) == ""
    assert resolve_when("on Monday", week, ahead=True) == ""
    assert in_words(week) == "between 12 March 2025 and 16 March 2025"
