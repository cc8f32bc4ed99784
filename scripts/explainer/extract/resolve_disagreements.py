"""Passages of two articles that do not fit together, side by side. Never says who is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.differences import side_by_side
from explainer.extract.figures import Figure, corrected, denied, figures
from explainer.extract.lines import Line, Lines, root
from explainer.extract.resolve_stances import Link
from explainer.extract.rules.times import Time, times_in
from explainer.extract.words import content_stems, stem

_FIGURES = 0.28
"""Share of what the shorter of two sentences tells; above it two figures for one unit are about one thing."""
_DATES = 0.45
_TOPIC = 0.16
"""The same for two positions of one holder."""
_TOLD = 0.30
"""The same for two statements of one speaker of which one is hedged."""
_COUNTED = {"%": "share", "£": "sum", "$": "sum", "€": "sum", "¥": "sum"}
_LOOKED = 40
"""Sentences compared with one for one word; a word of more tells too little."""


def disagreements(
    lines: Lines, links: Sequence[Link], stances: Sequence[Candidate], told: Sequence[Candidate], names: tuple[str, ...]
) -> list[Candidate]:
    """Return the pairs of passages that differ: in a figure or date, in a position, or in how firmly they tell it."""
    found = [*_numbers(lines), *_positions(lines, links, stances, names), *_firmness(lines, told)]
    return side_by_side(list({one.key: one for one in reversed(found)}.values())[::-1])


def _numbers(lines: Lines) -> Iterator[Candidate]:
    """Two figures for one unit, or two dates, in sentences of two articles that otherwise tell the same."""
    counted = {line: figures(line) for held in lines.by_file.values() for line in held}
    yield from _corrected(counted, lines)
    timed = {line: _dated(times_in(line.reading.text, line.view.span)) for line in counted}
    for a, own in counted.items():
        if not (own or timed[a]):
            continue
        for b in _near(a, lines):
            if not (counted[b] or timed[b]) or (b.file, b.start) <= (a.file, a.start):
                continue
            unit = _apart(own, counted[b]) if own else ""
            alike = _alike(a, b, lines) if unit or (timed[a] and timed[b]) else 0.0
            if unit and alike >= (_FIGURES if unit in "%£$€¥" else _FIGURES / 2):
                yield _pair(a.passage, b.passage, "conflict", unit, _COUNTED.get(unit, unit), lines)
            elif timed[a] and timed[b] and not set(timed[a]) & set(timed[b]) and alike >= _DATES:
                yield _pair(a.passage, b.passage, "conflict", "date", "date", lines)


def _corrected(counted: dict[Line, list[Figure]], lines: Lines) -> Iterator[Candidate]:
    """A figure that corrects another: "it would be twelve" right after one of many, or "fourteen, not eleven"."""
    for line in counted:
        before, value, denial = lines.holding(line.file, line.start - 2), corrected(line), denied(line)
        units = [one.unit for one in counted[before]] if before and value is not None else []
        for unit in dict.fromkeys(units):
            same = [other for other in lines.having.get(root(unit), ()) if other.file != line.file]
            for other in ([before] if before else []) + same[:_LOOKED]:
                values = {one.value for one in counted[other] if one.unit == unit}
                if values and value not in values:
                    yield _pair(line.passage, other.passage, "conflict", unit, unit, lines)
        for other in [] if denial is None else _near(line, lines):
            if {one.value / size for one in counted[other] for size in (1, 1e3, 1e6, 1e9)} & {denial}:
                yield _pair(line.passage, other.passage, "conflict", "figure", "figure", lines)


def _near(line: Line, lines: Lines) -> list[Line]:
    """Return the sentences of other articles that share a telling word with one."""
    found: dict[Line, None] = {}
    for term in sorted(line.terms, key=lambda t: (-lines.weight(t), t)):
        postings = lines.having.get(term, [])
        if len(postings) <= _LOOKED:
            found.update(dict.fromkeys(one for one in postings if one.file != line.file))
    return list(found)


def _apart(a: list[Figure], b: list[Figure]) -> str:
    """Return the unit of which both sentences give a figure, none of them the same."""
    for unit in dict.fromkeys(one.unit for one in a):
        first, second = {one.value for one in a if one.unit == unit}, {one.value for one in b if one.unit == unit}
        if first and second and not first & second:
            return unit
    return ""


def _dated(times: list[Time]) -> list[str]:
    """Return the days and months told, without the words around them."""
    return [
        one.day or one.date or one.words.split()[-1].lower()
        for one in times
        if one.day or one.date or one.words.split()[-1][:1].isupper()
    ]


def _alike(a: Line, b: Line, lines: Lines) -> float:
    least = min(lines.tells(a), lines.tells(b))
    return lines.weigh(a.terms & b.terms) / least if least else 0.0


def _positions(
    lines: Lines, links: Sequence[Link], stances: Sequence[Candidate], names: tuple[str, ...]
) -> Iterator[Candidate]:
    """Two positions of one holder on one thing, one firm, in two articles; or in one, when one of them was given up."""
    on: dict[tuple[str, int, int], set[int]] = {}
    for number, one, _ in links:
        on.setdefault((one.passages[0].file, one.cue.start, one.fields["holder"]), set()).add(number)
    held: dict[int, list[Candidate]] = {}
    for one in stances:
        if one.fields["family"] not in {"norms", "possible"}:
            held.setdefault(one.fields["holder"], []).append(one)
    for holder, ones in sorted(held.items()):
        for a, b in combinations(ones[:_LOOKED], 2):
            kind = _differ(a, b, lines)
            both = [on.get((one.passages[0].file, one.cue.start, holder), set()) for one in (a, b)]
            if kind and (both[0] & both[1] or "sides" in kind or _given_up(a, b) or _on_one_thing(a, b, lines)):
                yield _pair(a.passages[0], b.passages[0], kind.removeprefix("sides "), "", names[holder], lines)


def _given_up(a: Candidate, b: Candidate) -> bool:
    """Whether one is an opposition given up, and the other a "resistance" that does not say to what."""
    return {a.fields["family"], b.fields["family"]} == {"dropped", "bare"}


def _differ(a: Candidate, b: Candidate, lines: Lines) -> str:
    """Return how two positions of one holder differ, or ""."""
    one, two = a.fields["stance"], b.fields["stance"]
    if a.fields["family"] == "sides" == b.fields["family"]:
        return (
            "sides conflict"
            if a.passages[0].file != b.passages[0].file and not _people(a, lines) & _people(b, lines)
            else ""
        )
    if a.passages[0] == b.passages[0] or one == two or not {one, two} & {"supports", "opposes"}:
        return ""
    dropped = "dropped" in (a.fields["family"], b.fields["family"])
    if a.passages[0].file == b.passages[0].file:
        return "change-over-time" if dropped else ""
    return "change-over-time" if dropped else "conflict" if {one, two} == {"supports", "opposes"} else "strength"


def _people(one: Candidate, lines: Lines) -> set[int]:
    """Whom what a position is about names."""
    line = lines.holding(one.passages[0].file, one.cue.start)
    return {m.entry for m in line.reading.mentions_in(Span(*one.fields["about"]))} if line else set()


def _on_one_thing(a: Candidate, b: Candidate, lines: Lines) -> bool:
    """Whether what two positions are about shares telling words; "this demand" is what the sentence before names."""
    first, second = _thing(a, lines), _thing(b, lines)
    least = min(lines.weigh(first), lines.weigh(second))
    return bool(least) and lines.weigh(first & second) >= _TOPIC * least


def _thing(one: Candidate, lines: Lines) -> set[str]:
    line = lines.holding(one.passages[0].file, one.cue.start)
    if line is None:
        return set()
    about = Span(*one.fields["about"])
    found = {root(stem) for stem in content_stems(line.reading.text, about)}
    found |= {f"@{m.entry}" for m in line.reading.mentions_in(about) if m.kind != "person"}
    if regex.match(r"\s*(?:this|that|these|such)\b", line.reading.text[about.start : about.end]):
        before = lines.holding(line.file, line.start - 2)
        found |= {term for term in before.terms if not term.startswith("@")} if before else set()
    return found


def _firmness(lines: Lines, told: Sequence[Candidate]) -> Iterator[Candidate]:
    """One speaker told more and less firmly about one thing, in two articles."""
    held: dict[str, list[Passage]] = {}
    for one in told:
        if one.fields["speaker"] and not one.fields["position"]:
            held.setdefault(one.fields["speaker"], []).extend(one.passages)
    for speaker, passages in sorted(held.items()):
        for a, b in combinations(passages[:_LOOKED], 2):
            first, second = lines.holding(a.file, a.start), lines.holding(b.file, b.start)
            if a.file == b.file or first is None or second is None or _hedged(first, a) == _hedged(second, b):
                continue
            if _alike(first, second, lines) >= _TOLD:
                yield _pair(a, b, "strength", "", speaker, lines)


def _hedged(line: Line, passage: Passage) -> bool:
    return bool(line.reading.lexicon.patterns["stances.weak"].search(passage.text))


def _pair(a: Passage, b: Passage, kind: str, what: str, subject: str, lines: Lines) -> Candidate:
    first, second = sorted((a, b))
    title = f"{subject}: {_shared(first, second, lines) or what}".removesuffix(": ")
    fields = {
        "title": title,
        "head": f"{title} {second.file} {second.start}",
        "kind": kind,
        "unit": what,
        "subject": subject,
    }
    return Candidate(
        "disagreements", fields, (first, second), Cue("disagreement", first.start, first.end), "disagreements"
    )


def _shared(a: Passage, b: Passage, lines: Lines) -> str:
    """The telling words that both passages hold, as they stand in the first."""
    one, two = lines.holding(a.file, a.start), lines.holding(b.file, b.start)
    if one is None or two is None:
        return ""
    both = one.terms & two.terms
    words = [w.text for w in one.view.words if root(stem(w.text)) in both and w.span.within(a.span)]
    return ", ".join(list(dict.fromkeys(words))[:4])
