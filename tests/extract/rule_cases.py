"""The case files of the rules, and what a rule finds in a text, as lines that an editor can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer.articles.read import read_article
from explainer.extract.lexicon import load_lexicon
from explainer.extract.reading import Reading
from explainer.extract.run import read_names
from explainer.extract.table import NAME_RULES, TEXT_RULES
from explainer.store.plain import read_plain

if TYPE_CHECKING:
    from explainer.extract.candidate import Candidate

CASES = Path(__file__).parent / "cases"


def cases() -> list[tuple[str, dict[str, Any]]]:
    """Return (rule, case) of every case of every case file."""
    return [(path.stem, case) for path in sorted(CASES.glob("*.yml")) for case in read_plain(path)]


def found_by(rule: str, text: str) -> list[str]:
    """Return what a rule finds in a text, a line each."""
    article = read_article("case.txt", text.encode())
    if rule in NAME_RULES:
        reading = Reading(article, load_lexicon())
        mentions = {one.passages[0].span: _shown(one, ()) for one in NAME_RULES[rule](reading)}
        return [mentions[span] for span in sorted(mentions)]
    readings, directory = read_names([article])
    names = tuple(entry.name for entry in directory.entries)
    found: list[Candidate] = []
    for name, find in TEXT_RULES.items():
        new = list(find(readings[0], found))
        if name == rule:
            return [_shown(one, names) for one in new]
        found += new
    raise LookupError(rule)


def _shown(one: Candidate, names: tuple[str, ...]) -> str:
    fields, parts = one.fields, " / ".join(passage.text for passage in one.passages)
    if one.kind == "participants":
        return f"{fields['name']} ({fields['kind']})"
    if one.kind == "statements":
        speaker = fields["described_as"] if fields["speaker"] is None else names[fields["speaker"]]
        return f"{speaker}: {parts}"
    if one.kind == "proposals":
        return " ".join(fields["phrase"].split())
    if one.kind == "stances":
        return f"{names[fields['holder']]} {fields['stance']} ({fields['cue']})"
    if one.kind == "questions":
        return fields["cue"]
    when, place = fields["when_words"] or "no time", fields["place"] or "no place"
    return f"{fields['phrase']} ({fields['state']}, {when}, {place})"
