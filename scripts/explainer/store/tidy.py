"""A YAML file in its canonical form: one order of fields, one way to write each value, every comment kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from explainer.model.kinds import RECORD_TYPES
from explainer.model.order import arranged
from explainer.model.retired import Retired
from explainer.model.topic import Topic
from explainer.paths import Project
from explainer.problems import Problem
from explainer.store.document import Document, parse_document
from explainer.store.layout import Comments, Item, comment_places, items_of, read_comments
from explainer.store.write import dump

_SPLIT = "tidying this file would change more than its form"
_WAY_OUT = "put each comment on a line of its own, above the field that it is about, and tidy again"


def untidy_files(project: Project) -> tuple[dict[Path, str], list[Problem]]:
    """Return the canonical text of every file that is not in its canonical form: records, the topic, the tombstones.

    Drafts and decisions are the machine's to write; `data/style.yml` holds lists of words, which read best in the lines
    in which an editor put them. What cannot be read is a problem. Raises OSError.
    """
    texts, problems = dict[Path, str](), list[Problem]()
    for path, model in editors_files(project):
        content = path.read_bytes()
        text, found = tidied(content, project.shown(path), model)
        problems += found
        if not found and text.encode() != content:
            texts[path] = text
    return texts, problems


def editors_files(project: Project) -> Iterator[tuple[Path, type[BaseModel]]]:
    """Yield every YAML file that editors write and that has one form, with what it holds."""
    for row in RECORD_TYPES.values():
        for path in sorted(project.kind(row.kind).glob("[!.]*.yml")):
            if path.is_file():
                yield path, row.model
    named = ((project.topic, Topic), (project.retired, Retired))
    yield from ((path, model) for path, model in named if path.is_file())


def tidied(content: bytes, shown: str, model: type[BaseModel]) -> tuple[str, list[Problem]]:
    """Return a file's text in its canonical form, or what keeps it from being tidied (then the text is empty).

    The same data and the same comments in the same order of lists; only the order of fields, the indentation and the
    form of values change. Tidying what is tidy changes nothing.
    """
    received = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    before = parse_document(content if b"\r\n" not in content else received.encode(), shown)
    if before.problems:
        return "", before.problems
    if not isinstance(before.data, dict):
        return "", [before.problem((), "bad-value", "a record is a group of fields", "write its fields, one a line")]
    after = _woven(dump(arranged(before.data, model)), read_comments(received, before.node))
    written = parse_document(after.encode(), shown)
    if written.data != before.data or _said(after, written) != _said(received, before):
        return "", [before.problem((), "untidy", _SPLIT, _WAY_OUT)]
    return after, []


def _said(text: str, document: Document) -> list[str]:
    return sorted(said for _offset, said in comment_places(text, document.node))


def _woven(plain: str, comments: Comments) -> str:
    """Return the canonical text of some data with comments put in at what they belong to."""
    lines = plain.split("\n")[:-1]
    items = {item.path: item for item in items_of(parse_document(plain.encode(), "").node)}
    above: dict[int, list[str]] = {}
    below: dict[int, list[str]] = {}
    for path, item in items.items():
        column = _outermost(items, item).column
        above.setdefault(item.line, []).extend(_indented(comments.above.get(path, []), column))
        extra = comments.beside.get(path, [])
        if extra:
            lines[item.comment_line] += f"  {extra[0]}"
            above[item.line] += _indented(extra[1:], column)
        if path in comments.below:
            below[item.end_line] = _indented(comments.below[path], item.column) + below.get(item.end_line, [])
    woven = [*comments.head]
    for number, line in enumerate(lines):
        woven += [*above.get(number, ()), line, *below.get(number, ())]
    return "\n".join(_one_blank([*woven, *comments.tail])) + "\n"


def _outermost(items: dict[Any, Item], item: Item) -> Item:
    """Return the outermost item that begins where this one does: a list item for its first field."""
    return next(one for path, one in items.items() if one.start == item.start and path == item.path[: len(path)])


def _indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + line if line else "" for line in lines]


def _one_blank(lines: list[str]) -> list[str]:
    """Leave out blank lines at the top and repeated ones."""
    return [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
