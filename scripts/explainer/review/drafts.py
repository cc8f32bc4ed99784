"""The draft files: what waits for an editor, a file an article. Machine-owned; the same input gives the same bytes."""

from __future__ import annotations

from typing import Any

from explainer.articles.article import Article, Span
from explainer.extract.candidate import Candidate
from explainer.paths import Project
from explainer.review.origins import Reports, Shared
from explainer.store.plain import read_plain
from explainer.store.write import dump, write_text

_SHOWN: dict[str, tuple[str, ...]] = {
    "participants": ("name", "kind", "aliases"),
    "proposals": ("title", "put_forward_by", "stances"),
    "questions": ("title", "status"),
    "events": ("title", "state", "when_words", "date", "place", "participants"),
    "statements": ("speaker", "teller", "described_as", "direct", "stance"),
    "disagreements": ("title", "kind"),
}
"""The fields of a candidate that a draft shows, by kind."""


def draft_keys(project: Project) -> set[str]:
    """Return the keys of the candidates that stand in the draft files; a file that cannot be read holds none."""
    keys: set[str] = set()
    for path in sorted(project.drafts.glob("*.yml")):
        try:
            data = read_plain(path)
        except (OSError, ValueError):
            continue
        rows = data.get("candidates") if isinstance(data, dict) else None
        listed = rows if isinstance(rows, list) else ()
        keys |= {row["key"] for row in listed if isinstance(row, dict) and isinstance(row.get("key"), str)}
    return keys


def write_drafts(
    project: Project, waiting: list[Candidate], articles: dict[str, Article], ids: dict[str, str], reports: Reports
) -> list[str]:
    """Write a draft file for every article and remove those of articles that are gone; return what changed."""
    changed, by_file = [], dict[str, list[Candidate]]()
    for one in waiting:
        by_file.setdefault(one.passages[0].file, []).append(one)
    for file, source in ids.items():
        rows = [_row(one, articles, ids, reports) for one in by_file.get(file, ())]
        shared = [_shared(one, articles[file], articles[one.other], ids) for one in reports.shared(file)]
        data = {"source": source, "file": file, **({"shares_text_with": shared} if shared else {}), "candidates": rows}
        path = project.drafts / f"{source}.yml"
        if write_text(path, _HEAD + dump(data)):
            changed.append(project.shown(path))
    kept = {f"{source}.yml" for source in ids.values()}
    for path in sorted(project.drafts.glob("*.yml")):
        if path.name not in kept:
            path.unlink()
            changed.append(project.shown(path))
    return changed


_HEAD = "# Written by `explainer distil`, which writes it anew each time. Accept all with `explainer accept --all`.\n"


def _shared(one: Shared, own: Article, other: Article, ids: dict[str, str]) -> dict[str, Any]:
    """What an article shares with another: how much, when it makes them one report, and the sentences side by side."""
    row: dict[str, Any] = {"source": ids[one.other], "one_report": one.overlap is not None}
    if one.overlap:
        row |= {"share": round(one.overlap.share, 3), "longest_run": one.overlap.longest_run}
    rows = [_beside(mine, theirs, own, other) for mine, theirs, _alike in one.sentences]
    return {**row, "sentences": rows} if rows else row


def _beside(mine: Span, theirs: Span, own: Article, other: Article) -> dict[str, Any]:
    """A shared sentence with its place in both articles; the other's words only where they differ."""
    quotes = [" ".join(article.cut(span).split()) for article, span in ((own, mine), (other, theirs))]
    row = {"paragraph": own.paragraph_at(mine.start).number, "quote": quotes[0]}
    there = {"paragraph": other.paragraph_at(theirs.start).number}
    return {**row, "there": there if quotes[0] == quotes[1] else {**there, "quote": quotes[1]}}


def _row(one: Candidate, articles: dict[str, Article], ids: dict[str, str], reports: Reports) -> dict[str, Any]:
    article = articles[one.passages[0].file]
    fields = {name: one.fields[name] for name in _SHOWN[one.kind] if one.fields.get(name) not in ("", None, [], ())}
    cue = article.text[one.cue.start : one.cue.end] if one.cue.end <= len(article.text) else ""
    if one.kind == "statements":
        fields["origins"] = reports.count({passage.file for passage in one.passages})
    return {
        "key": one.key,
        "kind": one.kind,
        "rule": one.rule,
        "cue": " ".join(cue.split())[:80],
        "fields": _plain(fields),
        "passages": [
            {
                "source": ids[passage.file],
                "quote": " ".join(passage.text.split()),
                "paragraph": articles[passage.file].paragraph_at(passage.start).number,
            }
            for passage in one.passages
        ],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
