"""Where the fields and list items of a YAML text stand, and which comment belongs to which of them. Changes nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

Path = tuple[str | int, ...]
"""Keys and indexes from the top of a file."""
_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#")


class Item(NamedTuple):
    """A field or a list item: where it begins (`column` of its name or dash), and what it holds."""

    path: Path
    start: int
    line: int
    column: int
    node: yaml.Node

    @property
    def end_line(self) -> int:
        """The line, from 0, on which what it holds ends."""
        return _end_line(self.node)

    @property
    def comment_line(self) -> int:
        """The line, from 0, at whose end a comment on it can stand."""
        scalar = isinstance(self.node, yaml.ScalarNode) and self.node.style not in ("|", ">")
        empty = isinstance(self.node, yaml.CollectionNode) and not self.node.value
        return self.end_line if scalar or empty else self.line


@dataclass
class Comments:
    """The comments of a text by what they stand with. A blank line above a comment or a field is an empty text."""

    head: list[str] = field(default_factory=list)
    above: dict[Path, list[str]] = field(default_factory=dict)
    beside: dict[Path, list[str]] = field(default_factory=dict)
    below: dict[Path, list[str]] = field(default_factory=dict)
    """Indented deeper than what follows, such as a list item that was taken out of use."""
    tail: list[str] = field(default_factory=list)


def items_of(node: yaml.Node | None, path: Path = ()) -> Iterator[Item]:
    """Yield every field and list item of a node, outermost first."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            mark = key.start_mark
            yield Item((*path, key.value), mark.index, mark.line, mark.column, value)
            yield from items_of(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            mark = value.start_mark
            column = mark.column if node.flow_style else node.start_mark.column
            yield Item((*path, number), mark.index, mark.line, column, value)
            yield from items_of(value, (*path, number))


def comment_places(text: str, node: yaml.Node | None) -> list[tuple[int, str]]:
    """Return (offset, text) of every comment; a `#` inside a value is none."""
    held, found, last = sorted(_values(text, node)), list[tuple[int, str]](), 0
    starts = [start for start, _end in held]
    for match in _COMMENT.finditer(text):
        at = match.start()
        before = bisect_right(starts, at) - 1
        if at < last or (before >= 0 and at < held[before][1]):
            continue
        last = (text + "\n").index("\n", at)
        found.append((at, text[at:last].rstrip()))
    return found


def read_comments(text: str, node: yaml.Node | None) -> Comments:
    """Return which comment of a text stands with which of its fields and list items."""
    comments, items = Comments(), sorted(items_of(node), key=lambda item: (item.start, len(item.path)))
    flows, held = dict(_flows(node)), list(_values(text, node))
    places, blank, offset = dict(comment_places(text, node)), False, 0
    for line in text.split("\n"):
        start = offset + len(line) - len(line.lstrip(" \t"))
        here, last = offset, offset + len(line)
        offset = last + 1
        if start == last:
            blank = blank or not any(a < here < b for a, b in held)
            continue
        said = next((at for at in range(start, last) if at in places), None)
        if said == start:
            _own_line(comments, items, start, start - here, ([""] if blank else []) + [places[start]])
        elif blank and (first := next((one for one in items if one.start >= here), None)) and first.start < last:
            comments.above.setdefault(first.path, []).append("")
        if said is not None and said != start:
            _end_of_line(comments, items, flows, said, places[said])
        blank = False
    return comments


def _own_line(comments: Comments, items: list[Item], at: int, column: int, lines: list[str]) -> None:
    before = [item for item in items if item.start < at]
    following = next((item for item in items if item.start > at), None)
    if not before:
        comments.head += lines
    elif following and column <= following.column:
        comments.above.setdefault(following.path, []).extend(lines)
    elif chosen := _holder(items, before[-1].path, column):
        comments.below.setdefault(chosen, []).extend(lines)
    else:
        comments.tail += lines


def _holder(items: list[Item], path: Path, column: int) -> Path | None:
    """Return the innermost item around a path that is not indented deeper than a column; None for a top field."""
    columns = {item.path: item.column for item in items}
    around = [path[:depth] for depth in range(len(path), 1, -1)]
    return next((one for one in around if columns[one] <= column), None)


def _end_of_line(comments: Comments, items: list[Item], flows: dict[Path, int], at: int, said: str) -> None:
    before = [item for item in items if item.start < at]
    if not before:
        comments.head.append(said)
        return
    path = before[-1].path
    for depth in range(len(path)):  # of what stands in brackets that close before it, the outermost bracket has it
        if flows.get(path[:depth], at + 1) <= at:
            path = path[:depth]
            break
    comments.beside.setdefault(path, []).append(said)


def _values(text: str, node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Yield the runs of a text in which `#` begins no comment: scalars; of a folded one all below its first line."""
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">"):
            start = text.find("\n", start, end) + 1 or end
            end = start + len(text[start:end].rstrip())
        yield start, end
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _values(text, key)
            yield from _values(text, value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _values(text, value)


def _flows(node: yaml.Node | None, path: Path = ()) -> Iterator[tuple[Path, int]]:
    """Yield (path, offset of the end) of everything in brackets."""
    for item in items_of(node, path):
        if isinstance(item.node, yaml.CollectionNode) and item.node.flow_style:
            yield item.path, item.node.end_mark.index


def _end_line(node: yaml.Node) -> int:
    if isinstance(node, yaml.CollectionNode) and node.value:
        last = node.value[-1]
        return _end_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    folded = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return int(end.line - 1 if folded and end.column == 0 else end.line)
