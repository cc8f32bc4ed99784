"""The figures: every position is drawn once, every dated event at its day, the same in each build."""

from __future__ import annotations

import itertools
import re

import pytest

from explainer.model.event import Event
from explainer.pages.relations_figure import Bond, draw_relations
from explainer.pages.timeline_figure import LARGEST, draw_overview

BONDS = [
    Bond("ferry-guild", "toll", "opposes", own=True),
    Bond("ferry-guild", "night-boats", "supports", own=False),
    Bond("council", "toll", "supports", own=True),
    Bond("council", "night-boats", "unclear", own=True),
    Bond("port", "dredging", "conditional", own=False),
]


def _event(title: str, when: str, state: str = "happened") -> Event:
    given = {
        "id": title.lower().replace(" ", "-"),
        "title": title,
        "when": when,
        "state": state,
        "outcome": "not covered",
    }
    return Event.model_validate({**given, "review": "reviewed"})


def test_every_position_is_one_line_with_ends_of_its_own() -> None:
    """As many lines as positions; no two begin or end at the same place; reported ones are known as such."""
    figure = draw_relations(BONDS, str.title)

    ends = [re.findall(r"-?[\d.]+", line.path) for line in figure.lines]
    assert len(figure.lines) == len(BONDS)
    assert len({(one[0], one[1]) for one in ends}) == len(BONDS)
    assert len({(one[-2], one[-1]) for one in ends}) == len(BONDS)
    assert sorted((line.stance, line.own) for line in figure.lines) == sorted((one.stance, one.own) for one in BONDS)


def test_names_stand_once_on_their_side_and_within_the_picture() -> None:
    """Participants left, proposals right, none over the edge, none over another."""
    figure = draw_relations(BONDS, str.title)

    assert {name.id for name in figure.left} == {one.participant for one in BONDS}
    assert {name.id for name in figure.right} == {one.proposal for one in BONDS}
    for side in (figure.left, figure.right):
        heights = [name.y for name in side]
        assert heights == sorted(heights)
        assert all(below - above >= 17 for above, below in itertools.pairwise(heights))
        assert heights[0] > 0
        assert heights[-1] <= figure.height


def test_the_picture_does_not_depend_on_the_order_of_positions() -> None:
    """The same positions in any order give the same figure."""
    for turned in (BONDS[::-1], BONDS[2:] + BONDS[:2]):
        assert draw_relations(turned, str.title) == draw_relations(BONDS, str.title)


def test_an_event_stands_at_its_day_and_a_window_from_its_first_to_its_last() -> None:
    """Days are to scale; a window reaches from end to end; labels stay inside the picture."""
    first, middle = _event("The vote", "2031-05-01"), _event("The count", "2031-05-06")
    window = _event("Boats return to the harbour", "2031-05-06/2031-05-11", "planned")

    figure = draw_overview([], [first, middle, window])

    assert figure
    one, two, three = figure.marks
    assert two.x == pytest.approx((one.x + three.end) / 2)
    assert (three.x, three.end) == (two.x, pytest.approx(1100))
    assert three.anchor == "end"
    assert [word for _y, word in figure.lanes] == ["Happened", "Expected"]


def test_background_is_named_with_its_date_but_not_put_to_scale() -> None:
    """An event of years before does not squeeze the days that the site is about."""
    period = [_event("The vote", "2031-05-01"), _event("The count", "2031-05-06")]

    figure = draw_overview([_event("The flood", "2022")], period)
    alone = draw_overview([], period)

    assert figure
    assert alone
    assert [text for _y, text in figure.before] == ["2022: The flood"]
    assert [mark.x for mark in figure.marks] == [mark.x for mark in alone.marks]


def test_nothing_is_drawn_where_a_picture_would_say_nothing() -> None:
    """A single event has no scale, and hundreds cannot be read."""
    one = _event("The vote", "2031-05-01")

    assert draw_overview([], [one]) is None
    assert draw_overview([], [one] * (LARGEST + 1)) is None
