"""`explainer review` killed outright, between decisions and within one: nothing is lost, and the next start goes on."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from desk import settled, sit

from explainer.checks.run import check_project
from explainer.extract.candidate import KINDS
from explainer.paths import Project
from explainer.store.records import load

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 60
"""Seconds after which a test gives up, saying what it waited for."""
DYING = """
import os, signal, sys
from pathlib import Path
name, after = sys.argv[1], iter(range(int(sys.argv[2])))
real = getattr(Path, name)
def method(self, *arguments, **more):
    if self.is_relative_to(sys.argv[3]) and next(after, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, *arguments, **more)
setattr(Path, name, method)
from explainer.cli import main
main(["review", "--plain", "--root", sys.argv[3], "--by", "an editor"])
"""
"""A review that is killed at the writing, or removing, of a file in the project."""
KEYS = "a\na\nr\n4\ns\na\nm\nokafor-boats-pay-winter-toll\nu\na\n"
"""Two accepted, one rejected, one skipped, one accepted, one merged, that one taken back and accepted."""


def review(project: Project, keys: str) -> int:
    """Review by lines to the end of the keys; return the exit code."""
    command = [sys.executable, "-c", DYING, "replace", "1000000", str(project.root)]
    return subprocess.run(command, input=keys, text=True, capture_output=True, timeout=PATIENCE, check=False).returncode


def sound(project: Project) -> bool:
    """Whether a project has no error, once a decision broken off is finished as the next start does it."""
    sit(project)
    return not [one for one in check_project(project).problems if one.severity == "error"]


def records(project: Project) -> set[str]:
    """Return the ids of all records but cards, by their files."""
    return {path.stem for kind in KINDS for path in project.kind(kind).glob("*.yml")}


@pytest.mark.parametrize(
    ("name", "after"), [*(("replace", after) for after in (1, 3, 6, 7, 11, 13, 15, 17)), ("unlink", 0), ("unlink", 3)]
)
def test_killed_within_a_decision(project: Project, name: str, after: int) -> None:
    """Killed at any writing, the project is sound at the next start, and every decision is whole or was not made."""
    command = [sys.executable, "-c", DYING, name, str(after), str(project.root)]
    done = subprocess.run(command, input=KEYS, text=True, capture_output=True, timeout=PATIENCE, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr

    session = sit(project)
    standing = load(project).decisions.standing()
    waiting = {one.key for one in session.waiting}
    assert not project.accepting.exists()
    assert sound(project)
    assert records(project) == {row.into for row in standing.values() if row.decision == "accepted"}
    assert waiting == {one.key for one in session.shop.candidates if standing.keys().isdisjoint(one.keys)}


def test_killed_and_gone_on(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Killed again and again while everything is accepted, the end is that of a review nobody disturbed."""
    other = Project(tmp_path_factory.mktemp("other"))
    shutil.copytree(project.seeds, other.seeds)
    assert review(other, "a\n" * 20) == 0

    for after in (2, 5, 1, 4):
        command = [sys.executable, "-c", DYING, "replace", str(after), str(project.root)]
        done = subprocess.run(command, input="a\n" * 20, text=True, capture_output=True, timeout=PATIENCE, check=False)
        assert done.returncode == -signal.SIGKILL
    assert review(project, "a\n" * 20) == 0
    assert settled(project) == settled(other)


def until(project: Project, what: str, holds: Callable[[], bool], terminal: int) -> None:
    """Wait, reading what the terminal is given so that its writer never waits for us."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"waited {PATIENCE} s for {what}; {len(load(project).decisions.decisions)} decisions")
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 65536)


def test_whole_screen_killed_and_gone_on(project: Project) -> None:
    """On a real terminal: a decision is in the file as soon as it is made; killed, the next start goes on after it."""
    command = [sys.executable, "-c", "from explainer.cli import main; main()"]
    command += ["review", "--root", str(project.root), "--by", "an editor"]

    def made() -> int:
        return len(load(project).decisions.decisions)

    for keys, count in ((b"a", 1), (b"r1", 2)):
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | {"TERM": "xterm"}
        )
        os.close(theirs)
        shown = b""
        end = time.monotonic() + PATIENCE
        while b"Proposed" not in shown and time.monotonic() < end:
            if select.select([ours], [], [], 0.1)[0]:
                shown += os.read(ours, 65536)
        assert b"Proposed" in shown
        for key in keys:
            os.write(ours, bytes([key]))
            time.sleep(0.3)
        until(project, "the decision to be written", lambda: made() == count, ours)
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)
        os.close(ours)

    assert [row.decision for row in load(project).decisions.decisions] == ["accepted", "rejected"]
    assert project.record("participants", "ines-okafor").exists()
    assert sound(project)
