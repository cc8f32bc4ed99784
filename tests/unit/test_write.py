"""Writing YAML: the same data come back, what an edit leaves alone stays, a file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from yaml_data import data, fields, texts

from explainer.paths import Project
from explainer.store.document import parse_document
from explainer.store.plain import read_plain
from explainer.store.write import dump, edit, styled, write_text


def _day(text: str) -> bool:
    return len(text) == 10 and text[:4].isdigit() and text[4] == "-"


def _texts(value: Any) -> list[str]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value] if isinstance(value, str) else [text for one in inside for text in _texts(one)]


@given(data)
@example({"a_a": "x " * 100})
@example({"a_a": "2026-03-01"})
def test_what_is_written_is_read(given_: dict[str, Any]) -> None:
    """Any data come back the same, whatever letters a text holds and however long it is."""
    document = parse_document(dump(given_).encode(), "a.yml")

    assert ([], given_) == (document.problems, document.data)


@given(st.dictionaries(fields, texts.filter(lambda text: not _day(text)), min_size=1))
def test_old_readers_read_the_same(given_: dict[str, str]) -> None:
    """A reader of YAML 1.1, as most tools have, reads the same texts; only dates it may take for dates."""
    assert given_ == yaml.safe_load(dump(given_))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "a: plain words\n"),
        ("2026-03-01", "a: 2026-03-01\n"),  # a date stays as an editor writes it
        ("2026-13-45", 'a: "2026-13-45"\n'),  # no date; an old reader would stumble over it
        ("NO", 'a: "NO"\n'),
        ("12:30", 'a: "12:30"\n'),
        ("word " * 30 + "end", "a: >-\n  " + "word " * 19 + "word\n  " + "word " * 10 + "end\n"),
    ],
)
def test_form(text: str, written: str) -> None:
    """Plain where it is safe, quoted where some reader would see a number or truth value, folded where it is long."""
    assert written == dump({"a": text})


def test_every_record_of_the_examples_is_in_the_written_form(root: Path) -> None:
    """The writer gives every record of this repository back byte for byte, so that an edit shows as that edit alone."""
    files = [*(root / "data").rglob("*.yml"), *(root / "tests" / "projects" / "harbour" / "data").rglob("*.yml")]
    drafts = root / "data" / "drafts"

    assert len(files) > 20
    for file in files:
        if not file.is_relative_to(drafts):
            assert edit(file, lambda _record: None) is False


BY_HAND = """\
---
# the head

title:   'It''s  a title'   # two spaces
summary: >-
  folded words
  go on

  and on
plain: one
  two
cites:
- source: s1   # not indented
  quote: "with \\
    a break"
- {source: s2,quote: x}


# the tail of the list
when: 2026-03-01
none: ~
yes_: True
hex: 0x1F
last: |
  kept
    as it is
# the end
"""


def _add(record: Any) -> None:
    record["new"] = "x"


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_edit_leaves_all_other_lines(tmp_path: Path, ending: str) -> None:
    """A new field goes below; comments, quotes, folds, spaces and line ends above stay byte for byte."""
    file = tmp_path / "a.yml"
    before = BY_HAND.replace("\n", ending).encode()
    file.write_bytes(before)

    assert edit(file, _add)
    assert file.read_bytes() == before + f"new: x{ending}".encode()


def test_edit_changes_only_its_line(tmp_path: Path) -> None:
    """A changed value changes its line and no other."""
    file = tmp_path / "a.yml"
    file.write_text(BY_HAND)
    edit(file, lambda record: record.__setitem__("when", styled("2026-04-02")))

    assert file.read_text() == BY_HAND.replace("2026-03-01", "2026-04-02")


def test_edit_appends_to_a_list(tmp_path: Path) -> None:
    """A passage added to a list stands below the others, in the project's form."""
    file = tmp_path / "a.yml"
    file.write_text("title:   A\ncites:\n  - {source: s1,quote: x}  # first\nwhen: 2026\n")
    edit(file, lambda record: record["cites"].append(styled({"source": "s2", "quote": "NO"})))

    assert file.read_text() == (
        'title:   A\ncites:\n  - {source: s1,quote: x}  # first\n  - source: s2\n    quote: "NO"\nwhen: 2026\n'
    )


def test_edit_is_right_where_forms_clash(tmp_path: Path) -> None:
    """Where an editor's indentation and the writer's cannot stand side by side, the data are right all the same."""
    file = tmp_path / "a.yml"
    file.write_text("cites:\n- source: s1\n- source: s2\n")
    edit(file, lambda record: record["cites"].append({"source": "s3"}))

    assert read_plain(file) == {"cites": [{"source": "s1"}, {"source": "s2"}, {"source": "s3"}]}


@pytest.mark.parametrize("day", ["2026-99-99", "2026-99-99T99:99:99Z", "2026-02-30", "2026-03-01T25:00:00"])
def test_edit_takes_what_is_no_day_for_text(tmp_path: Path, day: str) -> None:
    """A text that looks like a day and is none stays, and does not stop an edit."""
    file = tmp_path / "a.yml"
    file.write_text(f"at: {day}\n")

    assert edit(file, _add)
    assert file.read_text() == f"at: {day}\nnew: x\n"


styles = st.sampled_from(
    [
        "{}: {}\n",
        "{}:   {}\n",
        "{}: '{}'\n",
        '{}: "{}"  # why\n',
        "# note\n{}: {}\n\n",
        "{}:\n  {}\n",
        "{}: {}\n  more\n",
        "{}: >\n  {}\n  more\n",
        "{}: |\n  {}\n",
        "{}: [{},x]\n",
        "{}:\n- {}\n- b\n",
        "{}:\n    - {}\n",
        "{}: {{k: {},l: m}}\n",
        "{}: ~ # {}\n",
    ]
)


@given(st.lists(st.tuples(styles, st.sampled_from(["a", "word two", "1.50", "0x1F", "yes", "2026-03-01"])), max_size=8))
def test_edit_keeps_every_form_of_line(tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]) -> None:
    """However an editor writes, a field added at the end leaves all earlier lines byte for byte."""
    before = "first: 1\n" + "".join(style.format(f"k{n}", word) for n, (style, word) in enumerate(lines))
    file = tmp_path_factory.mktemp("edit") / "a.yml"
    file.write_text(before)
    edit(file, _add)

    assert file.read_text().startswith(before.rstrip("\n"))
    assert read_plain(file) == {**parse_document(before.encode(), "").data, "new": "x"}


def test_write_text_says_whether_it_changed(tmp_path: Path) -> None:
    """A file is written when it is new or different, folders too; the same text leaves it alone."""
    file = tmp_path / "data" / "events" / "a.yml"

    assert write_text(file, "a: ä\n")
    before = file.stat().st_mtime_ns
    assert not write_text(file, "a: ä\n")
    assert file.stat().st_mtime_ns == before
    assert write_text(file, "a: 2\n")
    assert file.read_text("utf-8") == "a: 2\n"


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755])
def test_mode_of_a_file_is_kept(tmp_path: Path, mode: int) -> None:
    """Who may read a file stays as it was."""
    file = tmp_path / "a.yml"
    file.write_text("old")
    file.chmod(mode)
    write_text(file, "new")

    assert file.stat().st_mode & 0o777 == mode


def _fail(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_broken_off_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """When writing breaks off, even by the user, the old file stands and nothing else is left behind."""
    file = tmp_path / "a.yml"
    file.write_text("old")
    monkeypatch.setattr(where, _fail)

    with pytest.raises(KeyboardInterrupt):
        write_text(file, "new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_failing_change_writes_nothing(harbour_copy: Project) -> None:
    """When the change itself fails, the file is as it was."""
    file = harbour_copy.record("proposals", "repair")
    before = file.read_bytes()
    change: Callable[[Any], None] = lambda record: record["no-such-field"].append(1)  # noqa: E731

    with pytest.raises(KeyError):
        edit(file, change)
    assert file.read_bytes() == before


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "\xff", ""])
def test_plain_files_with_faults_are_refused(tmp_path: Path, text: str) -> None:
    """A file that the machine reads by itself says where it is broken."""
    file = tmp_path / "a.yml"
    file.write_bytes(text.encode("latin-1"))

    with pytest.raises(ValueError, match=rf"{file.name}:\d+:\d+: "):
        read_plain(file)
