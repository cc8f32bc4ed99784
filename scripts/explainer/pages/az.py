"""A to Z: every participant, proposal, question, event, disagreement, term and source, for readers without a search."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.model.base import Record
from explainer.model.kinds import RECORD_TYPES
from explainer.pages.page import Page
from explainer.pages.sorting import initial, sort_key

LISTED = ("proposals", "questions", "participants", "events", "disagreements", "terms", "sources")


@dataclass(frozen=True)
class Item:
    """An entry: the record, its title, its kind, and the other names by which readers may look for it."""

    record: Record
    title: str
    kind: str
    aliases: tuple[str, ...]


def render_az(page: Page) -> Markup:
    """Return the letters, each with its entries."""
    letters: dict[str, list[Item]] = {}
    for item in sorted(_items(page), key=lambda one: (initial(one.title) != "0–9", sort_key(one.title), one.record.id)):
        letters.setdefault(initial(item.title), []).append(item)
    return page.render("az.html.j2", letters=letters)


def _items(page: Page) -> list[Item]:
    return [
        Item(record, page.title_of(record), RECORD_TYPES[kind].singular, getattr(record, "aliases", ()))
        for kind in LISTED
        for record in page.dossier.records[kind].values()
    ]
