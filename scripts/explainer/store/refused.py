"""What keeps a YAML file from being read at all, in an editor's words, at its place."""

from __future__ import annotations

from typing import Any

import yaml

from explainer.problems import Problem, place_in

DEEPEST = 40
"""Levels. No record is nested deeper, and a much deeper file would exhaust the reader."""

_OPENED = ("end of stream", "expected ',' or ")
"""Parts of the YAML reader's words for something that is not closed."""
_WORDS = {
    "mapping values are not allowed": (
        "a text cannot hold a colon and a space here",
        'put the whole text in quotation marks, such as title: "Talks: the second day"',
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
    "expected key": ("a line that is no field of its group", "check the indentation: two spaces a level"),
    "expected '-'": ("a line that is no item of its list", "check the indentation: a list's dashes under its key"),
    "cannot start any token": ("a text cannot begin with this character", "put the text in quotation marks"),
    "alias": ("an asterisk (*) begins an alias, and there is none", "put the text in quotation marks"),
    "anchor": ("an ampersand (&) cannot begin a text", "put the text in quotation marks"),
    "scanning a tag": ("an exclamation mark (!) cannot begin a text", "put the text in quotation marks"),
}
"""By a part of the YAML reader's words: what is wrong, and the way out."""
_UNKNOWN = "check this line and the one before: quotation marks, colons, brackets, two spaces a level"


class TooDeepError(ValueError):
    """Nested too deep; `line` and `column` say where."""

    def __init__(self, mark: Any) -> None:
        """Keep the place of what is too deep."""
        super().__init__()
        self.line, self.column = mark.line + 1, mark.column + 1


def refused(shown: str, content: bytes, error: Exception) -> Problem:
    """Word what keeps a file from being read at all, at its place."""
    place, code = (1, 1), "yaml-value"
    message = f"this file cannot be read: {str(error).partition(';')[0]}"
    help_ = "put a very long number in quotation marks, and close every bracket"
    if isinstance(error, yaml.MarkedYAMLError):
        return _syntax(shown, error, content.decode().split("\n"))
    if isinstance(error, UnicodeDecodeError):
        place, code = place_in(content, error.start), "yaml-encoding"
        message, help_ = "this file is not UTF-8 here", "save the file as UTF-8"
    elif isinstance(error, yaml.reader.ReaderError):
        place, code = place_in(content, error.position), "yaml-encoding"
        character = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "?")
        message, help_ = f"the character U+{character:04X} may not stand in YAML", "delete it"
    elif isinstance(error, TooDeepError):
        place = error.line, error.column
        message = f"this file cannot be read: nested more than {DEEPEST} levels deep"
        help_ = "close the brackets that are open here, or write the fields as another record has them"
    return Problem(shown, *place, code, message, help_)


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
