"""Drawing the overview of the timeline: days from left to right, a row per event, states as lanes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from explainer.model.event import Event
from explainer.pages.dates import shown_edtf
from explainer.pages.words import STATES

LARGEST = 40
"""Events. More would not be read as a picture."""
WIDTH, TOP, LEFT, RIGHT = 1120, 34, 130, 1100
ROW, GAP, TICKS, LETTER = 23, 12, 8, 7.2
"""Pixels of a row and between lanes; the most ticks; the mean width of a letter, to see whether a label fits."""


@dataclass(frozen=True)
class Mark:
    """An event in its row: from `x` to `end` where its day is a window; the label stands right or left of it."""

    x: float
    end: float
    y: float
    state: str
    label: str
    label_x: float
    anchor: str


@dataclass
class Overview:
    """The picture: what the template draws. `before` are background events, named with their dates, not to scale."""

    height: float = TOP
    ticks: list[tuple[float, str]] = field(default_factory=list)
    lanes: list[tuple[float, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    before: list[tuple[float, str]] = field(default_factory=list)


def draw_overview(background: Sequence[Event], period: Sequence[Event]) -> Overview | None:
    """Return the figure; None where there is nothing to draw to scale, or too much to read."""
    dated = [one for one in period if one.when]
    if len(dated) < 2 or len(dated) > LARGEST:  # noqa: PLR2004 - one event has no scale
        return None
    first = min(one.when.date.earliest for one in dated if one.when)
    last = max(one.when.date.latest for one in dated if one.when)
    scale = _Scale(first, max(last, first + timedelta(days=1)))
    figure = Overview(ticks=[(scale.x(day), f"{day.day} {day:%b}") for day in scale.ticks()])
    if background:
        figure.lanes.append((figure.height + ROW - 7, "Background"))
        for one in background:
            when = f"{shown_edtf(one.when.date)}: " if one.when else ""
            figure.before.append((figure.height + ROW - 7, f"{when}{one.title}"))
            figure.height += ROW
        figure.height += GAP
    for state, word in STATES.items():
        mine = [one for one in dated if one.state == state]
        if mine:
            figure.lanes.append((figure.height + ROW - 7, word))
            figure.marks += _rows(mine, scale, figure.height)
            figure.height += ROW * len(mine) + GAP
    return figure


@dataclass(frozen=True)
class _Scale:
    first: date
    last: date

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return round(LEFT + share * (RIGHT - LEFT), 2)

    def ticks(self) -> Iterable[date]:
        days = (self.last - self.first).days
        step = max(1, -(-days // (TICKS - 1)))
        return [self.first + timedelta(days=day) for day in range(0, days + 1, step)]


def _rows(events: Sequence[Event], scale: _Scale, top: float) -> Iterable[Mark]:
    for index, one in enumerate(events):
        if one.when:
            x, end = scale.x(one.when.date.earliest), scale.x(one.when.date.latest)
            fits = end + 12 + LETTER * len(one.title) <= WIDTH
            label_x, anchor = (end + 12, "start") if fits else (x - 12, "end")
            yield Mark(x, end, top + ROW * index + ROW / 2, one.state, one.title, label_x, anchor)
