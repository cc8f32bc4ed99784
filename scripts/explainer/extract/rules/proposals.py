"""Sentences that propose something."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.headings import as_title, with_purpose, with_tail
from explainer.extract.lexicon import Lexicon
from explainer.extract.phrases import Phrase, around, flat, heads_in, may_head, phrase_at
from explainer.extract.reading import Reading, View
from explainer.extract.words import is_function_word

_IF = regex.compile(r"(?:\bwould|[’']d|\bwill|\bcould)\s(?:\p{L}+\s){1,9}?(?P<if>if)\s(?!not\b)")
_PRONOUN = regex.compile(r"(?:I|you|he|she|it|we|they)\b")
"""Who would do something is no thing proposed."""
_NO = regex.compile(r"\W*(?:\d+\.\s)?(?P<no>No)\s(?P<what>\p{Ll}+)\s(?:until|before|without|unless)\b")
_NEW = regex.compile(r"(?:an?\s\p{L}+|\p{Ll}+s)\s")
"""Something that was not spoken of before: "a list", "trials"."""
_MORE = regex.compile(r"(?:an?\s)?(?:more|fewer|new|further)\s\p{Ll}+(?!\s\p{Ll}+ing)")
_OF = regex.compile(r"\s(?:of|for|on|against|between)\s(?!\p{Ll}*ing\b)")
"""What follows a noun and tells which one it is."""
_LIST = regex.compile(r",\s(?:and\s)?(?:\p{L}+\s){0,2}")
_INCLUDING = regex.compile(r",\s(?:including|such\sas|among\sthem|with)\s")
_CLAUSE = {"if", "that", "when", "because", "whether", "unless", "while"}
"""Words that begin a clause; what follows is no object."""
_MODAL = {"would", "could", "may", "might", "should", "must"}
_BECOMES = {"were", "was", "is", "are", "could", "can", "got", "gets", "had", "went", "goes", "came", "stayed", "stays"}
"""Verbs after which a condition tells what is to become of a thing; "if the court allowed it" tells nothing of one."""
_SUBJECT = 5
"""Words between "if" and the verb, at most."""
_REACH = 12
"""Words after a cue within which the thing proposed is named."""


def find_proposals(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim the thing that is proposed, demanded, planned or refused: "a two-year trial", "talks without conditions".

    Refuse things too general to tell ("the plan", "a step") unless a word before them tells which, headlines,
    and sentences in which a modal verb stands far from the thing.
    """
    del found
    for view in reading.views:
        if not view.plain:
            continue
        seen: set[tuple[str, frozenset[str]]] = set()
        for cue, phrase, strength in [
            *_strong(reading, view),
            *(_beside(reading, view) if may_head(reading, view, "proposals.nouns") else ()),
            *_condition(reading, view),
            *_refusal(reading, view),
        ]:
            if (phrase.head, phrase.modifiers) in seen or _empty(reading, phrase) or _idiom(reading, phrase):
                continue
            seen.add((phrase.head, phrase.modifiers))
            passage = Passage.of(reading.article, around(reading, view, cue, phrase.span))
            people = _people(reading, view, phrase) if _meeting(reading, phrase) else []
            if _meeting(reading, phrase) and not (people or phrase.modifiers & kinds(reading)):
                continue
            fields = {
                "head": phrase.head,
                "modifiers": _modifiers(reading, phrase),
                "strength": strength,
                "people": people,
                "verb": _verb(reading, view, phrase),
                "sort": sort_of(reading, phrase) if _meeting(reading, phrase) else "",
                "phrase": reading.article.cut(phrase.span),
                "phrase_at": [phrase.span.start, phrase.span.end],
                "heading": _heading(reading, view, phrase),
            }
            yield Candidate("proposals", fields, (passage,), Cue("proposal", cue.start, cue.end), "proposals")


def _heading(reading: Reading, view: View, phrase: Phrase) -> str:
    """The thing as a heading; a single word is told apart by what follows it, or by what is to become of it."""
    own = as_title(reading.article.cut(phrase.span), flattened(reading.lexicon, "proposals.vague"))
    bare = (
        len(own.split()) == 1
        or phrase.head.startswith("no-")
        or not _modifiers(reading, phrase)
        or phrase.head in flattened(reading.lexicon, "proposals.general")
    )
    tail = with_tail(reading, view, phrase.span) if bare else ""
    told = (
        tail
        if len(tail) > len(reading.article.cut(phrase.span))
        else with_purpose(reading, view, phrase.span, bare=bare or _IF.search(reading.text, *view.span) is not None)
    )
    return as_title(told, flattened(reading.lexicon, "proposals.vague"))


def _strong(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """The things named after a strong cue, or before a passive one."""
    for match in reading.found_in(view, "proposals.strong"):
        cue = Span(*match.span())
        agent = reading.text.startswith(" by ", cue.end)
        after = [index for index, word in enumerate(view.words) if word.start >= cue.end][:_REACH]
        limit = view.words[after[-1]].end if after else cue.end
        phrases = heads_in(reading, view, "proposals.nouns", cue.end, limit)
        useful = [] if agent else [phrase for phrase in phrases if not _empty(reading, phrase)]
        if useful:
            yield cue, useful[0], 1 if _verb(reading, view, useful[0]) else 2
            yield from (
                (cue, phrase, 2)
                for phrase in useful[1:]
                if _meeting(reading, phrase) and phrase.modifiers & kinds(reading)
            )
            yield from ((cue, phrase, 2) for phrase in _included(reading, view, useful[0]))
            continue
        before = [
            p for p in heads_in(reading, view, "proposals.nouns", view.span.start, cue.start) if not _empty(reading, p)
        ]
        if before and match[0].lower().split()[0] in {
            "would",
            "is",
            "are",
            "may",
            "could",
            "must",
            "should",
            "proposed",
            "resembling",
        }:
            yield cue, before[-1], 2
        elif after and not agent and (plain := _object(reading, view, after)):
            yield cue, plain, 1 if _verb(reading, view, plain) else 2


def _beside(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """The things that need their noun: beside a modal verb, before "modelled on", or called possible."""
    yield from _modal(reading, view)
    yield from _like(reading, view)
    yield from _not_yet(reading, view)


def _included(reading: Reading, view: View, phrase: Phrase) -> list[Phrase]:
    """The things that a thing is said to include: "guarantees, including a seat on the board"."""
    match = _INCLUDING.search(reading.text, phrase.span.end, view.span.end)
    if match is None:
        return []
    return [
        p for p in heads_in(reading, view, "proposals.nouns", match.end()) if p.modifiers and not _empty(reading, p)
    ]


def _like(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """The thing before "modelled on", "resembling": what follows is there already."""
    for match in reading.found_in(view, "proposals.like"):
        before = heads_in(reading, view, "proposals.nouns", view.span.start, match.start())
        useful = [phrase for phrase in before if not _empty(reading, phrase)]
        if useful:
            yield Span(*match.span()), useful[-1], 2


def _not_yet(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """A thing called possible: "a potential merger"."""
    for phrase in heads_in(reading, view, "proposals.nouns"):
        first = reading.lexicon.patterns["proposals.not_yet"].match(reading.text, *phrase.span)
        if first and phrase.modifiers:
            yield Span(*first.span()), phrase, 2


def _object(reading: Reading, view: View, after: list[int]) -> Phrase | None:
    """The noun phrase right after a cue, whatever its head."""
    run: list[int] = []
    for index in after[:6]:
        word = view.words[index]
        if word.lower in _CLAUSE:
            break
        if is_function_word(word.lower) or word.lower.endswith("ly"):
            if run:
                break
            continue
        if run and reading.text[view.words[run[-1]].end : word.start] != " ":
            break
        run.append(index)
    if run and view.words[run[0]].text[0].isdigit():
        return None
    if (
        len(run) == 1
        and not _MORE.match(reading.text, view.words[after[0]].start)
        and not (
            _NEW.match(reading.text, view.words[after[0]].start) and _OF.match(reading.text, view.words[run[0]].end)
        )
    ):
        return None
    return phrase_at(reading, view, run[-1]) if run else None


def _modal(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """A thing as subject of a modal verb: "the framework could include"."""
    modal = [] if _MODAL.isdisjoint(view.lowers) else [i for i, word in enumerate(view.words) if word.lower in _MODAL]
    for index in modal[modal[:1] == [0] :]:
        word = view.words[index]
        for phrase in heads_in(reading, view, "proposals.nouns", view.span.start, word.start):
            if index - phrase.index <= 4:  # noqa: PLR2004 - subject and verb stand together
                yield word.span, phrase, 1


def _condition(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """What somebody would accept a thing for: "would back it if the fee were halved"."""
    match = _IF.search(reading.text, *view.span) if "if" in view.pieces else None
    if match is None or _PRONOUN.match(reading.text, match.end()):
        return
    first = next((i for i, word in enumerate(view.words) if word.start >= match.end("if")), len(view.words))
    run = list(itertools.takewhile(lambda i: view.words[i].lower not in _BECOMES, range(first, len(view.words))))
    nouns = [i for i in run if not is_function_word(view.words[i].lower) and view.words[i].lower.isalpha()]
    if nouns and len(run) <= _SUBJECT and first + len(run) < len(view.words):
        yield Span(*match.span("if")), phrase_at(reading, view, nouns[-1]), 2


def _refusal(reading: Reading, view: View) -> Iterator[tuple[Span, Phrase, int]]:
    """A demand put as a refusal: "No licence until the well is tested"; the thing is the delay, not the licence."""
    match = _NO.match(reading.text, *view.span)
    if match is None:
        return
    index = next((i for i, word in enumerate(view.words) if word.start == match.start("what")), None)
    if index is not None:
        phrase = phrase_at(reading, view, index)
        yield (
            Span(*match.span()),
            Phrase(f"no-{phrase.head}", frozenset(), Span(match.start("no"), match.end("what")), index),
            2,
        )


def kinds(reading: Reading) -> frozenset[str]:
    """The words that tell one meeting from another, without hyphens."""
    return flattened(reading.lexicon, "events.kinds")


@cache
def flattened(lexicon: Lexicon, which: str) -> frozenset[str]:
    """The stems of the words of a list, without hyphens."""
    return frozenset(map(flat, lexicon.lists[which]))


def _verb(reading: Reading, view: View, phrase: Phrase) -> str:
    """The verb of a thing proposed as an action, "deploying troops" or "to send soldiers"; else empty."""
    start, end = phrase.span
    words = [word for word in view.words if start <= word.start and word.end <= end]
    first = words[0].lower if len(words) > 1 else ""
    before = reading.text[max(0, phrase.span.start - 4) : phrase.span.start]
    return flat(first) if first.endswith("ing") or (first and before.endswith(" to ")) else ""


def sort_of(reading: Reading, phrase: Phrase) -> str:
    """The words that tell which meeting it is, one of two that say the same: "three-way" and "trilateral"."""
    same = reading.lexicon.pairs("events.same")
    return " ".join(sorted({same.get(word, word) for word in phrase.modifiers & kinds(reading)}))


def _meeting(reading: Reading, phrase: Phrase) -> bool:
    return phrase.head in flattened(reading.lexicon, "events.meeting")


def _people(reading: Reading, view: View, phrase: Phrase) -> list[int]:
    """Who would meet: the people named in the phrase or right after it, when they are two or more."""
    held = reading.mentions_in(Span(phrase.span.start, min(phrase.span.end + 110, view.span.end)))
    end = phrase.span.end
    named: set[int] = set()
    for mention in held:
        between = reading.text[end : mention.span.start]
        if "," in between and not (named and _LIST.fullmatch(between)):
            break
        end = mention.span.end
        named |= {mention.entry} if mention.kind == "person" else set()
    return sorted(named) if len(named) > 1 else []


def _modifiers(reading: Reading, phrase: Phrase) -> list[str]:
    """The words before the head that tell which one: no figures, nothing vague."""
    vague = flattened(reading.lexicon, "proposals.vague")
    return sorted(word for word in phrase.modifiers - vague if not word[0].isdigit() and word[0] not in "£$€")


def _idiom(reading: Reading, phrase: Phrase) -> bool:
    """Whether a thing is only a word in a turn of speech: "free of charge"."""
    end = phrase.span.end
    idioms = reading.lexicon.patterns["proposals.idioms"].finditer(reading.text, max(0, end - 30), end)
    return any(match.end() == end for match in idioms)


def _empty(reading: Reading, phrase: Phrase) -> bool:
    """Whether a thing is too general to tell what is proposed."""
    general = flattened(reading.lexicon, "proposals.general")
    return phrase.head.isdigit() or (phrase.head in general and not phrase.modifiers - general)
