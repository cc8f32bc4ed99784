"""`explainer source add` and `explainer source refresh`."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.articles.read import read_articles
from explainer.cli.common import finish, project_at, root_option
from explainer.cli.ground import add_all, change_all, sound_records
from explainer.paths import Project
from explainer.problems import show, suggest
from explainer.review.arrivals import Arrival, read_arrivals
from explainer.review.journal import NewFile
from explainer.review.newcards import NewCard, plan_cards
from explainer.review.refresh import Refreshed, edits_as_changes, plan_refresh
from explainer.store.records import Loaded
from explainer.store.write import write_text


@click.group()
def source() -> None:
    """Write the card of a new article; renew it after the article changed."""


@source.command()
@root_option
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
def add(root: Path, files: tuple[Path, ...]) -> None:
    """Write a card for each FILE, an article; one that is not in seeds/ yet is copied there, byte for byte."""
    project = project_at(root)
    loaded = sound_records(project, project.kind("sources"), project.retired)
    articles, _unreadable = read_articles(project)
    arrivals, refusals = read_arrivals(project, loaded, articles, files)
    if refusals:
        raise click.UsageError("\n".join([*refusals, "nothing was added"]))
    new = {one.article.file: one.article for one in arrivals}
    cards = plan_cards(project, loaded, articles | new, list(new))
    _write(project, arrivals, cards)
    for card in cards:
        for warning in card.warnings:
            click.echo(f"{card.id}: look at this: {warning}")
    click.echo("to see what they hold, run explainer distil")


def _write(project: Project, arrivals: list[Arrival], cards: list[NewCard]) -> None:
    """Copy the articles and add the cards; what was copied goes again when the cards cannot be written."""
    copied = list[Path]()
    try:
        for one in arrivals:
            if one.copied:
                path = project.seeds / one.article.file
                copied.append(path)
                write_text(path, one.article.text)
        add_all(project, [NewFile(path=project.shown(card.path), text=card.text) for card in cards])
    except OSError:
        if not project.accepting.exists():
            for path in copied:
                path.unlink(missing_ok=True)
        raise


@source.command()
@root_option
@click.argument("ids", nargs=-1, metavar="[ID...]")
def refresh(root: Path, ids: tuple[str, ...]) -> None:
    """Renew the cards ID (all, if none is named) after their articles changed, and say what became of each passage."""
    project = project_at(root)
    loaded = sound_records(project)
    cards = loaded.records["sources"]
    for one in ids:
        if one not in cards:
            raise click.UsageError(f"no source has the id {show(one)}; {suggest(one, cards) or _listed(loaded)}")
    articles, unreadable = read_articles(project)
    done, problems = plan_refresh(loaded, articles, sorted(ids or cards, key=lambda one: int(one[1:])))
    if problems:
        click.echo("nothing was changed\n")
        finish(project, [*problems, *unreadable], "text")
    changes = edits_as_changes(project, loaded, done)
    found = [problem for one in done for problem in one.problems]
    change_all(project, changes)
    for each in done:
        if line := _told(each, asked=bool(ids)):
            click.echo(line)
    if not changes:
        click.echo("no card is out of date")
    if any(one.changed for one in done):
        click.echo("to see what is new in them, run explainer distil")
    if found:
        click.echo()
        finish(project, found, "text")  # an edit moves no line, so the places are still right


def _told(one: Refreshed, *, asked: bool) -> str:
    """Return what became of a source, in a line."""
    if one.changed:
        counts = ", ".join(f"{number} {_WORDS[fate]}" for fate, number in one.fates.items() if number)
        return f"{one.id}: seeds/{one.file} has changed; of the passages cited from it, {counts or 'there are none'}"
    if one.file != one.was:
        return f"{one.id}: the article is seeds/{one.file} now; its text is the same"
    return f"{one.id}: seeds/{one.file} has not changed" if asked else ""


_WORDS = {"stands": "stand", "moved": "moved", "unclear": "are not clear", "gone": "are gone"}


def _listed(loaded: Loaded) -> str:
    ids = sorted(loaded.records["sources"], key=lambda one: int(one[1:]))
    return f"sources: {', '.join(ids[:10])}" if ids else "there are none; write one with explainer source add FILE"
