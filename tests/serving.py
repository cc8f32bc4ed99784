"""A preview in a process of its own for tests: the harbour example in a folder that may be broken and mended."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 90
"""Seconds after which a wait ends and the test fails."""
COMMAND = [sys.executable, "-c", "from explainer.cli import main; main()", "serve", "--address", "127.0.0.1:0"]


def harbour(folder: Path) -> Path:
    """Copy the harbour example, with a folder for overrides; return its root."""
    root = folder / "harbour"
    shutil.copytree(ROOT / "tests" / "projects" / "harbour", root)
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("../../../scripts", (ROOT / "scripts").as_posix())
    settings.write_text(text.replace("font: false}", "font: false, custom_dir: overrides}"), "utf-8")
    (root / "overrides").mkdir()
    return root


def change(path: Path, before: str, after: str) -> None:
    """Edit a file as an editor does: one text for another, which must stand in it."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


class Preview:
    """A preview that runs: what it said, and what it serves."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Read what the process says as it comes."""
        self.process, self.said = process, ""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line

    @property
    def url(self) -> str:
        """Where it serves, as it said."""
        return self.hear(r"Serving on (\S+)")

    def hear(self, pattern: str, times: int = 1) -> str:
        """Wait until it said something (so many times); return the last match's group, or all of it."""
        end = time.monotonic() + PATIENCE
        while len(found := list(re.finditer(pattern, self.said))) < times:
            if time.monotonic() > end:
                pytest.fail(f"waited {PATIENCE} s to hear {pattern!r}; heard:\n{self.said}", pytrace=False)
            time.sleep(0.05)
        return str(found[-1][found[-1].re.groups and 1])

    def get(self, path: str) -> tuple[int, str]:
        """Return status and text of an address."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def see(self, path: str, words: str, status: int = 200) -> str:
        """Wait until a page is answered with a status and holds some words; return it."""
        end = time.monotonic() + PATIENCE
        while (got := self.get(path))[0] != status or words not in got[1]:
            if time.monotonic() > end:
                fault = f"waited {PATIENCE} s for {status} with {words!r} at {path!r}; last was {got[0]}:\n"
                pytest.fail(f"{fault}{got[1][:3000]}\nheard:\n{self.said}", pytrace=False)
            time.sleep(0.1)
        return got[1]


def _hear_interrupts() -> None:
    """Take Ctrl-C as a terminal's program does; what runs in the background begins with interrupts ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def previewing(root: Path) -> Iterator[Preview]:
    """Run a preview of a project; it is ended as by Ctrl-C."""
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*COMMAND, "--root", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
        preexec_fn=_hear_interrupts,  # noqa: PLW1509 - it sets one signal and takes no lock
    )
    try:
        yield Preview(process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()
