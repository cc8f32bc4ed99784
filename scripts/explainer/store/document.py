"""A YAML file as plain data plus the place of every value in it."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
import yamlcore

from explainer.problems import Problem, place_in, show

DEEPEST = 40
"""Levels. No record is nested deeper, and a much deeper file would exhaust the reader."""
LARGE = 20_000
"""Bytes. A smaller file cannot be nested so deep that composing exhausts the stack; larger ones are measured."""

_YAML = "tag:yaml.org,2002:"
_TEXT = _YAML + "str"
_TAGS = {"str", "int", "float", "bool", "null", "map", "seq"}
_OPENED = ("end of stream", "expected ',' or ")
"""Parts of the YAML reader's words for something that is not closed."""
_WORDS = {
    "mapping values are not allowed": (
        "mapping values are not allowed in this context",
        'a text that holds ": " must stand in quotation marks, such as title: "Talks: the second day"',
    ),
    "unknown escape": ("a backslash before a letter that needs none", "write the backslash twice, or delete it"),
    "quoted scalar": ("a quotation mark opens here and does not close", "close the quotation mark"),
    "another document": ("a second document begins here", "delete this line, or move what follows to its own file"),
    "expected ',' or ']'": ("a list opens here and does not close", "close it with ], and put a comma between items"),
    "expected ',' or '}'": ("a group opens here and does not close", "close it with }, and put a comma between fields"),
    "could not find expected ':'": (
        "a field without a colon",
        "write name: value; else check the indentation, two spaces a level",
    ),
    "expected <block end>": ("a line that does not fit the list above", "check the indentation: two spaces a level"),
    "expected key": ("a line that is no field of its group", "check the indentation: two spaces a level"),
    "expected '-'": ("a line that is no item of its list", "check the indentation: a list's dashes under its key"),
    "cannot start any token": ("a text cannot begin with this character", "put the text in quotation marks"),
    "undefined alias": ("an asterisk (*) begins an alias, and there is none", "put the text in quotation marks"),
}
"""By a part of the YAML reader's words: what is wrong, and the way out."""
_UNKNOWN = "check this line and the one before: quotation marks, colons, brackets, two spaces a level"
_CORE = yamlcore.CoreLoader("")


class _TooDeepError(ValueError):
    """Nested too deep; `line` and `column` say where."""

    def __init__(self, mark: Any) -> None:
        super().__init__()
        self.line, self.column = mark.line + 1, mark.column + 1


@dataclass
class Document:
    """A read file: `data` as plain values (YAML 1.2 core rules), or None when it could not be read at all."""

    path: str
    data: Any = None
    node: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)

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
        start, end = node.start_mark, node.end_mark
        one_line = start.line == end.line
        width = end.column - start.column if one_line else 1
        return Problem(self.path, start.line + 1, start.column + 1, code, message, help_, width=max(1, width), **more)


def read_document(path: Path, shown: str) -> Document:
    """Return a file's document. Whatever is wrong with it stands in its `problems`; nothing is raised but OSError."""
    return parse_document(path.read_bytes(), shown)


def parse_document(content: bytes, shown: str) -> Document:
    """Return the document of a file's bytes; `shown` is the path that problems name."""
    document = Document(shown)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
        if len(content) > LARGE:
            _measure_depth(text)
        loader = yamlcore.CCoreLoader(text)
        try:
            document.node = loader.get_single_node()
            if document.node is None:
                document.problems.append(
                    Problem(shown, 1, 1, "empty-file", "this file is empty", "write a record in it")
                )
                return document
            _tidy(document, document.node, set(), 0)
            document.data = loader.construct_document(document.node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax(shown, error, content.decode().split("\n")))
    except UnicodeDecodeError as error:
        place = place_in(content, error.start)
        document.problems.append(
            Problem(shown, *place, "yaml-encoding", "this file is not UTF-8 here", "save the file as UTF-8")
        )
    except yaml.reader.ReaderError as error:
        place = place_in(content, error.position)
        character = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "?")
        message = f"the character U+{character:04X} may not stand in YAML"
        document.problems.append(Problem(shown, *place, "yaml-encoding", message, "delete it"))
    except _TooDeepError as error:
        message = f"this file cannot be read: nested more than {DEEPEST} levels deep"
        help_ = "close the brackets that are open here, or write the fields as another record has them"
        document.problems.append(Problem(shown, error.line, error.column, "yaml-value", message, help_))
    except (ValueError, RecursionError) as error:
        message = f"this file cannot be read: {str(error).partition(';')[0]}"
        help_ = "put a very long number in quotation marks, and close every bracket"
        document.problems.append(Problem(shown, 1, 1, "yaml-value", message, help_))
    return document


def _measure_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _TooDeepError(event.start_mark)


def _syntax(shown: str, error: yaml.MarkedYAMLError, lines: list[str]) -> Problem:
    """Word a YAML error; what is not closed is reported where it opens, not at the end of the file."""
    said = f"{error.problem or ''} {error.context or ''}".strip()
    mark = error.problem_mark
    if error.context_mark and any(part in said for part in _OPENED):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line <= len(lines) and lines[line - 1][column - 1 : column] == "\t":
        said, help_ = "a tab cannot indent a line", "indent with two spaces a level"
    else:
        said, help_ = next((words for part, words in _WORDS.items() if part in said), (said, _UNKNOWN))
    return Problem(shown, line, column, "yaml-syntax", f"not YAML: {said}", help_)


def _tidy(document: Document, node: yaml.Node, visited: set[int], depth: int) -> None:
    """Report repeated keys, keys that are not text, aliases and tags; drop them, so that the rest is still checked."""
    if depth > DEEPEST:
        raise _TooDeepError(node.start_mark)
    visited.add(id(node))
    if node.tag.removeprefix(_YAML) not in _TAGS or _mistagged(node):
        message = f"the tag {show(node.tag.replace(_YAML, '!!'))} has no meaning here"
        document.problems.append(document._at(node, "yaml-tag", message, "delete it"))  # noqa: SLF001
        node.tag = _YAML + _form(node)
    if isinstance(node, yaml.MappingNode):
        _tidy_mapping(document, node, visited, depth)
    elif isinstance(node, yaml.SequenceNode):
        kept: list[yaml.Node] = []
        for value in node.value:
            if id(value) in visited:
                document.problems.append(_alias(document, node, f"item {len(kept) + 1} of this list"))
            else:
                kept.append(value)
                _tidy(document, value, visited, depth + 1)
        node.value = kept


def _form(node: yaml.Node) -> str:
    return "map" if isinstance(node, yaml.MappingNode) else "seq" if isinstance(node, yaml.SequenceNode) else "str"


def _mistagged(node: yaml.Node) -> bool:
    """Whether a tag written by hand does not fit its value, such as a number's tag before a text."""
    if not isinstance(node, yaml.ScalarNode):
        return bool(node.tag != _YAML + _form(node))
    return node.tag != _TEXT and node.tag != _CORE.resolve(yaml.ScalarNode, node.value, (True, False))


def _tidy_mapping(document: Document, node: yaml.MappingNode, visited: set[int], depth: int) -> None:
    seen: dict[str, int] = {}
    pairs, node.value = node.value, []
    for key, value in pairs:
        if not isinstance(key, yaml.ScalarNode):
            document.problems.append(document._at(key, "complex-key", "a field's name must be plain text"))  # noqa: SLF001
        elif id(value) in visited:
            document.problems.append(_alias(document, key, show(key.value)))
        elif key.value in seen:
            first = f"the first one is on line {seen[key.value]}; keep one"
            document.problems.append(
                document._at(key, "duplicate-key", f"{show(key.value)} stands twice here", first)  # noqa: SLF001
            )
        else:
            seen[key.value] = key.start_mark.line + 1
            key.tag = _YAML + "str"  # a field's name is text, also where it looks like a number
            node.value.append((key, value))
            _tidy(document, value, visited, depth + 1)


def _alias(document: Document, node: yaml.Node, what: str) -> Problem:
    message = f"{what} repeats a part of the file by an alias (*)"
    return document._at(node, "yaml-alias", message, "write the value out")  # noqa: SLF001
