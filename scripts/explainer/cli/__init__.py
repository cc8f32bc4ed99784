"""Door to the terminal: the `explainer` command. A command parses arguments, calls one room, prints, chooses the exit.

Exit codes: 0 fine, 1 problems, 2 wrong use.
"""

from __future__ import annotations

import errno
from typing import Any

import click

from explainer.cli.table import COMMANDS


class _Commands(click.Group):
    """The commands; what the system refuses any of them is said in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
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
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="explainer")
def main() -> None:
    """Articles in, a checked and footnoted explainer site out."""
