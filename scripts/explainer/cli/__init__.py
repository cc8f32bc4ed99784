"""Door to the terminal: the `explainer` command. A command parses arguments, calls one room, prints, chooses the exit.

Exit codes: 0 fine, 1 problems, 2 wrong use.
"""

from __future__ import annotations

import click

from explainer.cli.table import COMMANDS


@click.group(commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="explainer")
def main() -> None:
    """Articles in, a checked and footnoted explainer site out."""
