"""The canonical form: the same record whatever it looked like before, every comment kept, and nothing to do twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.model.kinds import RECORD_TYPES
from explainer.model.question import Question
from explainer.model.statement import Statement
from explainer.model.topic import Topic
from explainer.paths import Project
from explainer.store.document import parse_document
from explainer.store.layout import comment_places
from explainer.store.plain import read_plain
from explainer.store.tidy import editors_files, tidied, untidy_files
from explainer.store.write import dump

HARBOUR = Path(__file__).resolve().parents[1] / "projects" / "harbour"
RECORDS: list[tuple[Any, Path]] = [
    (row.model, path) for row in RECORD_TYPES.values() for path in sorted((HARBOUR / "data" / row.kind).iterdir())
]
RECORDS.append((Topic, HARBOUR / "data" / "topic.yml"))


def tidy(text: str, model: Any = Question) -> str:
    """Tidy a text that can be tidied."""
    after, problems = tidied(text.encode(), "a.yml", model)
    assert problems == []
    return after


def comments(text: str) -> list[str]:
    """Return the comments of a text, sorted."""
    return sorted(said for _at, said in comment_places(text, parse_document(text.encode(), "").node))


def test_order_and_form() -> None:
    """Fields stand in the model's order, lists are indented, brackets opened, quotation marks go, long texts fold."""
    long = "word " * 20 + "end"
    before = f"proposals: [b, a]\ntitle:   'Who?'\nwhy_it_matters:\n- {{why: w, text: {long}}}\nstatus: open\n"
    before += "review: draft\n"

    assert tidy(before) == (
        "review: draft\ntitle: Who?\nstatus: open\nwhy_it_matters:\n  - text: >-\n      "
        + "word " * 19 + "word\n      end\n    why: w\nproposals:\n  - b\n  - a\n"
    )  # fmt: skip


def test_comments_go_with_what_they_are_about() -> None:
    """A comment above or beside a field moves with it; the head stays at the head, an item out of use in its list."""
    before = """\
# about the file

# about the title
title: Who?  # short
# about the list
would_settle:  # two
  # about the first
  - text: a  # beside
    why: b
  # - text: out of use

  - {why: d, text: c}  # flow
status: open
review: draft
# the end
"""
    assert (
        tidy(before)
        == """\
# about the file

# about the title
review: draft
title: Who?  # short
status: open
# about the list
would_settle:  # two
  # about the first
  - text: a  # beside
    why: b
  # - text: out of use

  - text: c  # flow
    why: d
# the end
"""
    )


def test_comment_above_a_field_moves_with_it() -> None:
    """A comment that is not at the head goes where its field goes."""
    before = "review: draft\n# about the title\ntitle: Who?\n# about status\nstatus: open\n"
    moved = "review: draft\n# about status\nstatus: open\n# about the title\ntitle: Who?\n"

    assert tidy(moved) == tidy(before) == before


@pytest.mark.parametrize(
    "text",
    [
        "title: >-  # folded\n  a\n  b # no comment\n# below\nstatus: open\n",
        "title: |\n  a\n\n\n# below\nstatus: open\n",
        'title: "a # b\n  c"  # c\nstatus: open\n',
        "title: a\n  b # c\nstatus: open\n",
        "proposals: [a, # one\n  # two\n  b # three\n  ] # four\n",
        "would_settle:\n  -\n    # inside\n    text: a\n    why: b\n",
        "would_settle:\n  - why: b\n    # of text\n    text: a\n",
        "would_settle:\n- text: a\n  why: b\n  # deep\n\n # less deep\n# flush\ntitle: b\n",
        "--- # head\ntitle: a # x\n... # tail\n",
        "title:  # above\n  a # beside\n",
        "proposals: [] # none\ntitle: # nothing\nstatus: open\n",
        "\n\n# head\n\n\ntitle: a\n\n\nstatus: open\n\n# tail\n\n",
    ],
)
def test_no_comment_is_lost(text: str) -> None:
    """Wherever a comment can stand, it is kept, once, and the data are the same; a second tidying changes nothing."""
    after = tidy(text)

    assert comments(after) == comments(text)
    assert parse_document(after.encode(), "").data == parse_document(text.encode(), "").data
    assert tidy(after) == after


class Writer:
    """Writes data as an untidy editor would: any order, any form, comments anywhere."""

    def __init__(self, draw: Any) -> None:
        """Take what chances come from."""
        self.draw, self.number = draw, 0

    def pick(self, *choices: Any) -> Any:
        """Return one of some things."""
        return self.draw(st.sampled_from(choices))

    def comment(self) -> str:
        """Return a comment that stands nowhere else."""
        self.number += 1
        return f"# note {self.number}: a #{self.number}"

    def beside(self) -> str:
        """Return what may stand at a line's end."""
        return self.pick("", "", "", "  " + self.comment(), " " + self.comment())

    def between(self, most: int) -> Iterator[str]:
        """Yield lines that may stand between two fields; a comment is indented `most` at most."""
        yield from self.pick(
            (), (), ("",), (" " * self.pick(0, most) + self.comment(),), ("", " " * most + self.comment(), "")
        )

    def group(self, data: dict[str, Any], column: int) -> Iterator[str]:
        """Yield the lines of a group of fields."""
        for key in self.draw(st.permutations(list(data))):
            yield from self.between(column)
            yield from self.field(" " * column + f"{key}:", data[key], column)

    def field(self, lead: str, value: Any, column: int) -> Iterator[str]:
        """Yield the lines of a field or list item behind its name or dash."""
        if isinstance(value, (dict, list)) and value and self.pick("open", "open", "") == "open":
            yield lead + self.beside()
            deeper = column + self.pick(1, 2, 4)
            if isinstance(value, dict):
                yield from self.group(value, deeper)
            for one in value if isinstance(value, list) else ():
                yield from self.between(deeper)
                yield from self.field(" " * deeper + "-", one, deeper)
        elif isinstance(value, str) and self.pick("folded", "") == "folded":
            yield lead + self.pick(" >-", " |-") + self.beside()
            yield " " * (column + 3) + value
        else:
            yield f"{lead} {self.inline(value)}{self.beside()}"

    def inline(self, value: Any) -> str:
        """Return a value on one line."""
        if isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False)
        plain = dump({"a": value})[3:-1]
        return self.pick(json.dumps(value, ensure_ascii=False), plain if "\n" not in plain else json.dumps(value))


@st.composite
def untidy_texts(draw: Any) -> tuple[str, Any]:
    """Return a record of the harbour example as an untidy editor might write it, and its model."""
    model, path = draw(st.sampled_from(RECORDS))
    writer = Writer(draw)
    lines = [*writer.group(read_plain(path), 0), *writer.between(0)]
    return "\n".join(lines) + "\n", model


@given(untidy_texts())
def test_tidying_is_idempotent_and_changes_no_meaning(given_: tuple[str, Any]) -> None:
    """However a record was written: the model that is read is the same, every comment is there, and twice is once."""
    text, model = given_
    document = parse_document(text.encode(), "a.yml")
    assert document.problems == []
    after = tidy(text, model)
    read = parse_document(after.encode(), "a.yml")
    fixed = {} if model is Topic else {"id": "s1"}

    assert model.model_validate({**read.data, **fixed}) == model.model_validate({**document.data, **fixed})
    assert comments(after) == comments(text)
    assert tidy(after, model) == after


@given(st.sampled_from(RECORDS), st.randoms())
def test_one_form_for_one_record(record: tuple[Any, Path], random: Any) -> None:
    """Without comments the form depends on the data alone, and it is the one in which `accept` writes records."""
    model, path = record
    data = read_plain(path)
    keys = random.sample(list(data), len(data))

    assert tidy(dump({key: data[key] for key in keys}), model) == tidy(
        path.read_text("utf-8").replace("  # three very short articles", ""), model
    )


def test_a_line_end_and_a_mark_of_other_systems_go() -> None:
    """CRLF and a byte order mark are no part of the canonical form."""
    after, problems = tidied(b"\xef\xbb\xbftitle: a\r\nreview: draft # x\r\n", "a.yml", Question)

    assert (after, problems) == ("review: draft  # x\ntitle: a\n", [])


def test_fields_that_no_model_knows_stay_last() -> None:
    """A mistyped field is not lost; the check says what it is."""
    assert tidy("titel: a\nabout: []\nreview: draft\n", Statement) == "review: draft\nabout: []\ntitel: a\n"


@pytest.mark.parametrize(
    "text", ["title: [", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "- a\n", "word\n", "", "a: !x b\n", "\x00"]
)
def test_what_cannot_be_read_is_not_touched(harbour_copy: Project, text: str) -> None:
    """A file that is not plain YAML is a problem with its place; no text is offered for it."""
    file = harbour_copy.record("questions", "who-pays")
    file.write_text(text)
    texts, problems = untidy_files(harbour_copy)

    assert file not in texts
    assert {problem.path for problem in problems} == {"data/questions/who-pays.yml"}


def test_this_repository_is_tidy(root: Path) -> None:
    """The records of the first site are in their canonical form; `explainer tidy` keeps them so."""
    texts, problems = untidy_files(Project(root))

    assert [path.name for path in texts] == []
    assert problems == []
    assert len(list(editors_files(Project(root)))) > 100
