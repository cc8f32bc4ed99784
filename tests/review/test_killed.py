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
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest
from desk import settled, sit

from explainer.checks.run import check_project
from explainer.extract.candidate import KINDS
from explainer.paths import Project
from explainer.store.records import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 180
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


@contextmanager
def on_a_terminal(project: Project, editor: str = "true") -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Run a review on a terminal of its own, and kill it in the end; give the terminal's other side and the process."""
    command = [sys.executable, "-c", "from explainer.cli import main; main()"]
    command += ["review", "--root", str(project.root), "--by", "an editor"]
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100", "LINES": "30", "VISUAL": editor}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    try:
        yield ours, process
    finally:
        process.kill()
        process.wait(PATIENCE)
        with suppress(OSError):  # a test has closed it
            os.close(ours)


def wait(terminal: int, what: str, holds: Callable[[bytes], bool]) -> None:
    """Read what a terminal is given, so that its writer never waits for us, until something holds of all of it."""
    shown, end = b"", time.monotonic() + PATIENCE
    while not holds(shown):
        assert time.monotonic() < end, f"waited {PATIENCE} s for {what}; last shown: {shown[-500:]!r}"
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536)


def test_whole_screen_killed_and_gone_on(project: Project) -> None:
    """On a real terminal: a decision is in the file as soon as it is made; killed, the next start goes on after it."""

    def decisions() -> list[str]:
        return [row.decision for row in load(project).decisions.decisions]

    with on_a_terminal(project) as (terminal, _):
        wait(terminal, "the first candidate", lambda shown: b"participants/ines-okafor" in shown)
        os.write(terminal, b"a")
        wait(terminal, "acceptance", lambda _: decisions() == ["accepted"])
    with on_a_terminal(project) as (terminal, _):
        wait(terminal, "the next candidate", lambda shown: b"proposals/winter-toll" in shown)
        os.write(terminal, b"r")
        wait(terminal, "the question why", lambda shown: b"out of scope" in shown)
        os.write(terminal, b"4")
        wait(terminal, "rejection", lambda _: decisions() == ["accepted", "rejected"])

    assert project.record("participants", "ines-okafor").exists()
    assert sound(project)


@pytest.mark.parametrize("keys", [b"", b"r", b"e"])
def test_ends_when_its_terminal_is_closed(project: Project, keys: bytes) -> None:
    """A review whose terminal is gone ends by itself, also when the system does not tell it: it never spins on.

    That holds at the list, in the middle of a question, and after a program of the editor's that outlives the terminal.
    """
    begun = project.root / "begun"
    with on_a_terminal(project, f"sh -c 'touch {begun}; sleep 2' --") as (terminal, process):
        wait(terminal, "the first candidate", lambda shown: b"participants/ines-okafor" in shown)
        os.write(terminal, b"a")
        wait(terminal, "the next candidate", lambda shown: b"proposals/winter-toll" in shown)
        os.write(terminal, keys)
        if keys == b"r":
            wait(terminal, "the question why", lambda shown: b"out of scope" in shown)
        if keys == b"e":
            wait(terminal, "the editor's program", lambda _: begun.exists())
        os.close(terminal)
        assert process.wait(PATIENCE) != 0

    assert [row.decision for row in load(project).decisions.decisions] == ["accepted"]
    assert sound(project)
