"""Projects with every mistake, compared with the complete list of messages.

`dreadful` holds what the checks find; `malformed` what is wrong in the form of a file or a value.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from explainer.checks.run import check_project
from explainer.pages.authored import ALL_CHECKS
from explainer.paths import Project
from explainer.problems import report, verdict
from explainer.store.lines import lines_of

if TYPE_CHECKING:
    from pathlib import Path


def _report(folder: Path) -> str:
    project = Project(folder)
    found = check_project(project, ALL_CHECKS)
    return f"{report(found.problems, 'text', lines_of(project))}\n{verdict(found.problems)}\n"


@pytest.mark.parametrize("name", ["dreadful", "malformed"])
def test_every_message_at_once(root: Path, name: str) -> None:
    """All mistakes of all files come out in one run, word for word as an editor will read them.

    UPDATE_GOLDEN=1 writes the list anew; read the difference before keeping it.
    """
    folder = root / "tests/projects" / name
    expected = folder / "expected.txt"
    got = _report(folder)
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(got, "utf-8")

    assert expected.read_text("utf-8") == got


@pytest.mark.parametrize("name", ["dreadful", "malformed"])
def test_every_message_has_a_way_out(root: Path, name: str) -> None:
    """Every problem says what an editor can do about it."""
    found = check_project(Project(root / "tests/projects" / name), ALL_CHECKS)

    assert [(problem.path, problem.message) for problem in found.problems if not problem.help] == []


def test_every_check_is_loud_somewhere(root: Path) -> None:
    """Every row of ALL_CHECKS finds something in the dreadful project: none is there for show."""
    found = check_project(Project(root / "tests/projects/dreadful"), checks=())

    silent = [check.__name__ for check in ALL_CHECKS if not list(check(found.dossier))]

    assert silent == []


def test_every_check_is_quiet_on_a_sound_project(root: Path) -> None:
    """A project without mistakes gives no error, and makes a checked dossier."""
    found = check_project(Project(root / "tests/projects/harbour"))

    assert [p for p in found.problems if p.severity == "error"] == []
    assert found.checked is not None


def test_a_project_with_errors_is_never_checked(root: Path) -> None:
    """No page can be rendered from a project with errors: there is no checked dossier."""
    assert check_project(Project(root / "tests/projects/dreadful")).checked is None


def test_a_missing_topic_hides_nothing(root: Path, tmp_path: Path) -> None:
    """Without data/topic.yml the missing file is named, and all other files are still checked."""
    folder = tmp_path / "project"
    shutil.copytree(root / "tests/projects/dreadful", folder)
    (folder / "data/topic.yml").unlink()

    found = check_project(Project(folder))

    assert [p.code for p in found.problems if p.path == "data/topic.yml"] == ["missing-file"]
    assert any(p.code == "not-verbatim" for p in found.problems)


def test_an_empty_folder_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    """A folder with nothing in it gives one problem that says what is missing."""
    found = check_project(Project(tmp_path))

    assert [p.code for p in found.problems] == ["missing-file"]
