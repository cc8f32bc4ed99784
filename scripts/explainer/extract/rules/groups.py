"""Groups: the officials, leaders or countries of a state, region or body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.patterns import alternatives
from explainer.extract.reading import Reading
from explainer.extract.rules.named import named
from explainer.extract.words import fold_name

_PLAYERS = (
    r"(?:leaders|officials|ambassadors|ministers|governments|diplomats|negotiators|authorities|lawmakers"
    r"|countries|nations|states|allies|powers|advisers|advisors)"
)

_HEADS = frozenset(_PLAYERS.strip("(?:)").split("|")) | {"heads"}


def find_groups(reading: Reading) -> Iterator[Candidate]:
    """Claim the plural of those who act for a state, region or body: "African leaders", "senior Danish officials".

    Refuse plurals of things, groups that only stand in a place ("drivers in Spain"), and those without such an owner.
    """
    for view in reading.views:
        if not view.plain or _HEADS.isdisjoint(view.lowers):
            continue
        for match in _pattern().finditer(reading.text, view.span.start, view.span.end):
            owner, name = fold_name(match["owner"]), match["name"]
            place = reading.lexicon.places.get(owner)
            if place is None and len(owner) > 1 and owner[-1:] in reading.lexicon.places:
                place, name = reading.lexicon.places[owner[-1:]], match["name"].split(maxsplit=1)[1]
            if place is None and not match["owner"].isupper():
                continue
            region = (
                place is not None
                and place[0].kind == "region"
                and match["noun"] in {"countries", "nations", "states", "allies", "powers"}
            )
            span = Span(match.end("name") - len(name), match.end("name"))
            yield named(reading, "groups", name, "group", span, of=place[0].name if place and region else "")


@cache
def _pattern() -> regex.Pattern[str]:
    owner = r"(?P<owner>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?|\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}{2,6})"
    extra = alternatives(("political", "military", "senior", "government", "foreign", "national", "security"))
    return regex.compile(
        rf"(?<![\p{{L}}’'-])(?P<name>(?:senior\s|top\s)?{owner}\s(?:(?:{extra})\s)?"
        rf"(?P<noun>{_PLAYERS}|heads\sof\sstate(?:\sand\sgovernment)?))\b"
    )
