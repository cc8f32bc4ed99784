"""From articles to candidates: the name rules, the directory, the other rules, and what resolves them over articles."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from explainer.articles.article import Article
from explainer.extract.candidate import Candidate
from explainer.extract.directory import LONGEST, Directory, Key, Known
from explainer.extract.lexicon import load_lexicon
from explainer.extract.lines import Lines
from explainer.extract.reading import Mention, Reading
from explainer.extract.resolve import resolve
from explainer.extract.resolve_names import build_directory
from explainer.extract.table import NAME_RULES, TEXT_RULES


def read_names(
    articles: Iterable[Article], language: str = "en", known: Iterable[Known] = ()
) -> tuple[list[Reading], Directory]:
    """Return every article as rules see it, its names resolved over all articles, and the directory of names."""
    lexicon = load_lexicon(language)
    readings = [Reading(article, lexicon) for article in articles]
    found: list[Candidate] = []
    for reading in readings:
        found += [one for rule in NAME_RULES.values() for one in rule(reading)]
    directory = build_directory(lexicon, found, known)
    lookup = directory.lookup()
    names = tuple(entry.name for entry in directory.entries)
    offices = directory.offices()
    openers: dict[str, int] = {}
    for key in lookup:
        openers[key[0]] = min(max(len(key), openers.get(key[0], 0)), LONGEST)
    named, shared = [], directory.shared(lookup)
    for reading in readings:
        mentions = tuple(directory.mentions(reading, lookup, openers))
        if own := _own(shared, mentions):
            firsts = {key[0]: max(len(key), openers.get(key[0], 0)) for key in own}
            mentions = tuple(directory.mentions(reading, lookup | own, openers | firsts))
        reading.rest()
        named.append(reading.named(mentions, names, offices))
    return named, directory


def _own(shared: dict[Key, tuple[frozenset[int], str]], mentions: Iterable[Mention]) -> dict[Key, tuple[int, str]]:
    """Return the short spellings of several entries of which the article names one only by its full name."""
    full = {mention.entry for mention in mentions if mention.form == "name"}
    found = {key: (full & held, form) for key, (held, form) in shared.items()}
    return {key: (min(held), form) for key, (held, form) in found.items() if len(held) == 1}


def extract(
    articles: Iterable[Article],
    language: str = "en",
    known: Iterable[Known] = (),
    progress: Callable[[Article], None] = lambda _article: None,
) -> list[Candidate]:
    """Return everything the articles propose, resolved over all of them. `progress` is told of every article done."""
    with _no_cycles():
        readings, directory = read_names(articles, language, known)
        found: list[Candidate] = []
        lines = Lines()
        for reading in readings:
            found += find_in(reading)
            lines.add(reading)
            reading.release()
            progress(reading.article)
        return resolve(readings, directory, found, lines)


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Keep Python from searching for cycles: there are none among words and readings, and the search reads them all.

    What was made meanwhile counts as old when the search goes on, so that it does not read them all at once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if enabled:
            gc.enable()


def find_in(reading: Reading) -> list[Candidate]:
    """Return what the rules find in one article, each given what those before it found."""
    found: list[Candidate] = []
    for rule in TEXT_RULES.values():
        found += list(rule(reading, found))
    return found
