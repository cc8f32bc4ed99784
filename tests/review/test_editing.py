"""An editor's own version of a proposed record: kept whatever it holds, shown with what is wrong, added when right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from desk import go_to, set_editor, sit

from explainer.cli.desk.editor import open_editor
from explainer.cli.desk.inspect import inspect
from explainer.store.plain import read_plain

if TYPE_CHECKING:
    from pathlib import Path

    from explainer.paths import Project
    from explainer.review.session import Session


def change(session: Session, before: str, after: str) -> None:
    """Edit the current candidate's file as an editor would."""
    path = session.begin_edit()
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_edited_and_accepted(project: Project) -> None:
    """The record is what the editor wrote, comments too, under the id they gave; the file for editing is gone."""
    session = sit(project)
    change(session, "id: ines-okafor\n", "id: the-mayor\n# in office since 2020\n")
    change(session, "name: Ines Okafor", "name: Ines B. Okafor")
    session.accept()

    text = project.record("participants", "the-mayor").read_text("utf-8")
    assert text.startswith("# in office since 2020\nreview: draft\nname: Ines B. Okafor\n")
    assert not project.editing.exists()


def test_kept_for_the_next_session_and_after_undoing(project: Project) -> None:
    """What was edited but not accepted is there when the next session begins, and after accepting is taken back."""
    change(sit(project), "name: Ines Okafor", "name: The Mayor")
    session = sit(project)
    assert session.proposed().data["name"] == "The Mayor"
    session.accept()
    session.undo()

    assert session.proposed().data["name"] == "The Mayor"
    assert session.proposed().written
    session.accept()
    assert not project.editing.exists()


@pytest.mark.parametrize(
    ("before", "after", "message", "line"),
    [
        ("name: Ines Okafor", "name: [Ines", "not YAML: a list opens here and does not close", 5),
        ("name: Ines Okafor", "nome: Ines Okafor", 'unknown field "nome"', 5),
        ("id: ines-okafor", "id: Ines Okafor", '"Ines Okafor" cannot be an id', 3),
        ("id: ines-okafor", "id: 2026", '"2026" cannot be an id', 3),
        ("id: ines-okafor\n", "", "the id is missing", 3),
        ("id: ines-okafor", "id: winter-toll", 'the id "winter-toll" is taken', 3),
        ("id: ines-okafor\n", "? id\n: ines-okafor\n", "the id must stand on a line of its own", 4),
    ],
)
def test_what_is_wrong_is_shown_and_kept(project: Project, before: str, after: str, message: str, line: int) -> None:
    """An edit with mistakes is not added: it stays as it is, each mistake shown at its place in the file."""
    session = sit(project)
    session.skip()
    session.accept()  # the proposal of a winter toll
    session = sit(project)
    change(session, before, after)
    proposed = session.proposed()

    assert not proposed.usable
    assert any(message in problem.message for problem in proposed.problems), proposed.problems
    assert next(p for p in proposed.problems if message in p.message).line == line
    assert session.accept().problems == proposed.problems
    assert proposed.written
    assert after in proposed.written
    assert after in session.begin_edit().read_text("utf-8")
    assert session.merge("winter-toll").message.startswith("not merged")


def test_checks_look_at_an_edit(project: Project) -> None:
    """What only a check can see, such as a passage that is not in the article, is shown at its line of the edit."""
    session = sit(project)
    session.inspect = partial(inspect, project)
    go_to(session, "okafor-boats-pay-winter-toll")
    change(session, "boats should pay", "boats must pay")
    proposed = session.proposed()

    lines = (proposed.written or "").split("\n")
    wrong = [problem for problem in proposed.problems if problem.severity == "error"]
    assert wrong
    assert {problem.path for problem in wrong} == {project.shown(session.begin_edit())}
    assert all("quote" in lines[problem.line - 1] or "boats must" in lines[problem.line - 1] for problem in wrong)

    change(session, "boats must pay", "boats should pay")
    assert session.proposed().usable
    assert session.accept().problems == ()


def test_the_editors_program(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`$EDITOR` changes the file; one that fails or is not there is said in a line, and the text is kept."""
    session = sit(project)
    set_editor(monkeypatch, tmp_path, "name: .*?\n", "name: The Mayor\n")
    open_editor(session.begin_edit())
    assert session.proposed().data["name"] == "The Mayor"

    for editor in ("false", "no-such-program", "nano '"):
        monkeypatch.setenv("EDITOR", editor)
        assert "Your text is kept" in open_editor(session.begin_edit()).message
    assert session.proposed().data["name"] == "The Mayor"


def test_decided_edits_are_cleared_away(project: Project) -> None:
    """An edit whose candidate was decided elsewhere is removed when the next session begins."""
    session = sit(project)
    session.begin_edit()
    sit(project).reject("out of scope")
    path = session.begin_edit()
    assert path.exists()
    sit(project)

    assert not path.exists()
    assert len(read_plain(project.decisions)["decisions"]) == 1
