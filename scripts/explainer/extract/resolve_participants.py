"""Directory entries that the articles name, as candidates."""

from __future__ import annotations

from collections import Counter

import regex

from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.directory import Directory, Entry
from explainer.extract.phrases import around
from explainer.extract.reading import Mention, Reading

_TITLE = regex.compile(r"(?<![\p{L}’'-])(\p{Lu}[\p{L}]+)\.?\s$")
_ROLES = 3
"""Offices shown of one person."""


def participants(readings: list[Reading], directory: Directory) -> list[Candidate]:
    """Return one candidate for every entry that is named in an article otherwise than by its people's adjective."""
    named: dict[int, list[tuple[Reading, Mention]]] = {}
    for reading in readings:
        for mention in reading.mentions:
            named.setdefault(mention.entry, []).append((reading, mention))
    found = []
    for number, entry in enumerate(directory.entries):
        held = named.get(number, [])
        if any(mention.form != "people" for _, mention in held):
            found.append(_candidate(entry, held))
    return found


def _candidate(entry: Entry, held: list[tuple[Reading, Mention]]) -> Candidate:
    kept = [(r, m) for r, m in held if m.form != "people" and (m.form != "bare" or entry.rule == "bare")]
    spelled = Counter(_spelled(reading, mention) for reading, mention in kept)
    aliases = [name for name, _ in sorted(spelled.items(), key=lambda one: (-one[1], one[0])) if name != entry.name]
    reading, mention = next(((r, m) for r, m in held if m.form != "people" and _plain(r, m)), held[0])
    view = reading.view_at(mention.span.start) or reading.views[0]
    passage = Passage.of(reading.article, around(reading, view, mention.span))
    roles = [
        {"title": title, "file": at.file, "at": [at.start, at.end]}
        for title, at in entry.roles.items()
        if isinstance(at, Passage)
    ]
    files = sorted({r.article.file for r, _ in held})
    fields = {"name": entry.name, "kind": entry.kind, "aliases": aliases, "roles": roles[:_ROLES], "files": files}
    cue = entry.cue or Cue("names", mention.span.start, mention.span.end)
    return Candidate("participants", fields, (passage,), cue, entry.rule or "names")


def _plain(reading: Reading, mention: Mention) -> bool:
    view = reading.view_at(mention.span.start)
    return view is not None and view.plain and len(view.words) > 5  # noqa: PLR2004 - a whole sentence


def _spelled(reading: Reading, mention: Mention) -> str:
    """Return a name as it stands there; a surname with the title before it, since alone it may stand nowhere."""
    end = mention.span.end
    start = mention.span.start
    if mention.kind == "person" and " " not in reading.article.cut(mention.span):
        title = _TITLE.search(reading.text, max(0, start - 20), start)
        start = title.start() if title and reading.lexicon.has("names.titles", title[1]) else start
    dotted = reading.text[end : end + 1] == "." and reading.text[mention.span.start : end].count(".") > 0
    return " ".join(reading.text[start : end + dotted].split())
