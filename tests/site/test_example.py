"""The second topic: its records are those that the commands write, and it builds with nothing of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.review.accept import accept_all
from explainer.store.records import load

HAND = ("topic.yml", "sources")
"""What an editor wrote under `data/`: what the topic is about, and a card for each article."""


@pytest.fixture(scope="session")
def example(root: Path) -> Project:
    """Return the example, only to be read."""
    return Project(root / "examples" / "city-congestion")


@pytest.fixture(scope="session")
def built(example: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example's site, built as an editor would build it."""
    site = tmp_path_factory.mktemp("example") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=example.root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def test_records_are_those_that_the_commands_write(example: Project, tmp_path: Path) -> None:
    """Articles, cards and topic accepted in bulk give the very files of `data/`, the drafts and decisions too."""
    copy = Project(tmp_path)
    shutil.copytree(example.seeds, copy.seeds)
    copy.data.mkdir()
    for name in HAND:
        here = example.data / name
        shutil.copytree(here, copy.data / name) if here.is_dir() else shutil.copy(here, copy.data / name)
    first = load(example).decisions.decisions[0]

    done = accept_all(copy, first.by, first.at)

    assert not done.refused
    assert _files(copy.data) == _files(example.data)


def test_nothing_but_articles_and_records_is_its_own(example: Project) -> None:
    """It has no template, style, page or hook: `mkdocs.yml` takes the repository's."""
    assert {path.name for path in example.root.iterdir()} == {"mkdocs.yml", "data", "seeds"}


def test_every_record_has_its_page_and_every_draft_its_badge(example: Project, built: Path) -> None:
    """Of all kinds, each page says what it shows and that nobody has reviewed it."""
    records = load(example).records
    pages = [
        (built / kind / record_id / "index.html", record)
        for kind, held in records.items()
        if kind != "terms"
        for record_id, record in held.items()
    ]

    assert {kind for kind, held in records.items() if held} == set(RECORD_TYPES) - {"terms"}
    assert [str(path) for path, _record in pages if not path.is_file()] == []
    assert [str(path) for path, record in pages if record.review == "draft" and not _badged(path)] == []


def test_a_question_mark_ends_every_question(example: Project) -> None:
    """A draft of a question asks something, in one sentence that begins with a capital."""
    titles = [record.title for record in load(example).records["questions"].values()]  # type: ignore[attr-defined]

    assert [title for title in titles if not re.fullmatch(r"[A-Z][^?]*\?", title)] == []


def test_no_two_drafts_of_a_kind_have_one_heading(example: Project) -> None:
    """A list of records is no riddle: each has a heading of its own."""
    for kind in ("proposals", "questions", "events", "disagreements"):
        titles = [record.title for record in load(example).records[kind].values()]  # type: ignore[attr-defined]
        assert len(titles) == len(set(titles)), kind


def _badged(path: Path) -> bool:
    return "pill draft" in path.read_text("utf-8")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}
