"""Running the commands of the tutorial as they stand, in an environment that needs no network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

BLOCK = re.compile(r"^```(\w+)(?: title=\"(.+?)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""A block of the tutorial: its kind, the file that it is to be written to, its text."""


class Followed(NamedTuple):
    """Where the tutorial led, and each of its blocks: what kind it is, its text, and what was printed up to it."""

    folder: Path
    blocks: list[tuple[str, str, str]]


def set_up(folder: Path) -> None:
    """Put in `.venv` what the Makefile's set-up would bring from the network: the environment of this test."""
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (folder / ".venv/.place").write_text(f"{folder}\n", "utf-8")
    for stamp in (".site", ".dev"):
        (folder / ".venv" / stamp).touch()


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run shell commands in a folder, with the program that stands in its `scripts/`."""
    ours = {
        "PYTHONPATH": "scripts",
        "NO_COLOR": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
    }
    who = {f"GIT_{role}_{part}": "editor@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    left = {"PYTEST_CURRENT_TEST", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "SITE_DIR"}
    environment = {name: value for name, value in os.environ.items() if name not in left} | ours | who
    return subprocess.run(
        ["bash", "-euc", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
