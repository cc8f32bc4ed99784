"""The build's day comes from the records, so that the same records give the same bytes."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from explainer.cli import common

if TYPE_CHECKING:
    from explainer.paths import Project


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return what MkDocs is given as its environment, without running it."""
    given: dict[str, str] = {}

    def run(command: list[str], *, env: dict[str, str], **_more: object) -> subprocess.CompletedProcess[str]:
        given.update(env)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(common.subprocess, "run", run)
    return given


@pytest.mark.parametrize(
    ("added", "epoch"),
    [
        ("", "1773100800"),
        ("reviewed: 2026-03-12\n", "1773273600"),
        ("reviewed: 1960\n", "0"),
        ("title: [", "946684800"),
    ],
)
def test_build_day(harbour_copy: Project, environment: dict[str, str], added: str, epoch: str) -> None:
    """The last review counts, else the topic's last day; a topic that cannot be read gives a fixed day."""
    text = harbour_copy.topic.read_text("utf-8")
    harbour_copy.topic.write_text(added + text, "utf-8")

    common.run_mkdocs(harbour_copy.root, "build")

    assert environment["SOURCE_DATE_EPOCH"] == epoch


def test_a_day_that_is_given_counts(
    harbour_copy: Project, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who sets SOURCE_DATE_EPOCH is heard."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")

    common.run_mkdocs(harbour_copy.root, "build")

    assert environment["SOURCE_DATE_EPOCH"] == "5"
