"""`explainer review`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from explainer.cli.common import finish, project_at, root_option, seeded
from explainer.cli.desk.editor import open_editor
from explainer.cli.desk.inspect import inspect
from explainer.cli.desk.keys import list_of_keys
from explainer.cli.desk.plain import review_plain
from explainer.cli.desk.terminal import ending_with_terminal
from explainer.cli.desk.view import shown_end
from explainer.cli.who import by_option, decider, now
from explainer.review.session import Session
from explainer.review.workshop import open_workshop


@click.command(epilog="\b\nKeys\n" + list_of_keys())
@root_option
@by_option
@click.option("--plain", is_flag=True, help="Ask by lines: for any terminal, a screen reader or a pipe.")
def review(root: Path, by: str | None, *, plain: bool) -> None:
    """Accept, edit, merge or reject the machine's drafts one by one. Each decision is written when it is made."""
    project, who = project_at(root), decider(by)
    files, quiet = seeded(project), not sys.stdout.isatty()
    with click.progressbar(length=files, label="reading the articles", show_pos=True, hidden=quiet) as bar:
        shop = open_workshop(project, progress=lambda _article: bar.update(1), records=True)
    for path in shop.finished:
        click.echo(f"{project.shown(path)} (of a decision that was broken off)")
    if shop.refused:
        finish(project, shop.problems, "text")
    session = Session(project, shop, who, now, partial(inspect, project))
    if session.current is None:
        click.echo(shown_end(session))
        return
    try:
        _run(session, plain=plain or not (sys.stdin.isatty() and sys.stdout.isatty()))
    finally:
        session.close()
    at = session.progress
    click.echo(f"{at.decided} decided, {at.left} left")


def _run(session: Session, *, plain: bool) -> None:
    """Review on the whole screen, or by lines where that is wanted or nothing else is possible."""
    screen = None if plain else _screen()
    if screen is None:
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")  # an answer that is no UTF-8 is a wrong answer, not the end
        review_plain(session, _ask, click.echo, open_editor)
    else:
        with ending_with_terminal():
            screen(session, open_editor).run()


def _screen() -> Callable[..., Any] | None:
    """Return the whole screen, or None where textual is not installed."""
    try:
        module: Any = import_module("explainer.cli.desk.screen")  # takes time that no other command needs
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "textual":
            raise
        click.echo("The whole screen needs textual, which make setup installs; going on as with --plain.")
        return None
    show: Callable[..., Any] = module.ReviewScreen
    return show


def _ask(question: str) -> str | None:
    """Ask by a line; None when there are no more answers."""
    click.echo(question, nl=False)
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        click.echo(line.strip())  # as a terminal would have shown it
    return line.strip() if line else None
