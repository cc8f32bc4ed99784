"""A YAML file as plain data plus the place of every value in it."""

from __future__ import annotations

import codecs
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from explainer.problems import Problem
from explainer.store.refused import DEEPEST, TooDeepError, refused
from explainer.store.simple import OddError, may_be_simple, read_simple
from explainer.store.tree import Loader, Tree, problem_at_node

LARGE = 20_000
"""Bytes. A smaller file cannot be nested so deep that composing exhausts the stack; larger ones are measured."""


@dataclass
class Document:
    """A read file: `data` as plain values (YAML 1.2 core rules), or None when it could not be read at all.

    Most files are never asked for a place, and a tree of places costs more than all else that is read. So the tree
    is made only when it is asked for, from the same text: `text` is empty where there was no tree.
    """

    path: str
    data: Any = None
    text: str = field(default="", repr=False)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def node(self) -> yaml.Node | None:
        """The tree of the file, without what was refused in it; None when the file could not be read."""
        return _grow(self)

    def problem(self, location: Sequence[str | int], code: str, message: str, help_: str = "", **more: Any) -> Problem:
        """Return a problem at the value at `location` (keys and indexes from the top)."""
        return self._at(self.find(location), code, message, help_, **more)

    def problem_at_key(self, location: Sequence[str | int], code: str, message: str, help_: str = "") -> Problem:
        """Return a problem at the key that ends `location`, not at its value."""
        return self._at(self.find(location, key=True), code, message, help_)

    def find(self, location: Sequence[str | int], *, key: bool = False) -> yaml.Node | None:
        """Return the deepest node on the way to `location`; steps that are not in the file are skipped."""
        node = last = self.node
        for step in location:
            if isinstance(node, yaml.MappingNode):
                hit = next(((k, v) for k, v in node.value if k.value == str(step)), None)
                if hit:
                    last, node = hit
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                last = node = node.value[step]
        return last if key else node

    def text_at(self, location: Sequence[str | int]) -> str | None:
        """Return the scalar at `location` as written in the file, or None."""
        node = self.find(location)
        return node.value if isinstance(node, yaml.ScalarNode) else None

    def _at(self, node: yaml.Node | None, code: str, message: str, help_: str = "", **more: Any) -> Problem:
        if node is None:
            return Problem(self.path, 1, 1, code, message, help_, **more)
        return problem_at_node(self.path, node, code, message, help_, **more)


def read_document(path: Path | str, shown: str) -> Document:
    """Return a file's document. Whatever is wrong with it stands in its `problems`; nothing is raised but OSError."""
    with open(path, "rb") as file:  # noqa: PTH123 - a Path for each of very many files costs as much as its reading
        return parse_document(file.read(), shown)


def parse_document(content: bytes, shown: str) -> Document:
    """Return the document of a file's bytes; `shown` is the path that problems name."""
    document = Document(shown)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
        if len(content) > LARGE:
            _measure_depth(text)
        _read(document, text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        document.problems.append(refused(shown, content, error))
    return document


def _read(document: Document, text: str) -> None:
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            fault = Problem(document.path, 1, 1, "empty-file", "this file is empty", "write a record in it")
            document.problems.append(fault)
            return
        document.text = text
        try:
            document.data = read_simple(loader, node) if may_be_simple(text) else _read_odd(document, loader, node)
        except OddError:
            document.data = _read_odd(document, loader, node)
    finally:
        loader.dispose()


def _read_odd(document: Document, loader: Loader, node: yaml.Node) -> Any:
    return Tree(document.path, loader, document.problems).read(node)


def _grow(document: Document) -> yaml.Node | None:
    """Return the tree of a text that was composed before, as reading left it."""
    if not document.text:
        return None
    loader = Loader(document.text)
    try:
        node: yaml.Node = loader.get_single_node()
        with contextlib.suppress(ValueError):  # noted when it was read
            Tree(document.path, loader, []).read(node)
    finally:
        loader.dispose()
    return node


def _measure_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise TooDeepError(event.start_mark)
