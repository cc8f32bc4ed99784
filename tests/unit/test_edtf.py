"""Dates as precise as their source: which spellings are taken, how they are ordered."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.edtf import Edtf, parse_edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-08", date(2025, 8, 1), date(2025, 8, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),  # a leap year
        ("2025-08-19", date(2025, 8, 19), date(2025, 8, 19)),
        ("2025-08-19~", date(2025, 8, 19), date(2025, 8, 19)),  # about
        ("2025-08?", date(2025, 8, 1), date(2025, 8, 31)),  # perhaps
        ("2025%", date(2025, 1, 1), date(2025, 12, 31)),  # both
        ("2025-08-19/2025-09-02", date(2025, 8, 19), date(2025, 9, 2)),
        ("2025-08/2025-10", date(2025, 8, 1), date(2025, 10, 31)),
        ("2025-08-19/2025-09", date(2025, 8, 19), date(2025, 9, 30)),  # ends of unlike precision
        ("2025-08-19/2025-08-19", date(2025, 8, 19), date(2025, 8, 19)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_accepted(text: str, earliest: date, latest: date) -> None:
    """A year, month, day or window is read with its first and last possible day; its text stays."""
    when = parse_edtf(text)

    assert (text, earliest, latest) == (when.text, when.earliest, when.latest)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "must be a year"),
        ("soon", "must be a year"),
        ("3rd of May", "must be a year"),
        ("19.08.2025", "must be a year"),
        ("2025-8-19", "must be a year"),  # months have two digits
        ("20250819", "must be a year"),
        ("25-08-19", "must be a year"),
        ("02025", "must be a year"),
        ("-2025", "must be a year"),
        ("0000", "must be a year"),  # no such year
        ("2025-08-19T10:00", "must be a year"),  # no time of day
        ("2025-21", "not in the calendar"),  # seasons are not taken
        ("201X", "must be a year"),
        (" 2025", "must be a year"),
        ("2025\n", "must be a year"),
        ("٢٠٢٥", "must be a year"),  # digits of other scripts would not sort
        ("2025~~", "must be a year"),
        ("~2025", "must be a year"),
        ("2025/", "must be a year"),
        ("/2025", "must be a year"),
        ("../2025", "must be a year"),  # no open windows
        ("2025/2026/2027", "must be a year"),
        ("2025-00", "not in the calendar"),
        ("2025-13", "not in the calendar"),
        ("2025-02-29", "not in the calendar"),
        ("2025-04-31", "not in the calendar"),
        ("2025-09/2025-08", "ends before it begins"),
        ("2025-08/2025-08-15", "ends before it begins"),  # the month may begin after its own 15th
        ("2025-08-15/2025", "ends before it begins"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    """Any other spelling is refused with the reason."""
    with pytest.raises(ValueError, match=reason):
        parse_edtf(text)


days = st.dates(date(1, 1, 1), date(9999, 12, 31))
points = st.builds(
    lambda day, precision, mark: day.isoformat()[:precision] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?", "%"]),
)


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    """Draw a date or a window that does not end before it begins."""
    one, two = sorted((parse_edtf(draw(points)), parse_edtf(draw(points))), key=lambda when: when.latest)
    windowed = draw(st.booleans()) and one.earliest <= two.earliest
    return parse_edtf(f"{one}/{two}") if windowed else one


@given(dates())
def test_text_stays_as_written(when: Edtf) -> None:
    """Reading and writing a date gives the same text."""
    assert str(when) == when.text == parse_edtf(when.text).text
    assert "/".join(when.interval) == when.text


@given(dates(), dates(), dates())
def test_order_is_total(a: Edtf, b: Edtf, c: Edtf) -> None:
    """Of two dates exactly one comes first, unless they are the same; and the order goes on over three."""
    assert [a < b, a == b, a > b].count(True) == 1
    assert not (a <= b <= c) or a <= c


@given(dates(), dates())
def test_order_agrees_with_the_days(a: Edtf, b: Edtf) -> None:
    """What begins earlier comes first; of two that begin together, what ends earlier."""
    assert not (a.earliest, a.latest) < (b.earliest, b.latest) or a < b


@given(points)
def test_never_more_precise_than_the_text(text: str) -> None:
    """A year spans its year, a month its month: no day is invented."""
    when = parse_edtf(text)
    span = (when.latest - when.earliest).days + 1
    year, month = when.earliest.year, when.earliest.month
    full = {0: 366 if calendar.isleap(year) else 365, 1: calendar.monthrange(year, month)[1], 2: 1}

    assert span == full[text.count("-")]


def test_order_of_unlike_precision() -> None:
    """August stands after its first day and before its second."""
    texts = ["2025-08-02", "2025-08", "2025", "2025-08-01", "2024-12-31"]

    assert [str(d) for d in sorted(map(parse_edtf, texts))] == [
        "2024-12-31",
        "2025",
        "2025-08-01",
        "2025-08",
        "2025-08-02",
    ]


def test_order_with_other_things_is_refused() -> None:
    """A date is not compared with a text."""
    with pytest.raises(TypeError):
        assert parse_edtf("2025") < "2026"
