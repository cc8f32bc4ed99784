"""Happenings that no noun names: any verb with a day, "painted the hull on Tuesday", "is to answer by Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.articles.calendar import MONTH, WEEKDAY
from explainer.extract.candidate import Candidate
from explainer.extract.headings import as_title
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import alternatives
from explainer.extract.phrases import phrase_at
from explainer.extract.reading import Reading, View
from explainer.extract.rules.done import done
from explainer.extract.rules.times import Time, times_of
from explainer.extract.words import Word, is_function_word

_CERTAIN = regex.compile(
    rf"(?:{WEEKDAY})|tomorrow|tonight|yesterday|last\snight|later\sthis|(?:last|next)\s(?:week|month|year)"
    rf"|(?:spring|summer|autumn|winter)$|\b(?:{MONTH})\b"
)
"""Words that tell when something happens, beside dates; "today", "recently" and "this year" tell no happening."""
_BY = regex.compile(r"\b(?:by|until|before)\s$")
_CLAUSE = regex.compile(
    r"[;:–—“”\"]|,\s(?:and|but|while|which|who|as|because|though|although)\s|\b(?:that|because|while|although|though|if|whether|unless|when|since|as)\b"
)
"""Where the clause of a time ends or begins."""
_DONE = regex.compile(r"(?!un)\p{Ll}{3,}ed")
_WISHED = regex.compile(r"\b(?:could|should|would|might|may|please|let|Please|Let)\b")
_BESIDE = regex.compile(
    r"\s(?!(?:\p{Ll}+ed|the|a|an|to|in|at|by|for|with|after|before|when|as|and|or|on|from|that|it|he|she|they|its|their)\b)\p{Ll}{3,}"
)
"""What follows a day that only tells which one of several: "Sunday opening"."""
_DATELINE = regex.compile(r"^\p{Lu}[\p{Lu}\s,.]{2,30},?\s[^()]{0,16}(?:\([^)]{2,30}\)\s?)?[-–—]\s")
"""What an agency's report opens with: place and day."""
_SPEAKERS = frozenset({"i", "we", "you"})
"""What those who write or speak tell of themselves is mostly no news."""
_NO_VERB = frozenset({"a", "an", "the", "its", "their", "his", "her", "of", "by", "with"})
"""Words after which a form in -ed is no verb."""
_ENOUGH = 4
"""Words of a clause that tell something beside its time."""
_LONGEST = 7
"""Words of a heading."""


def find_dated(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim what is told with a day and has no noun for an event: what was done then, is to be done, or is due by then.

    Refuse what somebody said that day, days of an agency's dateline, questions, and what another rule claims as event.
    """
    held = {one.fields["sentence"][0] for one in found if one.kind == "events"}
    for view in reading.views:
        if not view.plain or view.span.start in held or reading.article.cut(view.span).endswith("?"):
            continue
        for time in times_of(view):
            told = _told(reading, view, time) if _tells(reading, view, time) else None
            if told is None:
                continue
            at, state = told
            words = reading.article.cut(at).split()
            head = next((word for word in map(str.lower, words) if not is_function_word(word)), "")
            title = as_title(" ".join(words), frozenset({"the", "a", "an"}))
            yield done(reading, view, "dated", at, time, head=head, state=state, title=title)
            break


def _tells(reading: Reading, view: View, time: Time) -> bool:
    """Whether a time is a day, year or window of something that happens, and no dateline's."""
    dateline = _DATELINE.match(reading.text, *view.span)
    if dateline and time.span.start < dateline.end():
        return False
    if not time.day and reading.text.endswith("from ", 0, time.span.start):
        return False
    bare = time.words[:1].isupper() and not time.day and time.words.endswith("day")
    if bare and _BESIDE.match(reading.text, time.span.end, view.span.end):
        return False
    return bool(time.day or _CERTAIN.search(time.words) or _due(reading, time) or regex.search(r"\d{4}", time.words))


def _due(reading: Reading, time: Time) -> bool:
    """Whether something is due by a time."""
    return time.words.lower().startswith(("by ", "until ", "before ")) or bool(
        _BY.search(reading.text[max(0, time.span.start - 8) : time.span.start])
    )


def _told(reading: Reading, view: View, time: Time) -> tuple[Span, str] | None:
    """What happens at a time, and whether it lies ahead; None when its clause tells only that somebody spoke."""
    start, end = view.span
    for cut in _CLAUSE.finditer(reading.text, *view.span):
        start = cut.end() if cut.end() <= time.span.start else start
        if cut.start() >= time.span.end:
            end = cut.start()
            break
    if ahead := _ahead(reading.lexicon).search(reading.text, start, end):
        verb = next((w.lower for w in view.words if w.start >= ahead.end()), "")
        if any(verb in reading.lexicon.lists[f"events.{name}"] for name in ("meeting", "decision", "action")):
            return None
        return _heading(view, ahead.end(), end, time), "planned"
    deed = next(
        (w for w in view.words if start <= w.start and w.end <= end and _acts(reading, view, w.start, w.lower)), None
    )
    if deed is not None and not _WISHED.search(reading.text, start, deed.start):
        told = _heading(view, deed.start, end, time)
        return _with_subject(reading, view, told) if told == deed.span else told, "happened"
    if _due(reading, time) and len(reading.text[start : time.span.start].split()) > _ENOUGH:
        return _heading(view, start, end, time), "planned"
    return None


def _acts(reading: Reading, view: View, start: int, word: str) -> bool:
    """Whether a word is the verb of something done, not of something said."""
    if word in reading.lexicon.verbs or word in reading.lexicon.lists["events.no_deed"]:
        return False
    before = reading.text[max(view.span.start, start - 14) : start].rstrip().rsplit(" ", 1)[-1].lower()
    if before in _SPEAKERS:
        return False
    deed = word in reading.lexicon.lists["events.done"]
    return deed or (before not in _NO_VERB and _DONE.fullmatch(word) is not None)


def _with_subject(reading: Reading, view: View, verb: Span) -> Span:
    """A verb alone with the noun phrase before it: "the old ferry sank"."""
    index = next(i for i, word in enumerate(view.words) if word.start == verb.start) - 1
    if index < 0 or is_function_word(view.words[index].lower) or view.words[index].lower.endswith("ly"):
        return verb
    return Span(phrase_at(reading, view, index).span.start, verb.end)


def _heading(view: View, start: int, end: int, time: Time) -> Span:
    """What is told from a verb on, up to the time or a mark."""
    words = [w for w in view.words if start <= w.start and w.end <= end][:_LONGEST]
    alone = len(words) > 1 and words[1].span.overlaps(time.span)  # a verb alone is told with its time
    kept: list[Word] = []
    for word in words:
        if (word.span.overlaps(time.span) and not alone) or (kept and view.text[kept[-1].end : word.start].strip()):
            break
        kept.append(word)
    while kept and is_function_word(kept[-1].lower):
        kept.pop()
    return Span(kept[0].start, kept[-1].end) if kept else Span(time.span.start, time.span.end)


@cache
def _ahead(lexicon: Lexicon) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{alternatives(lexicon.lists['events.ahead'])})\s(?:be\s)?(?=\p{{Ll}}{{3,}})")
