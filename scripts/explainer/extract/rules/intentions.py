"""Acts that somebody plans or proposes: "its plan to install driverless cranes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.headings import as_title
from explainer.extract.phrases import flat, heads_in
from explainer.extract.reading import Reading, View
from explainer.extract.rules.proposed import proposed
from explainer.extract.words import Word, is_function_word

_NUMBER = r"\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|all"
_PLAN = regex.compile(
    r"\b(?:(?:the|its|their|his|her|a|an|new|[\p{L}]+[’']s?)\s(?:\p{Ll}+\s)?(?:plan|proposal|bid|scheme|offer|motion)|plans|proposals)"
    rf"\sto\s(?P<act>(?P<verb>\p{{Ll}}{{3,}})\s(?:(?:the|an?|its|their|his|her|{_NUMBER})\s)?(?P<what>\p{{L}}[\p{{L}}’'-]*(?:\s\p{{L}}[\p{{L}}’'-]*){{0,3}}))"
)
_NO_ACT = frozenset(
    {"be", "have", "do", "make", "take", "give", "get", "hold", "see", "help", "either", "pay", "meet", "keep", "use"}
)
"""Verbs that tell nothing without their object, which is then the thing proposed."""
_LEAST = 5
"""Letters of the object's noun; a shorter word is mostly half of the verb: "set aside", "pay down"."""


def find_intentions(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim what a plan, proposal, bid or motion is to do: a verb with its object.

    Refuse what another rule names by a noun of its own ("plans to hold a referendum"), verbs that tell nothing without
    their object, and verbs alone ("the will to win").
    """
    given = [one.fields["phrase_at"] for one in found if one.kind == "proposals" and one.fields["strength"] > 1]
    for view in reading.views:
        if not view.plain or "to" not in view.lowers:
            continue
        for match in _PLAN.finditer(reading.text, *view.span):
            act = _act(reading, view, match)
            if act is None or any(start < act[0].end and act[0].start < end for start, end in given):
                continue
            span, head, modifiers = act
            yield proposed(
                reading,
                view,
                "intentions",
                span,
                Span(match.start(), match.start("act")),
                head=head,
                modifiers=modifiers,
                verb=flat(match["verb"]),
                heading=as_title(" ".join(reading.article.cut(span).split()), frozenset()),
            )


def _act(reading: Reading, view: View, match: regex.Match[str]) -> tuple[Span, str, list[str]] | None:
    """Return the verb with its object up to the first joining word, the object's head, and what stands before it."""
    words: list[Word] = []
    for word in view.words:
        if word.start < match.start("what"):
            continue
        gap = reading.text[words[-1].end : word.start] if words else " "
        if word.end > match.end("what") or is_function_word(word.lower) or gap != " ":
            break
        words.append(word)
    while len(words) > 1 and words[-1].lower.endswith(("ed", "ly")):
        words.pop()
    verb = match["verb"]
    if not words or verb in _NO_ACT or is_function_word(verb) or verb.endswith("ly"):
        return None
    bare = match.start("what") == match.end("verb") + 1
    if bare and len(words) == 1 and len(words[0].text) < _LEAST:
        return None
    span = Span(match.start("act"), words[-1].end)
    if heads_in(reading, view, "proposals.nouns", span.start, span.end):
        return None
    return span, flat(words[-1].text), [flat(word.text) for word in words[:-1]]
