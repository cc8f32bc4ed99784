"""Reading YAML: version 1.2 rules, every fault with its line and column, and no file that brings the reader down."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.store.document import Document, parse_document


def read(text: str | bytes) -> Document:
    """Return the document of a text."""
    return parse_document(text if isinstance(text, bytes) else text.encode(), "a.yml")


def faults(text: str | bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of every problem of a text."""
    return [(problem.code, problem.line, problem.column) for problem in read(text).problems]


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("NO", "NO"),  # Norway, not false
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("y", "y"),
        ("12:30", "12:30"),  # a time, not 750
        ("1:30:00", "1:30:00"),
        ("010", 10),  # not octal
        ("0o10", 8),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("2026-03-01", "2026-03-01"),  # text as the editor wrote it
        ("2026-13-45", "2026-13-45"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('"true"', "true"),
        ("'010'", "010"),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_yaml_1_2(scalar: str, value: object) -> None:
    """A plain value means what YAML 1.2 says, not what YAML 1.1 made of it."""
    document = read(f"a: {scalar}\n")

    assert ([], value) == (document.problems, document.data["a"])
    assert type(value) is type(document.data["a"])


@pytest.mark.parametrize("name", ["1", "true", "null", "~", "1e3", "no", "2026-03-01", "<<"])
def test_field_names_are_text(name: str) -> None:
    """A field's name is text also where a value of that form would be a number, a truth value or nothing."""
    assert read(f"{name}: x\n").data == {name: "x"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\nb: 2\na: 3\n", ("duplicate-key", 3, 1)),
        ("a:\n  - b: 1\n    b: 2\n", ("duplicate-key", 3, 5)),
        ("a: &x [1]\nb: *x\n", ("yaml-alias", 2, 1)),
        ("a: &x [*x]\n", ("yaml-alias", 1, 4)),  # a list inside itself
        ("a: [&x {b: 1}, *x]\n", ("yaml-alias", 1, 4)),  # at its list: YAML's nodes do not tell where the * stands
        ("&x a: 1\nb: *x\n", ("yaml-alias", 2, 1)),  # of a field's name
        ("a: *x\n", ("yaml-syntax", 1, 4)),  # no such anchor
        ("a: !x 1\n", ("yaml-tag", 1, 4)),
        ("a: !!python/object:os.system {}\n", ("yaml-tag", 1, 4)),
        ("a: !!bool abc\n", ("yaml-tag", 1, 4)),
        ('a: !!int ""\n', ("yaml-tag", 1, 4)),
        ("a: !!null x\n", ("yaml-tag", 1, 4)),
        ("a: !!float x\n", ("yaml-tag", 1, 4)),
        ("a: !!map x\n", ("yaml-tag", 1, 4)),
        ("a: !!str [x]\n", ("yaml-tag", 1, 4)),
        ("? [a]\n: b\n", ("complex-key", 1, 3)),
        ("? {a: b}\n: b\n", ("complex-key", 1, 3)),
        ("a:\n\tb: 1\n", ("yaml-syntax", 2, 1)),
        ("\ta: 1\n", ("yaml-syntax", 1, 1)),
        ('a: 1\nb: "open\nc: 2\n', ("yaml-syntax", 2, 4)),  # where the mark opens, not where the file ends
        ("a: 'open\nb: 2\n", ("yaml-syntax", 1, 4)),
        ("a: b: c\n", ("yaml-syntax", 1, 5)),
        ("a: @x\n", ("yaml-syntax", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("yaml-syntax", 2, 1)),
        ("", ("empty-file", 1, 1)),
        ("\n# only a comment\n", ("empty-file", 1, 1)),
        (b"\xef\xbb\xbf", ("empty-file", 1, 1)),
        (b"a: 1\nbc: \xc3\xa4\xff\n", ("yaml-encoding", 2, 6)),
        (b"\xef\xbb\xbfa: \xff\n", ("yaml-encoding", 1, 4)),
        (b"\xff\xfea\x00:\x00", ("yaml-encoding", 1, 1)),  # UTF-16
        ("ü: 1\nbä: x\x07\n", ("yaml-encoding", 2, 6)),
        ("\ufeffa: \x00\n", ("yaml-encoding", 1, 4)),
        ("a: " + "9" * 5000, ("yaml-value", 1, 1)),
    ],
)
def test_fault(text: str | bytes, fault: tuple[str, int, int]) -> None:
    """Every fault of form is one problem, at the line and column where an editor must look."""
    assert [fault] == faults(text)


def test_all_faults_are_shown_and_the_rest_is_read() -> None:
    """Faults that leave the form whole do not hide one another, nor the values around them."""
    document = read("a: &x 1\na: 2\nb: *x\nc: !y z\nd: 4\n")

    assert [problem.line for problem in document.problems] == [2, 3, 4]
    assert document.data == {"a": 1, "c": "z", "d": 4}


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("a:\n\tb: 1\n", "indent with two spaces a level"),
        ('a: "open\n', "close the quotation mark"),
        ("a: b: c\n", "put the whole text in quotation marks"),
        ("- a\n-b\n", "check the indentation"),
        ("a: 1\na: 2\n", "the first one is on line 1"),
        ("a: !!int x\n", "delete it"),
    ],
)
def test_way_out(text: str, help_: str) -> None:
    """The usual faults come with the way out."""
    assert help_ in read(text).problems[0].help


def test_byte_order_mark_is_no_part_of_the_file() -> None:
    """A file saved with a byte order mark is read like any other, columns too."""
    document = read(b"\xef\xbb\xbfa: b\n")
    fault = document.problem(("a",), "code", "message")

    assert (document.data, fault.column) == ({"a": "b"}, 4)


@pytest.mark.parametrize("levels", [41, 5_000, 19_999, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting_is_a_problem(levels: int, opening: str, closing: str, *, closed: bool) -> None:
    """A file nested beyond all reason is refused; it does not bring the reader down."""
    document = read(opening * levels + "x" + closing * levels * closed)

    assert [problem.severity for problem in document.problems] == ["error"]
    assert document.data is None


def test_reasonable_nesting_is_read() -> None:
    """Thirty levels are deeper than any record and still read."""
    assert faults("[" * 30 + "]" * 30) == []


SAMPLE = """\
title: Talks  # a comment
cites:
  - source: s1
    quote: "one
      two"
  - {source: s2}
ünï: x
"""


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), (1, 1, 1)),
        (("title",), (1, 8, 5)),
        (("cites",), (3, 3, 1)),  # more than one line: only its first character
        (("cites", 0, "source"), (3, 13, 2)),
        (("cites", 0, "quote"), (4, 12, 1)),
        (("cites", 1, "source"), (6, 14, 2)),
        (("ünï",), (7, 6, 1)),  # columns count characters
        (("cites", 1, "quote"), (6, 5, 12)),  # not there: the group that lacks it
        (("cites", 9), (3, 3, 1)),
        (("nothing", "here"), (1, 1, 1)),
    ],
)
def test_places(location: tuple[str | int, ...], place: tuple[int, int, int]) -> None:
    """Every value knows its line, column and width; what is not in the file is shown where it should be."""
    fault = read(SAMPLE).problem(location, "code", "message")

    assert place == (fault.line, fault.column, fault.width)


def test_places_of_keys() -> None:
    """A fault of a field's name is underlined at the name."""
    fault = read(SAMPLE).problem_at_key(("cites", 1, "source"), "code", "message")

    assert (fault.line, fault.column, fault.width) == (6, 6, 6)


@pytest.mark.parametrize(("location", "text"), [(("a",), "010"), (("b",), None), (("c",), "010")])
def test_text_at_is_as_written(location: tuple[str, ...], text: str | None) -> None:
    """A scalar is known as written in the file, before it became a number."""
    assert text == read("a: 010\nb: [x]\nc: '010'\n").text_at(location)


def test_place_in_an_unreadable_file_is_its_beginning() -> None:
    """A problem of a file that could not be read still has a place."""
    fault = Document("a.yml").problem(("a",), "code", "message")

    assert (fault.path, fault.line, fault.column) == ("a.yml", 1, 1)


@given(st.binary(max_size=60) | st.text("ab:-[]{}&*!\"'|>#?%@`, \n\t~1.", max_size=60).map(str.encode))
def test_nothing_is_raised(content: bytes) -> None:
    """Whatever bytes a file holds, they are data or problems with a place in the file."""
    document = parse_document(content, "a.yml")
    lines = content.decode("utf-8-sig", errors="replace").count("\n") + 1

    assert all(1 <= problem.line <= lines + 1 and problem.column >= 1 for problem in document.problems)
    assert document.problems or document.node is not None


def test_damage_anywhere_raises_nothing() -> None:
    """A record with any one byte changed is read or reported."""
    content = bytearray(SAMPLE.encode())
    chance = random.Random(1)  # noqa: S311 - no secret
    for place in range(len(content)):
        damaged = content.copy()
        damaged[place] = chance.randrange(256)
        document = parse_document(bytes(damaged), "a.yml")
        assert document.problems or document.data is not None
