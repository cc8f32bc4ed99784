"""Problems: what an editor, GitHub and a program are shown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.problems import (
    LONGEST_LINE,
    Problem,
    as_github,
    as_json,
    as_text,
    ordered,
    report,
    show,
    suggest,
    verdict,
)

LINES = ["title: A", "when: soon", "state: planned"]


def problem(line: int = 2, column: int = 7, width: int = 4, **more: str) -> Problem:
    """Return a problem at the word "soon" of `LINES`, unless told otherwise."""
    return Problem("data/a.yml", line, column, "bad-value", "must be a date", width=width, **more)  # type: ignore[arg-type]


def frame(line: str, column: int, width: int = 1) -> tuple[str, str]:
    """Return the framed line and its underline, without the gutter."""
    rows = as_text(problem(1, column, width), [line]).split("\n")
    return rows[2].removeprefix("1 | "), rows[3].removeprefix("  | ")


def test_frame_shows_place_neighbours_underline_and_help() -> None:
    """A problem is printed with its place, the line before and after, the fault underlined, and the way out."""
    expected = """data/a.yml:2:7: error[bad-value]: must be a date
  |
1 | title: A
2 | when: soon
  |       ^^^^
3 | state: planned
  |
  = help: write a day,
  = help: or a year"""

    assert expected == as_text(problem(help="write a day,\nor a year"), LINES)


def test_frame_of_an_empty_file_has_no_line() -> None:
    """A file without lines still shows place and message, and no line that is not there."""
    assert as_text(problem(1, 1), []).split("\n") == ["data/a.yml:1:1: error[bad-value]: must be a date", "  |"]


def test_gutter_is_as_wide_as_its_widest_number() -> None:
    """Line 10 below line 9 does not shift the frame."""
    rows = as_text(problem(9, 1), [str(n) for n in range(1, 11)]).split("\n")

    assert {row.index("|") for row in rows[1:]} == {3}


@pytest.mark.parametrize(
    ("line", "column", "shown", "underline"),
    [
        ("\tx: y", 5, " x: y", "    ^"),  # a tab is one space in both
        ("会议: x", 5, "会议: x", "      ^"),  # wide letters take two cells
        ("e\u0301a: x", 5, "e\u0301a: x", "   ^"),  # a combining mark takes none
        ("か\u3099: x", 5, "か\u3099: x", "    ^"),  # a wide combining mark takes none either
        ("❤\ufe0f: x", 5, "❤\ufe0f: x", "   ^"),  # nor does a variation selector
        ("a\u202eb: x", 3, "a<U+202E>b: x", " " * 9 + "^"),  # what is spelled out takes its letters' cells
    ],
)
def test_underline_stands_below_the_fault(line: str, column: int, shown: str, underline: str) -> None:
    """The underline stands below the character at the column, whatever stands before it."""
    assert (shown, underline) == frame(line, column)


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\x1b", "\x00", "\u200b", "\u2028", "\ufeff"])
def test_nothing_hidden_reaches_the_terminal(hidden: str) -> None:
    """Control and bidi characters are spelled out in path, message, help and frame."""
    found = Problem(f"data/{hidden}.yml", 1, 1, "code", f"a{hidden}b", f"c{hidden}d")
    text = as_text(found, [f"x{hidden}y"])

    assert hidden not in text
    assert text.count(f"<U+{ord(hidden):04X}>") == 4


@given(st.integers(161, 900), st.data())
def test_long_lines_are_windowed_around_the_fault(length: int, data: st.DataObject) -> None:
    """Of a long line the frame shows a part that holds the fault, with … where it is cut, and underlines no more."""
    line = "".join(chr(0x4E00 + n) for n in range(length))  # each character stands once
    column, width = data.draw(st.integers(1, length)), data.draw(st.integers(1, 900))
    shown, underline = frame(line, column, width)
    part = shown.strip("…")

    assert len(part) <= LONGEST_LINE
    assert part in line
    assert line[column - 1] in part
    assert shown.startswith("…") == (line[0] not in part)
    assert shown.endswith("…") == (line[-1] not in part)
    assert underline.count("^") == 2 * len(part[part.index(line[column - 1]) :][:width])


def test_window_holds_the_fault() -> None:
    """In a long line the underlined word is the faulty one."""
    shown, underline = frame("a " * 400 + "wrong" + " b" * 400, 801, 5)

    assert shown[underline.index("^") :][: underline.count("^")] == "wrong"


@pytest.mark.parametrize(
    ("word", "options", "expected"),
    [
        ("hapened", ["happened", "planned"], 'did you mean "happened"?'),
        ("plan", ["planned", "x", "plane"], 'did you mean "plane" or "planned"?'),
        ("xyz", ["happened"], ""),
        ("a", [], ""),
    ],
)
def test_suggest_names_near_words_only(word: str, options: list[str], expected: str) -> None:
    """Near words are offered, nearest first; without one, nothing is said."""
    assert expected == suggest(word, options)


def test_show_is_one_short_line() -> None:
    """A value in a message is quoted, cut, on one line, with invisible characters spelled out."""
    assert show("a\nb\u202e") == '"a b<U+202E>"'
    assert show("x" * 100, 10) == f'"{"x" * 10}…"'
    assert show(["a"]) == "\"['a']\""


def test_github_annotation_is_escaped() -> None:
    """A message cannot end the annotation or forge another: %, line breaks, and in properties : and , are encoded."""
    found = Problem("data/a,b:c.yml", 3, 5, "code", "100 %\r\n::error::x, y: z", "do\nthis", width=2, severity="notice")
    expected = (
        "::notice file=data/a%2Cb%3Ac.yml,line=3,col=5,endColumn=7,title=code"
        "::100 %25%0D%0A::error::x, y: z%0Ahelp: do%0Athis"
    )

    assert expected == as_github(found)


@given(st.text(), st.text(), st.text())
def test_github_annotation_is_always_one_line(path: str, message: str, help_: str) -> None:
    """No text of a file can make two lines of one annotation."""
    text = as_github(Problem(path, 1, 1, "code", message, help_))

    assert not {"\n", "\r"} & set(text)


def test_json_holds_every_field() -> None:
    """A program gets each problem with all its fields, and letters as letters."""
    found = problem(help="schön")

    assert json.loads(as_json([found])) == [
        {
            "path": "data/a.yml",
            "line": 2,
            "column": 7,
            "code": "bad-value",
            "message": "must be a date",
            "help": "schön",
            "width": 4,
            "severity": "error",
        }
    ]
    assert "schön" in as_json([found])


def test_report_takes_three_forms() -> None:
    """The same problems come as text with an empty line between, as annotations line by line, or as JSON."""
    two = [problem(), problem(3, 1)]

    assert report(two, "text", lambda _path: LINES) == "\n\n".join(as_text(one, LINES) for one in two)
    assert report(two, "github", lambda _path: LINES) == "\n".join(as_github(one) for one in two)
    assert report(two, "json", lambda _path: LINES) == as_json(two)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ([], "0 errors, 0 notices in 0 files"),
        ([problem()], "1 error, 0 notices in 1 file"),
        ([problem(), problem(3), problem(severity="notice")], "2 errors, 1 notice in 1 file"),
    ],
)
def test_verdict_counts(problems: list[Problem], expected: str) -> None:
    """The closing line counts errors, notices and files, in the singular where it is one."""
    assert expected == verdict(problems)


def test_order_is_by_file_then_errors_then_place() -> None:
    """Files with errors come first; in a file errors first, then from top to bottom; a repeated problem once."""
    first, late = Problem("a.yml", 9, 1, "c", "m"), Problem("b.yml", 1, 1, "c", "m")
    notice = Problem("a.yml", 1, 1, "c", "m", severity="notice")
    right = Problem("a.yml", 9, 5, "c", "m")
    advice = Problem("A.yml", 1, 1, "c", "m", severity="notice")

    assert ordered([advice, late, notice, right, first, right]) == [first, right, notice, late, advice]
