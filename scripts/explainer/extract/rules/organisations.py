"""Organisations called by what they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import ACRONYM, CAP, alternatives, found_at
from explainer.extract.reading import Reading, View
from explainer.extract.rules.named import named
from explainer.extract.words import fold_name, is_function_word

_REACH = 10
"""Words of a name before the one that says what it is."""
_LOOSE = {"Coalition", "Network", "Campaign", "Movement", "Friends", "Front"}
"""First or last words of groups without a legal person."""


def find_organisations(reading: Reading) -> Iterator[Candidate]:
    """Claim capital words that end in what an organisation is ("Example Staff Alliance") or begin with it.

    Also small-letter bodies of a trade ("the bakers' association") and ministries ("the transport ministry").
    Refuse one word alone, media, headlines.
    """
    lexicon = reading.lexicon
    heads = _heads(lexicon)
    for view in reading.views:
        if not view.plain or view.lowers.isdisjoint(heads):
            continue
        for match in found_at(_pattern(lexicon), view, _starts(view)):
            span, name = _trim(reading, match)
            if (
                len(name.split()) > 1
                and name.split()[-2] != "and"
                and fold_name(name) not in lexicon.places
                and name.split()[-1] not in lexicon.lists["names.outlets"]
            ):
                kind = "group" if {name.split()[0], name.split()[-1]} & _LOOSE else "organisation"
                yield named(reading, "organisations", name, kind, span, acronym=match["acronym"] or "")
        for match in [] if _OFFICES.isdisjoint(view.lowers) else _offices(lexicon).finditer(reading.text, *view.span):
            yield named(reading, "organisations", match["name"], "organisation", Span(*match.span("name")))
        for match in [] if _TRADES.isdisjoint(view.lowers) else _TRADE.finditer(reading.text, *view.span):
            yield named(reading, "organisations", match["name"], "organisation", Span(*match.span("name")))


def _starts(view: View) -> list[int]:
    """Return where the name of an organisation can begin: at the capital words before what it is."""
    words, known = view.words, view.lexicon.lists["names.organisations"]
    last = [index for index, word in enumerate(words) if word.text in known]
    near = sorted({i for end in last for i in range(max(0, end - _REACH), end + 1)})
    return [words[i].start for i in near if i in view.capitals]


_OFFICES = {"ministry", "department"}
_TRADES = {"association", "union", "federation", "guild", "society", "co-operative", "cooperative"}
_TRADE = regex.compile(
    r"\b(?:the|The)\s(?P<name>\p{Ll}+s[’']\s(?:association|union|federation|guild|society|co-operative|cooperative))\b"
)


@cache
def _offices(lexicon: Lexicon) -> regex.Pattern[str]:
    """Ministries in small letters: "the transport ministry"."""
    portfolio = alternatives(lexicon.lists["names.portfolios"])
    return regex.compile(
        rf"\b(?:[Tt]he|[Aa]n?)\s(?P<name>{portfolio}(?:\sand\s{portfolio})?\s(?:ministry|department))\b"
    )


@cache
def _heads(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(one.lower() for one in lexicon.lists["names.organisations"]) | _TRADES | _OFFICES


@cache
def _pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    heads = alternatives(lexicon.lists["names.organisations"])
    word = rf"(?:{CAP}|{ACRONYM})(?:[’']s?)?"
    link = r"(?:of|for|(?<=(?:Committee|Commission|Council|Panel)\s)on)"
    more = rf"(?:(?:\sand)?\s(?!(?:{heads})\b){CAP}(?:[’']s?)?){{0,3}}"
    tail = rf"(?:\s{link}\s(?:the\s)?{CAP}(?:[’']s?)?{more})?"
    before = rf"(?:{word}(?:\sand\s|\s)){{0,5}}"
    return regex.compile(
        rf"(?<![\p{{L}}’'-])(?P<name>{before}(?:{heads})(?![\p{{L}}-]){tail})(?:\s\((?P<acronym>\p{{Lu}}{{2,7}})\))?"
    )


def _trim(reading: Reading, match: regex.Match[str]) -> tuple[Span, str]:
    """Drop titles, function words and a possessive owner from the front of a name."""
    start, name = match.start("name"), match["name"]
    while " " in name:
        first = name.split()[0]
        rest = name[len(first) :].lstrip()
        title = reading.lexicon.has("names.titles", first.rstrip("s")) or reading.lexicon.has("names.roles", first)
        owner = first.endswith(("'s", "’s")) and not rest.startswith(
            tuple(reading.lexicon.lists["names.organisations"])
        )
        joined = rest.split()[0] in {"and", "of", "for"} and not title
        if joined and rest.split()[0] == "of" and first in reading.lexicon.lists["names.organisations"]:
            break
        if joined and rest.split()[0] == "for" and first in reading.lexicon.lists["names.organisations"]:
            break
        if not (
            is_function_word(first)
            or title
            or first in reading.lexicon.lists["names.never"]
            or (owner and first.count(" ") == 0 and len(first) > 3 and not _saint(name))  # noqa: PLR2004 - letters of an owner
        ):
            break
        start += len(name) - len(rest)
        name = rest
    name = name.removesuffix("'s").removesuffix("’s") if name.endswith(("'s", "’s")) else name
    return Span(start, start + len(name)), name


def _saint(name: str) -> bool:
    return name.startswith(("St ", "Saint "))
