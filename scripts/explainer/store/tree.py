"""A YAML tree to plain values, by YAML 1.2 core rules; what is wrong in its form is reported, and the rest is read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml
import yamlcore

from explainer.problems import Problem, show
from explainer.store.refused import DEEPEST, TooDeepError

_YAML = "tag:yaml.org,2002:"
TEXT, _GROUP, _LIST = _YAML + "str", _YAML + "map", _YAML + "seq"
TAGS = {_YAML + name for name in ("str", "int", "float", "bool", "null", "map", "seq")}
_FIRST = frozenset(yamlcore.CoreLoader.yaml_implicit_resolvers)
"""First letters of values that can be something other than text; "" for an empty one."""
_CORE = yamlcore.CoreLoader("")


class Loader(yamlcore.CCoreLoader):  # type: ignore[misc]  # yamlcore ships no types
    """yamlcore's loader, which asks about a value's type only where its first letter leaves a doubt, and once."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        """Return the tag of a value without one."""
        if kind is yaml.ScalarNode:
            return _tag_of(value) if implicit[0] and value[:1] in _FIRST else TEXT
        return _GROUP if kind is yaml.MappingNode else _LIST

    def descend_resolver(self, *_place: Any) -> None:
        """Do nothing: no type depends on where a value stands."""

    def ascend_resolver(self) -> None:
        """Do nothing, as above."""


def problem_at_node(path: str, node: yaml.Node, code: str, message: str, help_: str = "", **more: Any) -> Problem:
    """Return a problem at a node of a file, underlined where the node is on one line."""
    start, end = node.start_mark, node.end_mark
    width = max(1, end.column - start.column) if start.line == end.line else 1
    return Problem(path, start.line + 1, start.column + 1, code, message, help_, width=width, **more)


class Tree:
    """Reads one file's tree. Repeated keys, keys that are not text, aliases and tags are dropped from it, and noted."""

    def __init__(self, path: str, loader: Loader, problems: list[Problem]) -> None:
        """Read for the file shown as `path` and note in `problems`; the loader makes numbers and truth values."""
        self.path, self.problems = path, problems
        self._loader = loader
        self._visited: set[int] = set()
        self._failed: ValueError | None = None

    def read(self, node: yaml.Node) -> Any:
        """Return the plain value of the whole tree.

        Raises:
            ValueError: it is nested too deep, or holds a number that is too long. `problems` then tells of the rest.
        """
        value = self._value(node, 0)
        if self._failed:
            raise self._failed
        return value

    def _value(self, node: yaml.Node, depth: int) -> Any:
        if depth > DEEPEST:
            raise TooDeepError(node.start_mark)
        self._visited.add(id(node))
        if node.tag not in TAGS or _mistagged(node):
            self._note(
                node, "yaml-tag", f"the tag {show(node.tag.replace(_YAML, '!!'))} has no meaning here", "delete it"
            )
            node.tag = _YAML + _form(node)
        if isinstance(node, yaml.ScalarNode):
            return node.value if node.tag == TEXT else self._other(node)
        return self._group(node, depth) if isinstance(node, yaml.MappingNode) else self._list(node, depth)

    def _other(self, node: yaml.ScalarNode) -> Any:
        try:
            return self._loader.construct_object(node)
        except ValueError as error:
            self._failed = self._failed or error
            return None

    def _list(self, node: yaml.Node, depth: int) -> list[Any]:
        kept: list[yaml.Node] = []
        values: list[Any] = []
        for one in node.value:
            if id(one) in self._visited:
                self._note_alias(node, f"item {len(kept) + 1} of this list")
            else:
                kept.append(one)
                values.append(self._value(one, depth + 1))
        node.value = kept
        return values

    def _group(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        kept: list[tuple[yaml.Node, yaml.Node]] = []
        lines: dict[str, int] = {}
        values: dict[str, Any] = {}
        for key, one in node.value:
            name = key.value
            if not isinstance(key, yaml.ScalarNode):
                self._note(key, "complex-key", "a field's name must be plain text", "write name: value")
            elif id(one) in self._visited:
                self._note_alias(key, show(name))
            elif name in lines:
                first = f"the first one is on line {lines[name]}; keep one"
                self._note(key, "duplicate-key", f"{show(name)} stands twice here", first)
            else:  # a field's name is text, also where it looks like a number
                self._visited.add(id(key))
                lines[name] = key.start_mark.line + 1
                kept.append((key, one))
                values[name] = self._value(one, depth + 1)
        node.value = kept
        return values

    def _note_alias(self, node: yaml.Node, what: str) -> None:
        self._note(node, "yaml-alias", f"{what} repeats a part of the file by an alias (*)", "write the value out")

    def _note(self, node: yaml.Node, code: str, message: str, help_: str = "") -> None:
        self.problems.append(problem_at_node(self.path, node, code, message, help_))


def _form(node: yaml.Node) -> str:
    return "map" if isinstance(node, yaml.MappingNode) else "seq" if isinstance(node, yaml.SequenceNode) else "str"


def _mistagged(node: yaml.Node) -> bool:
    """Whether a tag written by hand does not fit its value, such as a number's tag before a text."""
    if not isinstance(node, yaml.ScalarNode):
        return bool(node.tag != _YAML + _form(node))
    return node.tag not in (TEXT, _tag_of(node.value))


@lru_cache(maxsize=10_000)
def _tag_of(value: str) -> str:
    """Return the tag of a text that stands without quotation marks; the same few names of fields are asked for."""
    return str(_CORE.resolve(yaml.ScalarNode, value, (True, False)))
