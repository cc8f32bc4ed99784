"""Ways out lead somewhere: every command and macro that a message or document names exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from explainer.cli import main
from explainer.cli.table import COMMANDS
from explainer.pages.table import MACROS

if TYPE_CHECKING:
    from pathlib import Path

_COMMAND = re.compile(r"(?:`|run |python -m |in |bin/|\(V\)/)explainer ([a-z][a-z-]*)((?: [a-z]+)?)")
_MACRO = re.compile(r"\{\{ ?([a-z_]+)\(")


def _texts(root: Path) -> dict[str, str]:
    code = sorted((root / "scripts/explainer").rglob("*.py"))
    documents = [
        root / "README.md",
        root / "CONTRIBUTING.md",
        root / "Makefile",
        *sorted((root / "docs").rglob("*.md")),
    ]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in [*code, *documents]}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_row_of_the_table_is_a_command(name: str) -> None:
    """A command is found by the name in its table, and goes by that name."""
    command = main.get_command(click.Context(main), name)

    assert command is not None
    assert command.name == name


def test_every_command_that_is_named_exists(root: Path) -> None:
    """Wherever `explainer …` is named as a command, there is one of that name."""
    commands = {name: main.get_command(click.Context(main), name) for name in COMMANDS}
    named = {(path, *found) for path, text in _texts(root).items() for found in _COMMAND.findall(text)}

    assert len(named) >= 10
    assert sorted(row for row in named if row[1] not in commands) == []
    groups = {name: one.commands for name, one in commands.items() if isinstance(one, click.Group)}
    inner = {(path, word, after.strip()) for path, word, after in named if word in groups}
    assert len(inner) >= 3
    assert sorted(row for row in inner if row[2] and row[2] not in groups[row[1]]) == []


def test_every_macro_that_is_named_exists(root: Path) -> None:
    """Wherever a macro call is written, in a message or a document, there is a macro of that name."""
    named = {(path, word) for path, text in _texts(root).items() for word in _MACRO.findall(text)}

    assert len(named) >= 10
    assert sorted(row for row in named if row[1] not in MACROS) == []
