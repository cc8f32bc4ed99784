"""`explainer check` for machines: annotations with their overflow in the step's summary, and JSON of a stable shape."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.cli.github import ROOM, annotated, write_summary
from explainer.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

SUMMARY = "GITHUB_STEP_SUMMARY"


@pytest.fixture
def dreadful(root: Path) -> Path:
    """The project with every mistake."""
    return root / "tests/projects/dreadful"


def check(folder: Path, *words: str, **environment: str | None) -> Result:
    """Run `explainer check` on a project."""
    return CliRunner(env={SUMMARY: None, **environment}).invoke(main, ["check", "--root", str(folder), *words])


def test_github_gets_ten_of_a_kind_and_the_summary_gets_all(dreadful: Path, tmp_path: Path) -> None:
    """The host would drop an eleventh error in silence: ten are annotated, the rest is counted, all are summed up."""
    summary = tmp_path / "summary.md"
    summary.write_text("# an earlier step\n", "utf-8")
    done = check(dreadful, "--format", "github", **{SUMMARY: str(summary)})
    commands = [line for line in done.output.splitlines() if line.startswith("::")]
    text = check(dreadful).output

    assert done.exit_code == 1
    assert [line.split()[0] for line in commands] == ["::error"] * 10 + ["::notice"] * 5
    assert re.search(r"^\d+ more: see the summary of this step", done.output, re.MULTILINE)
    assert done.output.splitlines()[-1] == text.splitlines()[-1]
    written = summary.read_text("utf-8")
    assert written.startswith("# an earlier step\n### ")
    inside = written.partition("<pre>\n")[2].removesuffix("\n</pre>\n\n")
    assert text.startswith(html.unescape(inside) + "\n\n")


def test_the_end_says_where_the_first_error_is(dreadful: Path, root: Path) -> None:
    """Below many notices stands where the first error is, the one at the very top; without an error nothing does."""
    lines = check(dreadful).output.splitlines()
    first = lines[0].partition(": error[")[0]

    assert lines[-2] == f"error      {first} is the first"
    assert "is the first" not in check(root / "tests/projects/harbour").output


def test_without_a_summary_nothing_is_left_out(dreadful: Path) -> None:
    """Where there is no summary to write to, every problem is an annotation."""
    done = check(dreadful, "--format", "github")
    errors, notices = (done.output.count(f"::{severity} ") for severity in ("error", "notice"))

    assert f"{errors} errors, {notices} notices" in done.output
    assert "more: see" not in done.output


def test_a_sound_project_says_so_in_the_summary(root: Path, tmp_path: Path) -> None:
    """A project without a problem gets its verdict, and no empty list."""
    summary = tmp_path / "summary.md"
    done = check(root / "tests/projects/harbour", "--format", "github", **{SUMMARY: str(summary)})

    assert done.exit_code == 0
    assert summary.read_text("utf-8").startswith("### 0 errors, ")


def test_nothing_in_a_file_ends_the_summary_s_list(tmp_path: Path) -> None:
    """Text of a record stays text: it cannot close the list, nor bring markup into the page."""
    bad = Problem("a.yml", 1, 1, "code", "</pre><script>alert(1)</script>", "# no heading")
    write_summary(tmp_path / "s.md", [bad], lambda _path: ["</pre>\n<b>"])
    written = (tmp_path / "s.md").read_text("utf-8")

    assert written.count("</pre>") == 1
    assert "<script>" not in written
    assert "<b>" not in written


def test_a_summary_has_room(tmp_path: Path) -> None:
    """A summary that would be too large for the host is cut between two problems, and says how many are left."""
    many = [Problem("a.yml", n, 1, "code", "ä" * 900) for n in range(1, 1001)]
    write_summary(tmp_path / "s.md", many, lambda _path: [])
    written = (tmp_path / "s.md").read_text("utf-8")
    left = re.search(r"… and (\d+) more", written)

    assert len(written.encode()) <= ROOM
    assert left
    assert written.count("error[code]") + int(left[1]) == 1000


def test_few_problems_are_all_annotated() -> None:
    """Up to ten of a kind, nothing is counted."""
    few = [Problem("a.yml", n, 1, "code", "m") for n in range(1, 11)]

    assert len(annotated(few).splitlines()) == 10
    assert len(annotated([*few, Problem("a.yml", 11, 1, "code", "m")]).splitlines()) == 11


def test_json_is_a_list_of_problems(dreadful: Path) -> None:
    """A program gets JSON alone: a list of objects of one shape, which the command's help names."""
    done = check(dreadful, "--format", "json")
    fields = {"path", "line", "column", "width", "code", "message", "help", "severity"}
    help_ = CliRunner().invoke(main, ["check", "--help"]).output

    assert {frozenset(row) for row in json.loads(done.output)} == {frozenset(fields)}
    assert all(re.search(rf"\b{name}\b", help_) for name in fields)
