"""Source cards: the id every article has or would get, and the card of an article that has none. Writes nothing."""

from __future__ import annotations

from typing import Any

import regex

from explainer.articles.article import Article
from explainer.store.records import Loaded

_OPENING = 12
"""Words that stand for a headline where there is none."""


def source_ids(articles: dict[str, Article], loaded: Loaded) -> dict[str, str]:
    """Return file name → id: the card's, or the next free of s1, s2, … in the order of the files."""
    held = {getattr(card, "file", ""): record_id for record_id, card in loaded.records["sources"].items()}
    used = set(loaded.records["sources"]) | set(loaded.documents) | {one.id for one in loaded.retired.retired}
    ids: dict[str, str] = {}
    number = 1
    for file in sorted(articles):
        if file in held:
            ids[file] = held[file]
            continue
        while f"s{number}" in used:
            number += 1
        ids[file] = f"s{number}"
        used.add(ids[file])
    return ids


def card(article: Article) -> dict[str, Any]:
    """Return a card for an article: file, checksum, and the headline or the opening words as title."""
    line = article.headline
    if line is not None:
        title = article.cut(line.span)
    else:
        first = next((p for p in article.paragraphs if not p.furniture), article.paragraphs[0])
        words = article.cut(first.span).split()
        title = " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")
    return {"review": "draft", "file": article.file, "sha256": article.sha256, "title": _plain(title)}


def _plain(text: str) -> str:
    """A title without characters that cannot be seen."""
    return " ".join(regex.sub(r"[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+", " ", text).split()) or "untitled"
