"""Dates as readers see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.date import Date
from explainer.model.edtf import parse_edtf
from explainer.pages.dates import shown_date, shown_edtf, shown_month


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2025", "2025"),
        ("2025-08", "August 2025"),
        ("2025-08-09", "9 August 2025"),
        ("2025-08~", "about August 2025"),
        ("2025-08-19?", "perhaps 19 August 2025"),
        ("2025%", "perhaps about 2025"),
        ("2025-08-17/2025-08-20", "17–20 August 2025"),
        ("2025-08-28/2025-09-02", "28 August – 2 September 2025"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2025-08/2025-10", "August–October 2025"),
        ("2024/2025", "2024 – 2025"),
        ("2025-08-19/2025-09", "19 August – September 2025"),
        ("2025-08-17/2025-08-20~", "about 17–20 August 2025"),
        ("2025-08-19/2025-08-19", "19 August 2025"),  # a window of one day is that day
        ("2025-08/2025-08", "August 2025"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    """Dates read as a newspaper writes them, month and year named once in a window."""
    assert shown == shown_edtf(parse_edtf(text))


def test_inferred_dates_say_so() -> None:
    """A date that no source states is marked."""
    assert shown_date(Date.model_validate("2025-08-19")) == "19 August 2025"
    when = Date.model_validate({"date": "2025-08", "basis": "inferred", "why": "x"})
    assert shown_date(when) == "August 2025 (inferred)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2025-08-19", "August 2025"),
        ("2025", "2025"),
        ("2025-08/2025-10-02", "October 2025"),
        ("2025-08~", "August 2025"),
    ],
)
def test_month_is_the_one_in_which_it_ends(text: str, shown: str) -> None:
    """The month of a window is its last; a year alone has none."""
    assert shown == shown_month(parse_edtf(text))


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_nothing_is_shown_that_the_text_does_not_hold(day: object, precision: int) -> None:
    """A month alone is shown without a day, a year alone without a month."""
    words = shown_edtf(parse_edtf(str(day)[:precision])).split(" ")

    assert len(words) == {4: 1, 7: 2, 10: 3}[precision]
    assert int(words[-1]) == int(str(day)[:4])
