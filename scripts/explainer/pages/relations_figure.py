"""Drawing who stands where: participants left, proposals right, a line for every position; the same in every build."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

LARGEST = 60
"""Lines. More would not be read as a picture; the tables hold them all."""
WIDTH, TOP = 960, 8
LEFT_EDGE, MARK, START, END, SPINE, RIGHT = 168, 176, 196, 612, 618, 630
STEP, LINE, GAP, LETTERS = 17, 17, 13, 42
PASSES = 3
"""How often each side is put in the mean order of the other, which lessens crossings."""


@dataclass(frozen=True)
class Bond:
    """A position: who, on what, which stance, and whether the holder spoke."""

    participant: str
    proposal: str
    stance: str
    own: bool


@dataclass(frozen=True)
class Name:
    """A node: its id, the lines of its name, and the baseline of the first."""

    id: str
    lines: tuple[str, ...]
    y: float


@dataclass(frozen=True)
class Line:
    """A drawn position: its SVG path, where its mark stands, and what it shows."""

    path: str
    mark: float
    stance: str
    own: bool


@dataclass
class Relations:
    """The picture: what the template draws."""

    height: float = 0
    left: list[Name] = field(default_factory=list)
    right: list[Name] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    spines: list[str] = field(default_factory=list)


def draw_relations(bonds: Sequence[Bond], name: Callable[[str], str]) -> Relations:
    """Return the figure; every line has a place of its own at both ends, so that none hides another."""
    left, right = _orders(bonds, name)
    figure = Relations()
    starts = _stack(bonds, left, name, figure.left, lambda one: (one.participant, right.index(one.proposal)))
    ends = _stack(bonds, right, name, figure.right, lambda one: (one.proposal, left.index(one.participant)))
    figure.height = max(starts[None], ends[None])
    shift_left, shift_right = (figure.height - starts[None]) / 2, (figure.height - ends[None]) / 2
    figure.left = [Name(one.id, one.lines, round(one.y + shift_left, 2)) for one in figure.left]
    figure.right = [Name(one.id, one.lines, round(one.y + shift_right, 2)) for one in figure.right]
    middle = (START + END) // 2
    for one in sorted(bonds, key=lambda bond: starts[bond]):
        first, last = round(starts[one] + shift_left, 2), round(ends[one] + shift_right, 2)
        path = f"M{START} {first:g}C{middle} {first:g} {middle} {last:g} {END} {last:g}"
        figure.lines.append(Line(path, first, one.stance, one.own))
    for proposal in right:
        at = [ends[one] + shift_right for one in bonds if one.proposal == proposal]
        figure.spines.append(f"M{SPINE} {round(min(at) - 5, 2):g}V{round(max(at) + 5, 2):g}")
    return figure


def _orders(bonds: Sequence[Bond], name: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """Return both sides, each name near the mean place of its neighbours; ties alphabetically."""
    left = sorted({one.participant for one in bonds}, key=lambda key: (name(key).lower(), key))
    right = sorted({one.proposal for one in bonds}, key=lambda key: (name(key).lower(), key))
    for _pass in range(PASSES):
        right = _by_mean(right, left, [(one.proposal, one.participant) for one in bonds])
        left = _by_mean(left, right, [(one.participant, one.proposal) for one in bonds])
    return left, right


def _by_mean(side: list[str], other: list[str], pairs: Sequence[tuple[str, str]]) -> list[str]:
    place = {key: index for index, key in enumerate(other)}
    neighbours: dict[str, list[int]] = {}
    for key, neighbour in pairs:
        neighbours.setdefault(key, []).append(place[neighbour])
    return sorted(side, key=lambda key: sum(neighbours[key]) / len(neighbours[key]))


def _stack(
    bonds: Sequence[Bond],
    order: Sequence[str],
    name: Callable[[str], str],
    names: list[Name],
    key: Callable[[Bond], tuple[str, int]],
) -> Mapping[Bond | None, float]:
    """Place one side's names from the top; return the height of every line's end, and under None the whole height."""
    places: dict[Bond | None, float] = {}
    top: float = TOP
    for one in order:
        mine = sorted((bond for bond in bonds if key(bond)[0] == one), key=lambda bond: (key(bond)[1], bond.stance))
        lines = tuple(textwrap.wrap(name(one), LETTERS, max_lines=2, placeholder=" …")) or (name(one)[:LETTERS],)
        height = max(STEP * len(mine), LINE * len(lines))
        first = top + (height - STEP * len(mine)) / 2 + STEP / 2
        places |= {bond: first + STEP * index for index, bond in enumerate(mine)}
        names.append(Name(one, lines, top + (height - LINE * len(lines)) / 2 + 13))
        top += height + GAP
    places[None] = top
    return places
