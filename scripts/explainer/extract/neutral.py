"""Candidates in the neutral form in which extraction is scored and exchanged: plain lists with verbatim quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from explainer.articles.article import Article
from explainer.articles.lineage import find_overlaps
from explainer.extract.candidate import Candidate, Passage

_SHARE, _RUN = 0.05, 12
"""From when on shared text makes one report; the topic's default limits."""


def as_neutral(candidates: Iterable[Candidate], articles: Iterable[Article]) -> dict[str, list[dict[str, Any]]]:
    """Return candidates as lists under `participants`, `proposals`, `open_questions`, `statements` and so on."""
    texts = {article.file: article for article in articles}
    kinds: dict[str, list[Candidate]] = {}
    for one in candidates:
        kinds.setdefault(one.kind, []).append(one)
    return {
        "participants": [{k: c.fields[k] for k in ("name", "aliases", "kind")} for c in kinds.get("participants", [])],
        "proposals": [
            {
                "title": c.fields["title"],
                "passages": _passages(c.passages),
                "stances": [{"participant": s["participant"], "stance": s["stance"]} for s in c.fields["stances"]],
            }
            for c in kinds.get("proposals", [])
        ],
        "open_questions": [
            {"question": c.fields["title"], "passages": _passages(c.passages)} for c in kinds.get("questions", [])
        ],
        "events": [
            {
                "title": c.fields["title"],
                "date": c.fields["date"] or c.fields["when_words"],
                "status": c.fields["state"],
                "passages": _passages(c.passages),
            }
            for c in kinds.get("events", [])
        ],
        "statements": [
            row for c in kinds.get("statements", []) if not c.fields["position"] for row in _tellings(c, texts)
        ],
        "disagreements": [{"passages": _passages(c.passages)} for c in kinds.get("disagreements", [])],
        "near_duplicates": [
            {"files": [overlap.first, overlap.second]}
            for overlap in find_overlaps(texts.values())
            if overlap.share >= _SHARE or overlap.longest_run >= _RUN
        ],
    }


def _passages(passages: Iterable[Passage]) -> list[dict[str, str]]:
    return [{"file": passage.file, "quote": passage.text} for passage in passages]


def _tellings(candidate: Candidate, texts: dict[str, Article]) -> Iterable[dict[str, Any]]:
    """One row for every article that tells a statement."""
    for telling in candidate.fields["tellings"]:
        text = texts[telling["file"]].text
        parts = [text[start:end] for start, end in telling["parts"]]
        row = {
            "speaker": candidate.fields["speaker"] or telling["described_as"],
            "direct": telling["direct"],
            "quote": parts[0],
            "file": telling["file"],
        }
        yield {**row, "parts": parts} if len(parts) > 1 else row
