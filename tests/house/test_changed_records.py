"""The summary of a pull request: which records it adds, changes, renames and removes."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from changed_records import changed, main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with two records on main."""
    for name in ("terms/a", "terms/b", "terms/c", "drafts/s1"):
        _write(tmp_path, name, f"{name}\n" * 9)
    _git(tmp_path, "init", "-q", "-b", "main")
    _commit(tmp_path)
    return tmp_path


def _write(root: Path, name: str, text: str) -> None:
    path = root / "data" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def _commit(root: Path) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "x")


def test_every_kind_of_change_is_told(repository: Path) -> None:
    """Added, changed, removed and renamed records are listed by kind and id; the machine's drafts are not."""
    _write(repository, "events/new", "new\n")
    _write(repository, "terms/a", "other\n")
    _write(repository, "drafts/s1", "other\n")
    (repository / "data/terms/b.yml").unlink()
    (repository / "data/terms/c.yml").rename(repository / "data/terms/d.yml")
    _commit(repository)

    assert changed(repository, "HEAD~1") == [
        ("events", "new", "added"),
        ("terms", "a", "changed"),
        ("terms", "b", "removed"),
        ("terms", "d", "renamed from c"),
    ]


def test_nothing_changed_is_said(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change that touches no record says so."""
    monkeypatch.chdir(repository)

    assert main(["HEAD"]) == 0
    assert "None changed." in capsys.readouterr().out
