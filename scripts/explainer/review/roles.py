"""A person's offices from what stands beside the name: as they would stand in a list, each once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import regex

from explainer.articles.article import Article
from explainer.extract.lexicon import load_lexicon
from explainer.extract.words import is_function_word

_LEAD = regex.compile(r"(?:the|a|an|its|his|her|their)\s+(?=\S)", flags=regex.IGNORECASE)
_OWN = regex.compile(r"(?:my|our|your)\s", flags=regex.IGNORECASE)
"""Whose neighbour somebody is, tells nothing without knowing who writes."""
_DOING = regex.compile(r"\p{L}+(?:ed|ing)\s(?:as|by|for|to|on|in|at)\b")
"""Something done, no office: "called as an expert"."""
_ADDRESS = 4
"""Letters. So short a title is a form of address, "Cllr" or "Prof"; it stands only where nothing tells more."""
_BEFORE = regex.compile(r"(?<![\p{L}’'-])(?P<word>\p{Ll}[\p{Ll}-]+)\s$")


@dataclass(frozen=True)
class Role:
    """An office as an article tells it, and the file and place of the passage that names it."""

    title: str
    file: str
    at: tuple[int, int]


def roles_of(rows: list[dict[str, Any]], articles: dict[str, Article]) -> list[Role]:
    """Return the offices that say what somebody is; of two that say the same the longer one."""
    told = [_role(row, articles[row["file"]]) for row in rows]
    kept = [role for role in told if role is not None]
    spelled = [role for role in kept if len(role.title) > _ADDRESS]
    kept = spelled or kept
    return [
        role
        for number, role in enumerate(kept)
        if not any(_in(role, other, later=number > place) for place, other in enumerate(kept) if place != number)
    ]


def _role(row: dict[str, Any], article: Article) -> Role | None:
    title = " ".join(row["title"].split())
    if _OWN.match(title) or _DOING.match(title):
        return None
    start, end = row["at"]
    at = article.text.rfind(row["title"], max(0, start - 80), start)
    if title.islower() and at >= 0 and not article.text[at + len(row["title"]) : start].strip(" ."):
        title = f"{_which(article.text, at)}{title}"
    plain = _LEAD.sub("", title, count=1) if _LEAD.match(title) else title
    return Role(plain[:1].upper() + plain[1:], row["file"], (start, end))


def _which(text: str, at: int) -> str:
    """The noun or adjective right before an office: "council" before "leader"."""
    match = _BEFORE.search(text, max(0, at - 40), at)
    if match is None or is_function_word(match["word"]) or match["word"] in load_lexicon().verbs:
        return ""
    return f"{match['word']} "


def _in(role: Role, other: Role, *, later: bool) -> bool:
    """Whether another role says what this one says, and more; of two alike the first stays."""
    one, two = (regex.sub(r"\P{L}+", " ", each.title.casefold().replace("z", "s")) for each in (role, other))
    short = one.split()[0][:4] == two.split()[0][:4] and len(one.split()) == 1
    return (one == two and later) or (one != two and (one in two or (short and len(one) < len(two))))
