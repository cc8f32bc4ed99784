"""What somebody is asked to do, and what is to become of a thing: "urged the port to dredge the basin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.headings import as_title
from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import alternatives
from explainer.extract.phrases import flat, heads_in, phrase_at
from explainer.extract.reading import Reading, View
from explainer.extract.rules.proposed import proposed
from explainer.extract.words import Word, is_function_word

_WORD = r"[\p{L}\p{N}’'&‑-]+"
# fmt: off
_BREAK = frozenset({
    "and", "but", "if", "when", "because", "while", "so", "that", "which", "who", "or", "unless", "until",
})
"""Words at which what is asked for ends."""
_CLAUSE = frozenset({"if", "whether", "who", "how", "what", "why", "when", "where", "which", "because"})
"""Words that begin another clause: who is asked stands before them."""
_ANYONE = frozenset({
    "i", "we", "you", "he", "she", "it", "they", "and", "or", "someone", "somebody", "everyone", "nobody", "there",
    "this", "that",
})
"""Words before "should" that name no thing."""
_TRAILING = frozenset({"instead", "altogether", "again", "too", "already", "now", "soon", "immediately", "every"})
"""Words in which no heading ends."""
# fmt: on
_LED = regex.compile(r"\s(?:as|into|up|out|away|down|back|in|at|with|like|than|after)\b")
"""What follows a verb that has no object."""
_LONGEST = 9
"""Words of a heading."""
_NEAR = 600
"""Characters after a proposal in which "under the plan" goes on with it."""
_UNDONE = regex.compile(
    r"(?:\b(?:is|are|was|were|been|being|be|not|never|to|nobody|who|no|you|we|I)\s|n[’']t\s)(?:\p{Ll}+ly\s)?$",
    flags=regex.REVERSE,
)
"""What stands before a verb that is passive, denied or another verb's."""
_DONE = regex.compile(r"(?:\p{Ll}{3,}(?:ed|en|un|ut|it|old|ade|id|aid))\b")


def find_demands(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim what somebody is asked, urged or wanted to do, what somebody proposes to do, and what should be done.

    Refuse passives and what is denied, what is asked of a partner in talk ("asked him to explain"), and what another
    rule names by a noun of its own.
    """
    given = [one.fields["phrase_at"] for one in found if one.kind == "proposals" and one.fields["strength"] > 1]
    asked, should = _patterns(reading.lexicon)
    said = [
        p.span for one in found if one.kind == "statements" and not one.fields.get("position") for p in one.passages
    ]
    for view in reading.views:
        if not view.plain or view.lowers.isdisjoint(_signs(reading.lexicon)):
            continue
        for match in asked.finditer(reading.text, *view.span):
            if not _UNDONE.search(reading.text, view.span.start, match.start()):
                yield from _claimed(reading, view, match, given)
        for match in should.finditer(reading.text, *view.span) if "should" in view.lowers else ():
            if any(span.start <= match.end() - 1 < span.end for span in said):
                yield from _claimed(reading, view, match, given)


def _claimed(reading: Reading, view: View, match: regex.Match[str], given: list[list[int]]) -> Iterator[Candidate]:
    """The thing a match names, unless another rule has it or it tells nothing."""
    verb = match["verb"] or match.groupdict().get("ing") or ""
    if _refused(reading, view, match, verb, given):
        return
    words = _phrase(reading, view, _begin(reading, view, match, verb))
    head = _head(words[1:] if verb else words)
    if verb and match[0].endswith(f"should {verb}") and (head is None or is_function_word(words[1].lower)):
        thing = _thing(reading, view, match)
        if reading.mentions_in(thing) or heads_in(reading, view, "proposals.nouns", match.end(), words[-1].end):
            return
        verb, words = "", _phrase(reading, view, thing.start)
        head = _head(words)
    span = Span(words[0].start, words[-1].end) if words else Span(0, 0)
    if head is None or any(start < span.end and match.start() < end for start, end in given):
        return
    if nouns := heads_in(reading, view, "proposals.nouns", span.start, span.end):
        verb, head = "", view.words[nouns[0].index]
        words = [word for word in words if word.start >= nouns[0].span.start]
    before = {flat(word.text) for word in words if word.end < head.start and not is_function_word(word.lower)}
    text = " ".join(reading.article.cut(span).split())
    given.append([span.start, span.end])
    yield proposed(
        reading,
        view,
        "demands",
        span,
        Span(*match.span()),
        head=flat(head.text),
        modifiers=before - {verb},
        verb=flat(verb),
        heading=as_title(text.replace(" should ", " to "), frozenset({"the", "a", "an", "that"})),
    )


def _refused(reading: Reading, view: View, match: regex.Match[str], verb: str, given: list[list[int]]) -> bool:
    """Whether a match asks for nothing, or for what a noun before it names already."""
    whom = (match["whom"] or "").lower().split()
    if not _CLAUSE.isdisjoint(whom) or (whom and whom[-1] in _ANYONE and " should " in match[0]):
        return True
    if match[0].startswith(("Under", "under")) and any(0 < match.start() - start < _NEAR for start, _ in given):
        return True
    if not verb:
        return not _DONE.match(reading.text, match.end("be") + bool(match["be"]))
    if match["verb"] and not whom and _LED.match(reading.text, match.end()):
        return True
    idle = verb in reading.lexicon.lists["proposals.idle"] or is_function_word(verb) or verb.endswith("ly")
    named = bool(whom) and heads_in(reading, view, "proposals.nouns", *match.span("whom"))
    asked = " should " not in match[0] and not match[0].startswith(("Under", "under"))
    return idle or (asked and _happens(reading.lexicon, verb)) or bool(named)


def _begin(reading: Reading, view: View, match: regex.Match[str], verb: str) -> int:
    """Where the words for the thing begin: at the verb, or at what is to be something."""
    if verb:
        return match.start("verb" if match["verb"] else "ing")
    return _thing(reading, view, match).start if " should " in match[0] else match.start("whom")


def _happens(lexicon: Lexicon, verb: str) -> bool:
    """Whether a verb tells an event: "plans to meet", "intends to ballot"."""
    return any(verb in lexicon.lists[f"events.{name}"] for name in ("meeting", "decision", "action", "verbs"))


def _thing(reading: Reading, view: View, match: regex.Match[str]) -> Span:
    """The noun phrase right before "should", without the verb that tells it."""
    index = max(i for i, word in enumerate(view.words) if word.start < match.end("whom"))
    return phrase_at(reading, view, index).span


def _phrase(reading: Reading, view: View, begin: int) -> list[Word]:
    """The words from a place on up to a mark or a joining word, at most as many as a heading has."""
    words: list[Word] = []
    for word in view.words:
        if word.start < begin:
            continue
        gap = reading.text[words[-1].end : word.start] if words else " "
        if len(words) == _LONGEST or (words and gap.strip("’'s ")) or (words and word.lower in _BREAK):
            break
        words.append(word)
    while words and (is_function_word(words[-1].lower) or words[-1].lower in _TRAILING):
        words.pop()
    return words


def _head(words: list[Word]) -> Word | None:
    """The noun in which the first run of words that carry meaning ends."""
    head: Word | None = None
    for word in words:
        plain = (
            not is_function_word(word.lower) and word.lower.isalpha() and not word.lower.endswith(("self", "selves"))
        )
        if head is not None and not plain:
            break
        head = word if plain else head
    return head


@cache
def _signs(lexicon: Lexicon) -> frozenset[str]:
    """The words of which a sentence needs one: of each cue the longest."""
    phrases = lexicon.lists["proposals.asks"] | lexicon.lists["proposals.puts"] | lexicon.lists["proposals.does"]
    return frozenset(max(phrase.split(), key=len) for phrase in phrases) | {"should", "under"}


@cache
def _patterns(lexicon: Lexicon) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    asks, puts, does = (alternatives(lexicon.lists[f"proposals.{name}"]) for name in ("asks", "puts", "does"))
    run = rf"(?:{_WORD}\s){{1,7}}?"
    whom, act = rf"(?P<whom>{run})", r"(?:(?P<be>be)|(?P<verb>\p{Ll}{2,}))\b"
    aside = rf"(?P<whom>{run}(?:{_WORD},\s[^,.;:]{{3,50}},\s)?)"
    bare = r"(?P<verb>\p{Ll}{2,}(?<!s|should|was|were|had)(?=\s(?:the|an?|its|their|\p{N}+)\b))"
    under = r"[Uu]nder\s(?:it|(?:the|this|its|their|his|her|that|such\sa)\s(?:[\p{L}’'-]+\s){0,3}?[\p{L}-]+),\s"
    done = r"(?P<be>)(?=\p{Ll}{3,}ed\b(?:[.,;]|\s(?:to|by|in|at|until|before|into|for|from|on|as)\b))"
    asked = (
        rf"\b(?:(?:{asks})\s{whom}to\s{act}"
        rf"|(?:{does})\s(?:(?P<ing>\p{{Ll}}{{3,}}ing)\b|to\s(?P<verb>\p{{Ll}}{{2,}})\b)"
        rf"|(?:{puts})\sthat\s{aside}(?:should\s)?(?:(?P<be>be)|{bare})\b"
        rf"|{under}{whom}would\s{act}"
        rf"|(?:wants?|wanted|would\slike)\s{whom}{done})"
    )
    return regex.compile(asked), regex.compile(rf"(?<!\p{{L}})(?:that\s)?{whom}should\s{act}")
