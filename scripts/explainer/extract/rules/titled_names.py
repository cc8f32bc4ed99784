"""Names with a title or office before them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import (
    ACRONYM,
    CAP,
    alternatives,
    clean_person,
    found_at,
    person_pattern,
    start_of,
)
from explainer.extract.reading import Reading, View
from explainer.extract.rules.named import named

_REACH = 8
"""Words before the last one of a title: its other words, what goes before it, and whose it is."""
_BEFORE = ("former", "acting", "deputy", "federal", "vice", "ex")
"""What can go before a title."""
_CAPITAL = regex.compile(CAP)


def find_titled_names(reading: Reading) -> Iterator[Candidate]:
    """Claim a capitalised name right after a title or office: "Chancellor A B", "leader C D", "Presidents E and F".

    Refuse names that are places, organisations, days or titles, and offices without a name ("the President said").
    """
    one, many = _patterns(reading.lexicon)
    for view in reading.views:
        starts = _starts(view) if view.plain else []
        if not starts:
            continue
        for match in found_at(one, view, starts):
            name = clean_person(reading.lexicon, match["name"])
            if name is None or start_of(match, name) != match.start("name"):
                continue
            start = match.start("name")
            title = " ".join(match["title"].split())
            lower = title.islower() and title not in reading.lexicon.lists["names.roles"]
            if lower and " " not in name and name.lower() in reading.small_words:
                continue
            span = Span(start, start + len(name))
            yield named(
                reading,
                "titled_names",
                name,
                "person",
                span,
                Span(match.start(), span.end),
                role=_office(match),
                full=reading.text[match.start() : span.end],
            )
        for match in many.finditer(reading.text, view.span.start, view.span.end) if _has_many(reading, view) else ():
            for part in _CAPITAL.finditer(reading.text, match.start("names"), match.end("names")):
                if clean_person(reading.lexicon, part[0]):
                    yield named(
                        reading, "titled_names", part[0], "person", Span(*part.span()), Span(*match.span("title"))
                    )


def _starts(view: View) -> list[int]:
    """Return where a title before a capital word can begin, with whose it is; mostly nowhere."""
    known, words = _last_words(view.lexicon), view.words
    if known.isdisjoint(view.lowers):
        return []
    before = [(index - 1, words[index - 1].lower) for index in view.capitals if index]
    last = [index for index, word in before if word in known or word.rsplit("-", 1)[-1] in known]
    near = sorted({i for end in last for i in range(max(0, end - _REACH), end + 1)})
    first = _first_words(view.lexicon)
    return [words[i].start for i in near if words[i].capital or words[i].lower.split("-", 1)[0] in first]


def _has_many(reading: Reading, view: View) -> bool:
    """Whether several are named after a title: "and" and a title's plural stand in the sentence."""
    known = _last_words(reading.lexicon) & view.lowers if "and" in view.lowers else ()
    return any(word.endswith("s") for word in known)


@cache
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    titles = lexicon.lists["names.titles"] | lexicon.lists["names.roles"] | set(_BEFORE)
    return frozenset(title.lower().split()[0].split("-")[0] for title in titles)


@cache
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    titles = lexicon.lists["names.titles"] | lexicon.lists["names.roles"]
    last = {piece for title in titles for piece in (title.lower().split()[-1], title.lower().split("-")[-1])}
    return frozenset(last | {f"{word}s" for word in last})


def _compiled(titles: str, roles: str, person: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    of = rf"(?:(?P<of>(?:{CAP}(?:[’']s)?|{ACRONYM})(?:\s(?:{CAP}|{ACRONYM})(?:[’']s)?){{0,2}})\s)?"
    title = rf"(?:(?i:{'|'.join(_BEFORE)})[\s-])?(?:(?i:{titles})|{roles})"
    one = rf"(?<![\p{{L}}-]){of}(?P<title>{title})\.?\s(?P<name>{person})"
    several = rf"(?P<title>(?i:{titles})s)\s(?P<names>{CAP}(?:,\s{CAP})*,?\sand\s{CAP})"
    return regex.compile(one), regex.compile(several)


@cache
def _patterns(lexicon: Lexicon) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    roles = lexicon.lists["names.roles"]
    capitals = {role.capitalize() for role in roles}
    return _compiled(
        alternatives(lexicon.lists["names.titles"]), alternatives(roles | capitals), person_pattern(lexicon)
    )


def _office(match: regex.Match[str]) -> str:
    """The title with the body or state before it, "German Chancellor"; forms of address are no office."""
    title = " ".join(match["title"].split())
    if title.lower().rstrip(".") in {"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "sir", "lord", "lady", "dame"}:
        return ""
    return f"{match['of']} {title}" if match["of"] else title
