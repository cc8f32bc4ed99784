"""`explainer review --plain`: answers through a pipe, questions and all that is shown as plain lines."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner
from desk import set_editor

from explainer.cli import main
from explainer.cli.desk.keys import KEYS
from explainer.cli.review import _screen
from explainer.store.plain import read_plain
from explainer.store.records import load

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from explainer.paths import Project


def review(project: Project, *answers: str) -> str:
    """Answer the questions of a review by lines; return what it said."""
    arguments = ["review", "--root", str(project.root), "--by", "an editor", "--plain"]
    done = CliRunner().invoke(main, arguments, input="".join(f"{answer}\n" for answer in answers))
    assert done.exit_code == 0, done.output
    return done.output


def test_every_key_by_lines(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accept, undo, edit, reject with a reason, merge, skip, next article, help and quit work from a pipe."""
    set_editor(monkeypatch, tmp_path, "title: .*?\n", "title: A toll in winter\n")
    said = review(
        project, *["a", "u", "a", "e", "a", "r"], "4", "r", "my own words", "s", "?", "zz", "n", "m", "ines-okafor", "q"
    )

    assert read_plain(project.record("proposals", "winter-toll"))["title"] == "A toll in winter"
    assert read_plain(project.record("participants", "ines-okafor"))["aliases"][-1] == "Northern Ferry Union"
    rows = [(row.decision, row.reason) for row in load(project).decisions.decisions]
    assert rows == [
        ("accepted", None),
        ("reopened", None),
        ("accepted", None),
        ("accepted", None),
        ("rejected", "out of scope"),
        ("rejected", "my own words"),
        ("merged", None),
    ]
    assert ">>>Mayor Ines Okafor opened the pier on 4 May 2021.<<<" in said
    assert "no such key; ? lists them" in said
    assert all(key.does in said for key in KEYS)
    assert re.search(r"^5 decided, \d+ left$", said, re.MULTILINE)


def test_the_end_of_the_answers_is_the_end(project: Project) -> None:
    """When no more answers come the session ends, and what was decided is written; the next one goes on."""
    assert "1 decided" in review(project, "a").splitlines()[-1]
    assert "==== 0 decided" in review(project)
    assert len(load(project).decisions.decisions) == 1
    assert "Nothing waits any more." in review(project, *["a"] * 30)
    assert review(project, "a") == "Nothing waits any more.\n"


def test_all_skipped(project: Project) -> None:
    """At the end, what was skipped is counted; undo goes back to it."""
    said = review(project, "n", "n", "u", "q")

    assert "All that is left was skipped: 12. They wait for another time." in said
    assert said.count("==== 0 decided") == 3


def test_hostile_article_by_lines(project: Project) -> None:
    """Nothing of an article reaches the terminal that would move its cursor, colour it or turn its text round."""
    (project.seeds / "one.txt").write_text(
        "Mayor Ines \x1b[31mOkafor\u202e said that the [bold]toll[/bold] is unfair.\x07\n" * 3, "utf-8"
    )
    said = review(project, *["s"] * 20)

    assert "[bold]toll[/bold]" in said
    assert "<U+001B>[31m" in said
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", said)


def test_broken_data_is_shown_and_nothing_asked(project: Project) -> None:
    """With errors in data/ the problems are printed and the exit code is 1."""
    project.data.mkdir()
    project.topic.write_text('title: "The pier', "utf-8")
    done = CliRunner().invoke(main, ["review", "--root", str(project.root), "--plain"], input="a\n")

    assert done.exit_code == 1
    assert "data/topic.yml:1:8: error[yaml-syntax]" in done.output
    assert not project.decisions.exists()


def test_without_textual(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Where textual is not installed, a line says so and how to get it, and plain questions follow."""
    monkeypatch.setitem(sys.modules, "textual", None)
    for name in [name for name in sys.modules if name.startswith("explainer.cli.desk.")]:
        monkeypatch.delitem(sys.modules, name)

    assert _screen() is None
    assert capsys.readouterr().out.startswith("The whole screen needs textual, which make setup installs")


def test_help_lists_every_key() -> None:
    """`explainer review --help` says what each key does."""
    said = CliRunner().invoke(main, ["review", "--help"]).output

    assert all(
        re.search(rf"^  {re.escape(key.key)}  {key.word} +{re.escape(key.does[:30])}", said, re.MULTILINE)
        for key in KEYS
    )
