"""Drawing the source family: fixed places from sorted records, so that two builds give the same picture."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from explainer.model.source import Lineage, Source

LARGEST = 12
"""Articles. More would not be read as a picture, nor fit into 6 kB."""
WIDTH, TOP = 372, 34
LEFT_EDGE, CODE, CODE_RIGHT, BRACKET, RIGHT = 128, 200, 232, 240, 254
LINE, ROW, GAP = 16, 40, 14
LETTERS_LEFT, LETTERS_RIGHT = 20, 18


class Drawn(Protocol):
    """What the figure needs to know of an article."""

    @property
    def source(self) -> Source:
        """The card."""

    @property
    def reports(self) -> tuple[Lineage, ...]:
        """What its editor takes it to go back to, by name."""

    @property
    def articles(self) -> tuple[Lineage, ...]:
        """The articles that its editor takes it to go back to."""

    @property
    def publisher(self) -> str:
        """The publisher's name, or words for none."""


@dataclass(frozen=True)
class Label:
    """Lines of text; `y` is the baseline of the first, `muted` whether it says that something is not known."""

    lines: tuple[str, ...]
    y: int
    muted: bool = False


@dataclass(frozen=True)
class Node:
    """An article: its id and the middle of its row."""

    id: str
    y: int


@dataclass
class Figure:
    """The picture: what the template draws. Paths are SVG path data."""

    height: int = 0
    nodes: list[Node] = field(default_factory=list)
    left: list[Label] = field(default_factory=list)
    right: list[Label] = field(default_factory=list)
    dashed: list[str] = field(default_factory=list)
    solid: list[str] = field(default_factory=list)
    thin: list[str] = field(default_factory=list)


def draw(groups: Sequence[Sequence[Drawn]], shared: Iterable[tuple[str, str]]) -> Figure:
    """Return the figure: origins left, articles in the middle by report, publishers right."""
    figure, top = Figure(), TOP
    for group in groups:
        top = _group(figure, group, top) + GAP
    figure.height = top
    at = {node.id: node.y for node in figure.nodes}
    for first, second in shared:
        figure.solid.append(_tie(at[first], at[second]))
    for member in (one for group in groups for one in group):
        figure.dashed += [_tie(at[line.report], at[member.source.id]) for line in member.articles]
    _publishers(figure, [member.publisher for group in groups for member in group])
    return figure


def _group(figure: Figure, group: Sequence[Drawn], top: int) -> int:
    """Draw one report: its names left, its articles, and dashed lines between; return its lower edge."""
    names = list(dict.fromkeys(line.report for member in group for line in member.reports))
    texts = [tuple(_wrapped(name, LETTERS_LEFT, 4)) for name in names]
    wanted = sum(LINE * len(lines) for lines in texts) + 8 * len(texts)
    height = max(ROW * len(group), wanted)
    first = top + (height - ROW * (len(group) - 1)) // 2
    nodes = [Node(member.source.id, first + ROW * index) for index, member in enumerate(group)]
    figure.nodes += nodes
    y = top + (height - wanted) // 2 + 4
    middles = {}
    for name, lines in zip(names, texts, strict=True):
        figure.left.append(Label(lines, y + 12))
        middles[name] = y + LINE * len(lines) // 2
        y += LINE * len(lines) + 8
    for member, node in zip(group, nodes, strict=True):
        figure.dashed += [_curve(middles[line.report], node.y) for line in member.reports]
    if not names and not any(member.articles for member in group):
        figure.left.append(Label(("not traced further",), top + height // 2 + 4, muted=True))
    return top + height


def _curve(start: int, end: int) -> str:
    return f"M{LEFT_EDGE} {start}C158 {start} 164 {end} {CODE - 8} {end}"


def _tie(first: int, second: int) -> str:
    """Return a line between two articles: straight between neighbours, else a bow past those between."""
    above, below = sorted((first, second))
    if below - above <= ROW:
        return f"M{CODE + 9} {above + 9}V{below - 11}"
    return f"M{CODE - 3} {above + 6}C{CODE - 22} {above + 20} {CODE - 22} {below - 20} {CODE - 3} {below - 6}"


def _publishers(figure: Figure, publishers: list[str]) -> None:
    """Bracket the neighbours of one publisher and name it once."""
    start = 0
    for index, name in enumerate(publishers):
        if index + 1 < len(publishers) and publishers[index + 1] == name:
            continue
        first, last = figure.nodes[start].y, figure.nodes[index].y
        middle = (first + last) // 2
        if first == last:
            figure.thin.append(f"M{CODE_RIGHT} {first}H{RIGHT - 6}")
        else:
            figure.thin.append(f"M{CODE_RIGHT} {first}H{BRACKET}V{last}H{CODE_RIGHT}M{BRACKET} {middle}H{RIGHT - 6}")
        lines = tuple(_wrapped(name, LETTERS_RIGHT, 2))
        figure.right.append(Label(lines, middle + 4 - LINE * (len(lines) - 1) // 2))
        start = index + 1


def _wrapped(text: str, letters: int, lines: int) -> list[str]:
    """Return a text in lines of at most so many letters; what does not fit is cut with an ellipsis."""
    wrapped = textwrap.wrap(text, letters, max_lines=lines, placeholder=" …", break_on_hyphens=True)
    return wrapped or [text[:letters]]
