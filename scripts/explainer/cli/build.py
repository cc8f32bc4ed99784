"""`explainer build`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.cli.common import root_option, run_mkdocs


@click.command()
@root_option
@click.option("--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the site is written.")
def build(root: Path, site_dir: Path | None) -> None:
    """Check the project and build its site (mkdocs build --strict)."""
    more = ["--site-dir", str(site_dir.resolve())] if site_dir else []
    sys.exit(run_mkdocs(root, "build", "--strict", *more))
