"""How editors write: the package's general lists of a language together with the topic's own additions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from explainer.dossier.dossier import Dossier
from explainer.model.style import Style
from explainer.store.plain import read_plain

GENERAL = Path(__file__).with_name("wording.yml")


def style_of(dossier: Dossier) -> Style:
    """Return the general style of the topic's language with the topic's own lists added to it."""
    general, own = general_style(dossier.topic.language), dossier.style
    return Style(
        names=general.names + own.names,
        verbs=general.verbs + own.verbs,
        avoid=general.avoid + own.avoid,
        passives=general.passives + own.passives,
    )


@cache
def general_style(language: str) -> Style:
    """Return the package's lists for a language, such as en-GB; empty ones when there are none for it."""
    return Style.model_validate(read_plain(GENERAL).get(language.partition("-")[0], {}))


def any_of(words: Iterable[str], *, case: bool = False) -> re.Pattern[str]:
    """Return a pattern of whole words or phrases, which no word matches when there are none.

    With `case`, upper and lower case differ.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    if not longest_first:
        return re.compile(r"(?!)")
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", 0 if case else re.IGNORECASE)
