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

import pytest
from desk import settled, sit

from explainer.checks.run import check_project
from explainer.extract.candidate import KINDS
from explainer.paths import Project
from explainer.store.records import load

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


def start(project: Project) -> tuple[subprocess.Popen[bytes], int]:
    """Start a review on a terminal of its own; return it, and the terminal, when the first candidate is shown."""
    command = [sys.executable, "-c", "from explainer.cli import main; main()"]
    command += ["review", "--root", str(project.root), "--by", "an editor"]
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm"}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown, end = b"", time.monotonic() + PATIENCE
    while b"Proposed" not in shown and time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            shown += os.read(ours, 65536)
    assert b"Proposed" in shown
    return process, ours


def press(project: Project, terminal: int, keys: str, decisions: int) -> None:
    """Press keys one by one, and wait until so many decisions are written."""
    for key in keys:
        os.write(terminal, key.encode())
        select.select([terminal], [], [], 2)  # until something changes on the screen
    end = time.monotonic() + PATIENCE
    while len(load(project).decisions.decisions) != decisions:
        assert time.monotonic() < end, f"waited {PATIENCE} s for decision {decisions}"
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 65536)  # its writer must never wait for us


def test_whole_screen_killed_and_gone_on(project: Project) -> None:
    """On a real terminal: a decision is in the file as soon as it is made; killed, the next start goes on after it."""
    for keys, decisions in (("a", 1), ("r1", 2)):
        process, terminal = start(project)
        press(project, terminal, keys, decisions)
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE)
        os.close(terminal)

    assert [row.decision for row in load(project).decisions.decisions] == ["accepted", "rejected"]
    assert project.record("participants", "ines-okafor").exists()
    assert sound(project)
