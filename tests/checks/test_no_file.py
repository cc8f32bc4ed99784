"""What is no file is a problem, never a silent gap, and reading it never waits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from explainer.articles.read import LARGEST
from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.problems import as_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLACES = ("data/topic.yml", "data/questions/pipe.yml", "data/other.yml", "data/questions", "seeds/one.txt", "docs/a.md")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("make", [_pipe, _dangling, _loop])
def test_no_file_is_a_problem(tmp_path: Path, place: str, make: Callable[[Path], None]) -> None:
    """A pipe, a link that leads nowhere and a link to itself are each one problem with a way out, at their place."""
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path)

    found = [one for one in check_project(Project(tmp_path)).problems if one.path == place]

    assert "not-a-file" in {one.code for one in found}
    assert all(one.help for one in found)


@pytest.mark.parametrize("place", ["data/questions/folder", "seeds/folder", "docs/folder.md"])
def test_a_folder_is_a_problem(tmp_path: Path, place: str) -> None:
    """A folder where a record, an article or a page is expected is a problem."""
    (tmp_path / place).mkdir(parents=True)

    assert [one.code for one in check_project(Project(tmp_path)).problems if one.path == place] == ["not-a-file"]


def test_what_cannot_be_read_word_for_word(root: Path, tmp_path: Path) -> None:
    """What git cannot keep is made here: the messages on what is no file, or cannot be read, are as in `no_file.txt`.

    UPDATE_GOLDEN=1 writes the list anew; read the difference before keeping it.
    """
    for name in ("data/questions", "docs", "seeds"):
        (tmp_path / name).mkdir(parents=True)
    for place in ("data/other.yml", "data/questions/nowhere.yml", "docs/nowhere.md", "seeds/nowhere.txt"):
        _dangling(tmp_path / place)
    for place in ("data/questions/memory.yml", "docs/memory.md", "seeds/memory.txt"):
        (tmp_path / place).symlink_to("/proc/self/mem")  # a file that even its owner cannot read
    Project(tmp_path).accepting.write_text("{}", "utf-8")
    (tmp_path / "docs/latin.md").write_bytes("# Café\n".encode("latin-1"))  # the formatter would stumble over it
    (tmp_path / "seeds/large.txt").write_bytes(b"x" * (LARGEST + 1))
    (tmp_path / "seeds/a\nb.txt").write_text("The council met on Tuesday.", "utf-8")
    found = check_project(Project(tmp_path)).problems
    got = "".join(f"{as_text(one, ())}\n\n" for one in found)
    expected = root / "tests/checks/no_file.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(got, "utf-8")

    assert expected.read_text("utf-8") == got


def test_an_article_without_a_plain_name_is_shown_on_one_line(tmp_path: Path) -> None:
    """A line break in an article's name is spelled out, and the way out is to rename it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a\nb.txt").write_text("The council met on Tuesday.", "utf-8")

    found = next(one for one in check_project(Project(tmp_path)).problems if one.code == "no-card")

    assert found.help == 'rename it: "a b.txt" holds characters that no card can name'


def test_a_page_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    """An authored page is not guessed at: a wrong byte is a problem at its place."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "latin.md").write_bytes(b"# A\n\ncaf\xe9\n")

    found = next(one for one in check_project(Project(tmp_path)).problems if one.path == "docs/latin.md")

    assert (found.code, found.line, found.column, found.help) == ("page-encoding", 3, 4, "save the file as UTF-8")
