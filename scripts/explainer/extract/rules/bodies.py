"""Names with what they are in small letters before or after them, and bodies without a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import CAP, alternatives, found_at
from explainer.extract.reading import Reading, View
from explainer.extract.rules.named import named
from explainer.extract.words import fold_name

_SEVERAL = frozenset({"groups", "organisations", "organizations", "charities", "parties", "companies", "firms"})
_HEADED = frozenset(
    {"chief executive", "managing director", "chairman", "chairwoman", "chief economist", "founder", "owner"}
)
"""Who is these of a name is so of a company or the like."""
_STAFFED = frozenset(
    {"analyst", "analysts", "economist", "economists", "researcher", "researchers", "lawyer", "engineer"}
)
"""Where these are, a company or institute is."""
_DOES = frozenset(
    {"runs", "owns", "operates", "represents", "employs", "manages", "campaigns", "lobbies", "manufactures"}
    | {
        "claims",
        "makes",
        "produces",
        "builds",
        "supplies",
        "funds",
        "buys",
        "sells",
        "publishes",
        "organises",
        "organizes",
    }
    | {"advises", "insures", "oversees", "regulates", "licenses", "certifies", "speaks for", "describes itself"}
)
"""What only a body does, told of a name after "which"."""
_ACTING = regex.compile(
    rf"(?<![\p{{L}}’'-])(?P<e>{CAP}(?:\s{CAP}){{1,3}}),\swhich\s(?:says\sit\s|now\s|also\s)?(?:{alternatives(_DOES)})\b"
)
_OFTEN = 2
"""A body without a name counts when it acts this often in an article."""


def find_bodies(reading: Reading) -> Iterator[Candidate]:
    """Claim "the bus firm Example", "campaigners such as Clean Something", "the Somebody Says So page".

    Also what has a chief executive or analysts or runs and employs ("Example Bay Lines, which runs"), and a body
    without a name ("the council") that acts at least twice. Refuse places, persons, single passing bodies.
    """
    pattern, plain = _patterns(reading.lexicon)
    words = _heads(reading.lexicon)
    acting: list[tuple[str, Span]] = []
    for view in reading.views:
        if not view.plain or words.isdisjoint(view.pieces):
            continue
        for match in (*found_at(pattern, view, _starts(view)), *_acting_names(reading, view)):
            group = next(one for one in match.groupdict() if match[one])
            name = match[group]
            if _no_body(reading.lexicon, name):
                continue
            yield named(reading, "bodies", name, "group" if group in "bc" else "organisation", Span(*match.span(group)))
        acting += [
            (m["body"], Span(*m.span("body")))
            for m in found_at(plain, view, [word.start for word in view.words if word.lower == "the"])
        ]
    often = Counter(body.split()[-1] for body, _ in acting)
    for body, span in acting:
        if often[body.split()[-1]] >= _OFTEN:
            yield named(reading, "bodies", body, "organisation", span, bare=True)


def _no_body(lexicon: Lexicon, name: str) -> bool:
    """Whether a name is a place's, a day's, a medium's or a person's with a title."""
    words = name.split()
    return (
        fold_name(name) in lexicon.places
        or any(one in lexicon.lists[which] for one in (words[-1], name) for which in ("names.never", "names.outlets"))
        or lexicon.has("names.titles", words[0])
    )


def _acting_names(reading: Reading, view: View) -> Iterable[regex.Match[str]]:
    """Return the names of which a relative clause tells what only a body does."""
    if "which" not in view.lowers or view.lowers.isdisjoint(_DOES):
        return ()
    return _ACTING.finditer(reading.text, *view.span)


def _starts(view: View) -> list[int]:
    """Return where a name with what it is can begin: at the first word of what it is, or at "the"."""
    first = _first_words(view.lexicon)
    return [word.start for word in view.words if word.lower in first] if view.capitals else []


@cache
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    phrases = lexicon.lists["names.bodies"] | lexicon.lists["names.groups"] | _SEVERAL | {"the"}
    return frozenset(phrase.lower().split()[0] for phrase in phrases | _HEADED | _STAFFED)


@cache
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """The words of which a sentence needs one."""
    phrases = (
        lexicon.lists["names.bodies"] | lexicon.lists["names.groups"] | _SEVERAL | {"page", "campaign", "movement"}
    )
    return frozenset(phrase.lower().split()[-1] for phrase in phrases | {"network"} | _HEADED | _STAFFED | _DOES)


@cache
def _patterns(lexicon: Lexicon) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    bodies, groups = alternatives(lexicon.lists["names.bodies"]), alternatives(lexicon.lists["names.groups"])
    run = rf"{CAP}(?:\s{CAP}){{0,3}}"
    before = rf"\b(?:{bodies})\s(?P<a>{run}|\p{{Lu}}\p{{L}}*\p{{Lu}}\p{{L}}*)(?![’']s\s\p{{Ll}})"
    several = rf"(?:{groups}|{alternatives(_SEVERAL)})"
    such = rf"\b{several}\s(?:such\sas|like|including)\s(?P<b>{CAP}(?:\s{CAP}){{1,3}})"
    headed = rf"\b(?:{alternatives(_HEADED)})\s(?:of|at)\s(?P<d>{CAP}(?:\s{CAP}){{1,3}})"
    headed += rf"|\b(?:{alternatives(_STAFFED)})\s(?:at|with)\s(?P<d>{CAP}(?:\s{CAP}){{1,3}})"
    page = rf"\bthe\s(?P<c>{CAP}(?:\s{CAP}){{1,3}})\s(?:page|group|campaign|movement|network)\b"
    acting = (
        rf"\b(?:the|The)\s(?P<body>(?:full\s|city\s|town\s|county\s|district\s|regional\s|local\s|water\s|hospital\s)?(?:{bodies}))"
        r"(?=\s(?:has|have|had|is|was|will|would|could|may|might|can|says?|said|wants?|expects?|reckons|intends|keeps|tells?|told"
        r"|announced|rejected|approved|voted|decided|plans?|\p{Ll}+(?:ed|es))\b)"
    )
    return regex.compile(f"{before}|{such}|{page}|{headed}"), regex.compile(acting)
