"""The program as it is installed: what it says is said whole, and its exit code tells how it went."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = (sys.executable, "-c", "from explainer.cli import run; run()")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", "--root", "tests/projects/harbour"), 0),
        (("check", "--root", "tests/projects/dreadful"), 1),
        (("check", "--form"), 2),
        (("nothing-of-that-name",), 2),
        (("--version",), 0),
    ],
)
def test_exit_codes(root: Path, words: tuple[str, ...], code: int) -> None:
    """0 when all is fine, 1 for problems, 2 for wrong use; never a traceback."""
    done = subprocess.run([*PROGRAM, *words], cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout or code == 2


def test_nothing_of_a_long_report_is_lost(root: Path) -> None:
    """All of a report that is longer than any buffer reaches who reads it through a pipe."""
    command = [*PROGRAM, "check", "--root", "tests/projects/dreadful", "--format", "json"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert len(json.loads(done.stdout)) > 100


def test_a_reader_who_leaves_gets_no_traceback(root: Path) -> None:
    """Who reads only the beginning of a report, as `head` does, sees no traceback."""
    command = [*PROGRAM, "check", "--root", "tests/projects/dreadful"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        said = program.stderr.read()

    assert "Traceback" not in said
