"""`explainer serve`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.cli.common import root_option, run_mkdocs


@click.command()
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def serve(root: Path, address: str) -> None:
    """Show the site in the browser; an edit shows at once."""
    sys.exit(run_mkdocs(root, "serve", "--dev-addr", address))
