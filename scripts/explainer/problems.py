"""A problem: where it is, what is wrong, the way out; and how problems are shown. Never finds or mends anything."""

from __future__ import annotations

import difflib
import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "notice"]
LONGEST_LINE = 160
NO_FILE = "this is not a file that can be read"
"""Said of a folder, a pipe or a link that leads nowhere, where a file is expected."""


@dataclass(frozen=True)
class Problem:
    """Something wrong at a place. `line` and `column` count from 1, in characters; `width` is what is underlined."""

    path: str
    line: int
    column: int
    code: str
    message: str
    help: str = ""
    width: int = 1
    severity: Severity = "error"

    @property
    def order(self) -> tuple[str, bool, int, int, str, str]:
        """Sorting key: by file, errors before notices, then by place."""
        return self.path, self.severity != "error", self.line, self.column, self.code, self.message


def place_in(content: bytes, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of a byte of a file."""
    start = content.rfind(b"\n", 0, offset) + 1
    return content.count(b"\n", 0, offset) + 1, len(content[start:offset].decode(errors="replace")) + 1


def suggest(word: str, options: Iterable[str]) -> str:
    """Return `did you mean "…"?` naming up to three of `options` near `word`, or an empty text."""
    near = difflib.get_close_matches(word, list(options), n=3, cutoff=0.6)
    return "did you mean " + " or ".join(f'"{one}"' for one in near) + "?" if near else ""


def show(value: object, longest: int = 80) -> str:
    """Return a value as one short line in double quotes, with invisible characters spelled out."""
    text = value if isinstance(value, str) else repr(value)
    cut = text if len(text) <= longest else text[:longest] + "…"
    return '"' + "".join(visible(c) for c in cut) + '"'


def visible(character: str) -> str:
    """Return a character that can stand in a terminal: control and bidi characters as `<U+202E>`."""
    if character == "\n":
        return " "
    hidden = unicodedata.category(character)[0] == "C" or character in "\u2028\u2029"
    return f"<U+{ord(character):04X}>" if hidden else character


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without repetition, by file, then errors first, then by place; files with errors come first."""
    found = set(problems)
    broken = {problem.path for problem in found if problem.severity == "error"}
    return sorted(found, key=lambda problem: (problem.path not in broken, problem.order))


def verdict(problems: Sequence[Problem]) -> str:
    """Return the closing line: how many errors and notices in how many files."""
    errors = sum(problem.severity == "error" for problem in problems)
    notices = len(problems) - errors
    files = len({problem.path for problem in problems})
    return f"{_count(errors, 'error')}, {_count(notices, 'notice')} in {_count(files, 'file')}"


def as_text(problem: Problem, lines: Sequence[str]) -> str:
    """Return a problem with its code frame, as a good compiler would print it. `lines` is the file's text."""
    head = _shown(
        f"{problem.path}:{problem.line}:{problem.column}: {problem.severity}[{problem.code}]: {problem.message}"
    )
    gutter = " " * len(str(problem.line + 1))
    rows = [head, f"{gutter} |"]
    for number in (problem.line - 1, problem.line, problem.line + 1):
        if 0 < number <= len(lines):
            rows.append(f"{number:>{len(gutter)}} | {_framed(lines[number - 1], problem)}")
        if number == problem.line and 0 < number <= len(lines):
            rows.append(f"{gutter} | {_underline(lines[number - 1], problem)}")
    if problem.help:
        rows += [f"{gutter} |"] + [f"{gutter} = help: {_shown(line)}" for line in problem.help.split("\n")]
    return "\n".join(rows)


def as_github(problem: Problem) -> str:
    """Return a problem as a GitHub workflow annotation."""
    level = "error" if problem.severity == "error" else "notice"
    body = problem.message + (f"\nhelp: {problem.help}" if problem.help else "")
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    end = problem.column + problem.width
    return f"::{level} {place},endColumn={end},title={_property(problem.code)}::{_data(body)}"


def as_json(problems: Iterable[Problem]) -> str:
    """Return problems as a JSON list of objects with the fields of `Problem`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1)


Reader = Callable[[str], Sequence[str]]


def report(problems: Sequence[Problem], form: str, lines_of: Reader) -> str:
    """Return all problems in a form: `text`, `github` or `json`. `lines_of` gives a file's lines by its path."""
    if form == "json":
        return as_json(problems)
    if form == "github":
        return "\n".join(as_github(problem) for problem in problems)
    return "\n\n".join(as_text(problem, lines_of(problem.path)) for problem in problems)


def _window(problem: Problem) -> int:
    """Where a long line's window begins, so that the underlined part is in it."""
    return max(0, problem.column - 1 - LONGEST_LINE // 2) if problem.column > LONGEST_LINE // 2 else 0


def _framed(line: str, problem: Problem) -> str:
    start = _window(problem)
    cut = line[start : start + LONGEST_LINE]
    more = "…" if len(line) > start + LONGEST_LINE else ""
    return ("…" if start else "") + _shown(cut) + more


def _underline(line: str, problem: Problem) -> str:
    start, column = _window(problem), problem.column - 1
    before = ("…" if start else "") + _shown(line[start:column])
    under = _shown(line[column : min(column + problem.width, start + LONGEST_LINE)])
    return " " * _cells(before) + "^" * max(1, _cells(under))


def _shown(text: str) -> str:
    """Return a line as it can stand in a terminal, a tab as one space."""
    return "".join(" " if c == "\t" else visible(c) for c in text)


def _cells(text: str) -> int:
    """How many cells of a terminal a text takes: wide letters two, combining marks none."""
    marks = ("Mn", "Me")
    return sum(0 if unicodedata.category(c) in marks else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
