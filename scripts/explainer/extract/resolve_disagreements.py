"""Passages of two articles that do not fit together, side by side. Never says who is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.differences import side_by_side
from explainer.extract.lines import Line, Lines, Numbers, root
from explainer.extract.resolve_stances import Link
from explainer.extract.rules.times import on_other_days
from explainer.extract.words import content_stems, stem, words_of

_FIGURES = 0.28
"""Share of what the shorter of two sentences tells; above it two figures for one unit are about one thing."""
_DATES = 0.45
_TOPIC = 0.16
"""The same for two positions of one holder."""
_TOLD = 0.30
"""The same for two statements of one speaker of which one is hedged."""
_BACK = regex.compile(r"\s*(?:this|that|these|such)\b")
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
    told = {line: line.numbers for held in lines.by_file.values() for line in held if line.numbers}
    having = _telling(lines)
    yield from _corrected(told, having, lines)
    for a, own in told.items():
        days = frozenset(own.days)
        for b in _near(a, having, lines) if own.figures or own.days else ():
            other = told[b]
            unit = _apart(own, other) if own.figures and other.figures else ""
            dated = bool(days and other.days) and on_other_days(days, frozenset(other.days))
            if not (unit or dated) or (b.file, b.start) <= (a.file, a.start):
                continue
            alike = _alike(a, b, lines)
            if unit and alike >= (_FIGURES if unit in "%£$€¥" else _FIGURES / 2):
                yield _pair(a.passage, b.passage, "conflict", unit, _COUNTED.get(unit, unit), lines)
            elif dated and alike >= _DATES:
                yield _pair(a.passage, b.passage, "conflict", "date", "date", lines)


def _corrected(told: Mapping[Line, Numbers], having: Mapping[str, list[Line]], lines: Lines) -> Iterator[Candidate]:
    """A figure that corrects another: "it would be twelve" right after one of many, or "fourteen, not eleven"."""
    for line, own in told.items():
        before = lines.holding(line.file, line.start - 2) if own.corrected is not None else None
        units = [one.unit for one in before.numbers.figures] if before and before.numbers else []
        for unit in dict.fromkeys(units):
            same = [other for other in lines.having.get(root(unit), ()) if other.file != line.file]
            for other in ([before] if before else []) + same[:_LOOKED]:
                values = {one.value for one in (other.numbers.figures if other.numbers else ()) if one.unit == unit}
                if values and own.corrected not in values:
                    yield _pair(line.passage, other.passage, "conflict", unit, unit, lines)
        for other in [] if own.denied is None else _near(line, having, lines):
            if {one.value / size for one in told[other].figures for size in (1, 1e3, 1e6, 1e9)} & {own.denied}:
                yield _pair(line.passage, other.passage, "conflict", "figure", "figure", lines)


def _telling(lines: Lines) -> dict[str, list[Line]]:
    """Return term → the sentences with a figure or day that hold it; a term of too many sentences tells too little."""
    telling = {term: held for term, held in lines.having.items() if len(held) <= _LOOKED}
    found = {term: [line for line in held if line.numbers] for term, held in telling.items()}
    return {term: held for term, held in found.items() if held}


def _near(line: Line, having: Mapping[str, list[Line]], lines: Lines) -> list[Line]:
    """Return the sentences of other articles that share a telling word with one."""
    terms = lines.rarest_first(having.keys() & line.terms)
    return [one for one in dict.fromkeys(chain(*[having[term] for term in terms])) if one.file != line.file]


def _apart(a: Numbers, b: Numbers) -> str:
    """Return the unit of which both sentences give a figure, none of them the same."""
    both = (unit for unit, values in a.values.items() if unit in b.values and values.isdisjoint(b.values[unit]))
    return next(both, "")


def _alike(a: Line, b: Line, lines: Lines) -> float:
    least = min(lines.tells[a], lines.tells[b])
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
    for holder, every in sorted(held.items()):
        places = [(one.passages[0].file, one.cue.start, holder) for one in every[:_LOOKED]]
        ones = [(one, _thing(one, lines), on.get(at, set())) for one, at in zip(every, places, strict=False)]
        for (a, about, first), (b, also, second) in combinations(ones, 2):
            kind = _differ(a, b, lines)
            if kind and (first & second or "sides" in kind or _given_up(a, b) or _one_thing(about, also, lines)):
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


def _one_thing(a: set[str], b: set[str], lines: Lines) -> bool:
    """Whether what two positions are about shares telling words."""
    shared = lines.weigh(a & b)
    return bool(shared) and shared >= _TOPIC * min(lines.weigh(a), lines.weigh(b))


def _thing(one: Candidate, lines: Lines) -> set[str]:
    """The words for what a position is about; "this demand" is what the sentence before names."""
    line = lines.holding(one.passages[0].file, one.cue.start)
    if line is None:
        return set()
    about = Span(*one.fields["about"])
    found = {root(stem) for stem in content_stems(line.reading.text, about)}
    found |= {f"@{m.entry}" for m in line.reading.mentions_in(about) if m.kind != "person"}
    if _BACK.match(line.reading.text, *about):
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
        placed = [(one, line) for one in passages[:_LOOKED] if (line := lines.holding(one.file, one.start))]
        ones = [(one, line, _hedged(line, one)) for one, line in placed]
        for (a, first, hedged), (b, second, also) in combinations(ones, 2):
            if a.file != b.file and hedged != also and _alike(first, second, lines) >= _TOLD:
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
    words = [w.text for w in words_of(one.view.text, a.span) if root(stem(w.text)) in both]
    return ", ".join(list(dict.fromkeys(words))[:4])
