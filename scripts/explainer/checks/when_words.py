"""The words for a time are the source's."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.articles.passage import stands_in
from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.event import Event
from explainer.problems import Problem, show


def check_when_words(dossier: Dossier) -> Iterator[Problem]:
    """An event's "when_words" stand word for word in one of the event's passages; a capital at the start may differ."""
    quotes: dict[str, list[str]] = {}
    for use in dossier.uses:
        quotes.setdefault(use.record, []).append(use.citation.quote)
    for event in dossier.all(Event):
        words = event.when_words
        if words and not any(stands_in(words, quote) for quote in quotes.get(event.id, ())):
            message = f"{show(words)} stands in no passage of this event"
            help_ = "copy the words from a passage, cite the passage that holds them, or delete when_words"
            yield problem_at(dossier, event.id, ("when_words",), "when-words", message, help_)
