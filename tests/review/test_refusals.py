"""`distil` and `accept` on projects that are broken: all problems are shown, nothing is written, no traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from whole import everything

from explainer.cli import main
from explainer.review.accept import accept_all
from explainer.review.distil import distil
from explainer.store.records import load
from explainer.store.write import write_text

if TYPE_CHECKING:
    from pathlib import Path

    from explainer.paths import Project

AT = "2026-01-02T03:04:05Z"
COMMANDS = (["distil"], ["accept", "--all", "--by", "an editor"])


def run(project: Project, *arguments: str) -> Result:
    """Run a command of the project; a traceback fails the test."""
    result = CliRunner().invoke(main, [*arguments, "--root", str(project.root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "content", [b"decisions: [", b"", b"# nothing\n", b"- a\n", b"word\n", b"decisions: 5\n", b"\xff", b"a: 1\na: 2\n"]
)
def test_decisions_that_cannot_be_read(project: Project, command: list[str], content: bytes) -> None:
    """Where it cannot be known what was decided, nothing is proposed and nothing accepted."""
    project.data.mkdir()
    project.decisions.write_bytes(content)
    before = everything(project)
    result = run(project, *command)

    assert result.exit_code == 1
    assert "data/decisions.yml:" in result.output
    assert everything(project) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_folder_for_decisions(project: Project, command: list[str]) -> None:
    """A folder in the place of the decisions is a problem, too."""
    project.decisions.mkdir(parents=True)
    before = everything(project)
    result = run(project, *command)

    assert result.exit_code == 1
    assert "data/decisions.yml:1:1: error" in result.output
    assert everything(project) == before


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("folder", ["x.yml", "s1.yml"])
def test_folder_for_a_draft_file(project: Project, command: list[str], folder: str) -> None:
    """A folder in the place of a draft file is said in one line."""
    (project.drafts / folder).mkdir(parents=True)
    result = run(project, *command)

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert f"data/drafts/{folder}: Is a directory" in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_data_is_a_file(project: Project, command: list[str]) -> None:
    """A file in the place of data/ is said in one line."""
    project.data.write_text("x", "utf-8")
    result = run(project, *command)

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert f"{project.data}" in result.stderr


def test_target_in_a_file(project: Project, tmp_path: Path) -> None:
    """A target that cannot be written is said in one line."""
    (tmp_path / "a-file").write_text("x", "utf-8")
    result = run(project, "distil", "--json", str(tmp_path / "a-file" / "x.json"))

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "a-file" in result.stderr


def test_accept_refuses_where_records_have_errors(project: Project) -> None:
    """All problems are shown, of records and of articles; nothing is written."""
    write_text(project.record("events", "vote"), "review: draft\n")
    write_text(project.record("terms", "toll"), "review: [\n")
    (project.seeds / "broken.txt").write_bytes(b"\xff")
    before = everything(project)
    result = run(project, "accept", "--all")

    assert result.exit_code == 1
    for path in ("data/events/vote.yml", "data/terms/toll.yml", "seeds/broken.txt"):
        assert f"{path}:" in result.output
    assert "records added" not in result.output
    assert everything(project) == before


def test_distil_goes_on_where_records_have_errors(project: Project) -> None:
    """A record with errors is shown, and the drafts are written all the same."""
    write_text(project.record("events", "vote"), "review: draft\n")
    result = run(project, "distil")

    assert result.exit_code == 1
    assert "data/events/vote.yml:" in result.output
    assert (project.drafts / "s1.yml").exists()


def test_accept_shows_articles_that_cannot_be_read(project: Project) -> None:
    """The other articles' drafts become records; the exit says that something is wrong."""
    (project.seeds / "broken.txt").write_bytes(b"\xff")
    result = run(project, "accept", "--all")

    assert result.exit_code == 1
    assert "seeds/broken.txt:1:1: error" in result.output
    assert project.record("sources", "s2").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_no_articles(project: Project, command: list[str]) -> None:
    """Without articles nothing is done, and no draft goes away."""
    distil(project)
    for path in project.seeds.iterdir():
        path.unlink()
    before = everything(project)
    result = run(project, *command)

    assert result.exit_code == 2
    assert "no articles in seeds/" in result.output
    assert everything(project) == before


@pytest.mark.parametrize("name", ["a\x00b", "  ", "a\u202eb", "\udcff"])
def test_name_that_no_file_can_hold(project: Project, name: str) -> None:
    """A name with hidden characters is wrong use."""
    before = everything(project)

    assert run(project, "accept", "--all", "--by", name).exit_code == 2
    assert everything(project) == before


def test_accept_names_commands_that_exist(project: Project) -> None:
    """Without --all the way out is a command that there is; so it is at the head of a draft file."""
    distil(project)
    said = run(project, "accept").output + (project.drafts / "s1.yml").read_text("utf-8").split("\n")[0]

    assert "explainer review" not in said
    assert said.count("explainer accept --all") == 2


def test_name_is_written_so_that_it_stays_a_name(project: Project) -> None:
    """A name that some reader takes for a truth value is quoted, in a new file and in one that grows."""
    accept_all(project, "NO", AT)
    (project.seeds / "three.txt").write_text("The mayor proposed a summer levy for large ferries.\n", "utf-8")
    accept_all(project, "NO", AT)
    text = project.decisions.read_text("utf-8")

    assert text.count("by: ") == text.count('by: "NO"') == len(load(project).decisions.decisions)


def test_article_with_a_name_that_cannot_be_written(project: Project) -> None:
    """An article's name with hidden characters is a problem with a way out."""
    try:
        (project.seeds / "a\udcff.txt").write_text("The mayor proposed a levy.\n", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    result = run(project, "distil")

    assert result.exit_code == 1
    assert "rename the file" in result.output
