"""Running commands in tests, and breaking them off as a power cut would."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main

if TYPE_CHECKING:
    from explainer.paths import Project


class Broken(BaseException):
    """Stands for a power cut."""


def run(project: Project, *arguments: str) -> Result:
    """Run a command of a project; a traceback fails the test."""
    words = list(arguments)
    at = 2 if words[0] == "source" else 1
    result = CliRunner().invoke(main, [*words[:at], "--root", str(project.root), *words[at:]])
    if isinstance(result.exception, Broken):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@contextlib.contextmanager
def break_after(name: str, times: int) -> Iterator[None]:
    """Let a method of `Path` do its work some times and then no more."""
    real, calls = getattr(Path, name), iter(range(10_000))

    def method(self: Path, *arguments: object, **more: object) -> object:
        if next(calls) >= times:
            raise Broken
        return real(self, *arguments, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, name, method)
        yield
