"""The editor's own program: `$VISUAL`, else `$EDITOR`, else what the system has."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.review.session import Outcome


def open_editor(path: Path) -> Outcome:
    """Let the user change a file and wait until they are done."""
    try:
        click.edit(filename=str(path))
    except (click.ClickException, ValueError) as error:  # ValueError: quotation marks in $EDITOR that do not close
        said = error.message if isinstance(error, click.ClickException) else str(error)
        return Outcome(f"{said}. Your text is kept; set EDITOR to a program that waits, such as nano or 'code --wait'")
    return Outcome("edited; look at it and accept it (a), or edit it again (e)")
