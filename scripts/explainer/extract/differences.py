"""Disagreements as an editor meets them: a plain heading each, and passages about one figure on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import regex

from explainer.articles.calendar import MONTH
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.groups import together
from explainer.extract.phrases import flat
from explainer.extract.words import is_function_word, stem

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty"
)
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|\b(?:{_SMALL})\b)"
_SIZE = r"(?:\s?(?:million|billion|trillion|thousand|m|bn|k)\b)?"
_VALUES = {
    "share": regex.compile(rf"(?P<value>{_NUMBER}\s?(?:%|per\scent|percent))"),
    "sum": regex.compile(rf"(?P<value>[£$€¥]\d[\d,]*(?:\.\d+)?{_SIZE})"),
    "figure": regex.compile(rf"(?P<value>[£$€¥]?{_NUMBER}{_SIZE})", flags=regex.IGNORECASE),
    "date": regex.compile(
        rf"(?P<value>(?:\d{{1,2}}\s)?\b(?:{MONTH})\b(?:\s\d{{1,2}}\b)?(?:\s\d{{4}}|\snext\syear)?|\p{{L}}+day\b)"
    ),
}
_IT = regex.compile(
    rf"\bit(?:[’']s|\sis|\swas|\swould\sbe|\swill\sbe)\s(?:only\s|nearer\s)?(?P<value>{_NUMBER})",
    flags=regex.IGNORECASE,
)
_DENIED = regex.compile(rf",\s(?:and\s)?not\s{_NUMBER}", flags=regex.IGNORECASE)
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_NAMED = {"share": "Share", "sum": "Amount", "figure": "Figure", "date": "Date"}
_HELD = {
    "conflict": "{}: position",
    "strength": "{}: how firm the position is",
    "change-over-time": "{}: change of position",
}
_SHOWN = 3
"""Different values that a heading shows."""


def side_by_side(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the disagreements with plain headings; pairs about one counted thing that share a passage become one."""
    counted = [one for one in found if one.fields["unit"]]
    groups = together(counted, _keys, lambda _a, _b: True)
    merged = {id(group[0]): _merged(group) for group in groups}
    made = [merged.get(id(one)) or one for one in found if id(one) in merged or not one.fields["unit"]]
    return [_plain(one) for one in made]


def _keys(one: Candidate) -> Iterable[tuple[object, ...]]:
    return [(one.fields["unit"], one.fields["subject"], passage) for passage in one.passages]


def _merged(group: Sequence[Candidate]) -> Candidate:
    passages = sorted({passage for one in group for passage in one.passages})
    cue = Cue("disagreement", passages[0].start, passages[0].end)
    return replace(group[0], passages=tuple(passages), cue=cue)


def _plain(one: Candidate) -> Candidate:
    """A disagreement with its heading and without what only its heading is made of."""
    fields = {name: value for name, value in one.fields.items() if name not in {"unit", "subject"}}
    unit, subject = one.fields["unit"], one.fields["subject"]
    title = _of_figures(one.passages, subject) if unit else _of_positions(one, subject)
    return replace(one, fields={**fields, "title": title})


def _of_figures(passages: Sequence[Passage], sort: str) -> str:
    """Return "Number of buses: 22 or twelve": what is counted, then the values told, in order; no more than that."""
    told = [_values(passage.text, sort) for passage in passages]
    both = set(told[0]).intersection(*told[1:])
    values = list(dict.fromkeys(value for one in told for value in one if value not in both))
    nouns = [word for passage in passages for word in _WORD.findall(passage.text) if flat(word) == sort]
    name = _NAMED.get(sort) or (f"Number of {nouns[0].lower()}" if nouns else "Number")
    return f"{name}: {' or '.join(values)}" if 1 < len(values) <= _SHOWN else name


def _values(text: str, sort: str) -> list[str]:
    """The values that a passage tells, in its own words, without those it denies."""
    text = _DENIED.sub("", text)
    if sort in _VALUES:
        return [" ".join(match["value"].split()) for match in _VALUES[sort].finditer(text)]
    held = [m for m in _WORD.finditer(text) if flat(m[0]) == sort]
    before = [list(_VALUES["figure"].finditer(text[max(0, m.start() - 30) : m.start()])) for m in held]
    found = [" ".join(matches[-1]["value"].split()) for matches in before if matches]
    return found or [match["value"] for match in _IT.finditer(text)]


def _of_positions(one: Candidate, holder: str) -> str:
    """Return whose position it is, and on what: the longest run of words in both passages that is no name."""
    first, second = (passage.text for passage in one.passages[:2])
    held = {stem(word) for word in _WORD.findall(second)}
    runs: list[list[str]] = [[]]
    for word in _WORD.findall(first):
        if word.islower() and not is_function_word(word) and stem(word) in held:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    on = max(runs, key=len)
    title = _HELD.get(one.fields["kind"], "{}: position").format(holder)
    return f"{title} on {' '.join(on)}" if len(on) > 1 and title.endswith("position") else title
