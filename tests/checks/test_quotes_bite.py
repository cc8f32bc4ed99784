"""The verbatim check bites: one letter is enough."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXPLAINER = Path(sys.executable).parent / "explainer"


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """Return a copy of this repository's records and articles."""
    for folder in ("data", "seeds", "docs"):
        shutil.copytree(root / folder, tmp_path / folder)
    return tmp_path


def _check(project: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [str(EXPLAINER), "check", "--root", str(project), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _spoil(project: Path) -> tuple[Path, int, str]:
    """Change one letter of one quote; return the file, the line and the quote as it was."""
    for path in sorted((project / "data/statements").glob("*.yml")):
        lines = path.read_text("utf-8").split("\n")
        for number, line in enumerate(lines):
            head, key, quote = line.partition("quote: ")
            if key and quote[:1].isalpha() and " " in quote:
                letter = "x" if quote[1] != "x" else "y"
                lines[number] = f"{head}{key}{quote[0]}{letter}{quote[2:]}"
                path.write_text("\n".join(lines), "utf-8")
                return path, number + 1, quote
    pytest.fail("no quote on a line of its own in data/statements")


def test_the_records_of_this_repository_are_sound(project: Path) -> None:
    """The first site's own records pass every check."""
    done = _check(project)

    assert done.returncode == 0, done.stdout


def test_one_changed_letter_is_found(project: Path) -> None:
    """One letter changed in one quote: exit code 1, file, line and column, and the passage as the article has it."""
    path, line, quote = _spoil(project)

    done = _check(project)

    assert done.returncode == 1
    shown = path.relative_to(project).as_posix()
    assert f"{shown}:{line}:" in done.stdout
    assert "error[not-verbatim]" in done.stdout
    assert quote.split(" ", 1)[1].strip("'\"")[:30] in done.stdout.split("the nearest passage is in paragraph")[1]


def test_a_changed_article_is_found(project: Path) -> None:
    """An article that changed after its card was written fails, with the checksum that it has."""
    seed = min((project / "seeds").glob("*.txt"))
    seed.write_bytes(seed.read_bytes() + b"\n")

    done = _check(project)

    assert done.returncode == 1
    assert "error[checksum]" in done.stdout


def test_annotations_for_github(project: Path) -> None:
    """The same problem as a GitHub annotation names file, line and column."""
    path, line, _quote = _spoil(project)

    done = _check(project, "--format", "github")

    shown = path.relative_to(project).as_posix()
    assert f"::error file={shown},line={line},col=" in done.stdout
