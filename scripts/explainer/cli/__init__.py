"""Door to the terminal: the `explainer` command. A command parses arguments, calls one room, prints, chooses the exit.

Exit codes: 0 fine, 1 problems, 2 wrong use.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
import threading
from importlib import import_module
from typing import Any

import click

from explainer.cli.table import COMMANDS


class _Commands(click.Group):
    """The commands; what the system refuses any of them is said in one line."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of the commands, as their table has them."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Load a command by its name; None when there is no such command."""
        if (module := COMMANDS.get(name)) is None:
            return None
        command: click.Command = getattr(import_module(f"explainer.cli.{module}"), module)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        gc.set_threshold(1_000_000, 20, 100)  # records hold no cycles; looking for some took half the time of a check
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has left; click ends quietly
                raise
            place = error.filename2 or error.filename
            said = error.strerror or str(error)
            raise click.ClickException(f"{click.format_filename(place)}: {said}" if place else said) from error


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="explainer")
def main() -> None:
    """Articles in, a checked and footnoted explainer site out."""


def run() -> None:
    """Be the program: as `main`, but leave without taking apart what the system takes back at once anyway.

    With a thousand records that takes a seventh of a check. Where a thread still works, or something but a number is
    to be said at the end, Python leaves in its own way.
    """
    try:
        main()
    except SystemExit as end:
        code = end.code or 0
        if not isinstance(code, int) or threading.active_count() > 1:
            raise
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:  # the reader of our output has left
            raise end from None
        os._exit(code)
