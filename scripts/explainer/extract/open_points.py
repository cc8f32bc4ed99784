"""Words by which a point is left open, whatever the topic: what is not settled, not told, or still weighed. No rule."""

from __future__ import annotations

from functools import cache

import regex

from explainer.extract.lexicon import Lexicon
from explainer.extract.patterns import alternatives
from explainer.extract.reading import Reading, View

_ADVERBS = r"(?:yet\s|been\s|being\s|so\sfar\s|explicitly\s|[^\W\d_]+ly\s)*"
_ASKING = r"(?:whether|when|how|what|where|which|who|why|if)"
_LISTS = (
    "settled",
    "telling",
    "certain",
    "weighed",
    "weighing",
    "commitments",
    "called",
    "hindrances",
    "main",
)
_SIGNS = frozenset(
    {"not", "no", "nobody", "none", "t", "anything", "far", "means", "be", "is", "are", "was", "were", "open", "to"}
    | {"declined", "declines", "refused", "refuses", "remain", "remains", "contentious", "contested", "disputed"}
    | {"main", "key", "biggest", "major"}
)
"""Pieces of words of which a sentence needs one; apostrophes part "don't" into "don" and "t"."""


def left_open(reading: Reading, view: View) -> regex.Match[str] | None:
    """Return the words of a sentence that leave a point open: "not yet agreed", "no date has been set"."""
    if _SIGNS.isdisjoint(view.pieces):
        return None
    return _pattern(reading.lexicon).search(reading.text, *view.span)


@cache
def _pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    settled, telling, certain, weighed, weighing, commitments, called, hindrances, main = (
        alternatives(lexicon.lists[f"questions.{name}"]) for name in _LISTS
    )
    families = (
        rf"(?:not|n[’']t)\s{_ADVERBS}{settled}(?!\s(?-i:\p{{Lu}}))",
        rf"no\s(?:[^\W\d_][\w’-]*\s){{1,3}}(?:has|have|had|was|were)\s{_ADVERBS}{settled}",
        r"(?:nobody|no\sone|none\sof\sthem)\s(?:[^,.;:“”\"]{1,30}\s)?(?:could|can|was\sable\sto|were\sable\sto|dared\sto)\s(?:say|tell|explain|predict)\s(?:[^\W\d_]+\s)?"
        + _ASKING,
        rf"(?:nobody|no\sone|none\sof\sthem)\s(?:has|have|had)\s(?:yet\s|ever\s)?{settled}",
        rf"(?:did|do|does|would|will|could)(?:\snot|n[’']t)\s(?:yet\s|immediately\s)?{telling}(?!\s(?:him|her|them|me|us)\b)",
        rf"(?<!\bI\s)(?<!\byou\s)(?:do|does|did)(?:\snot|n[’']t)\s(?:yet\s)?know\s(?:yet\s)?{_ASKING}",
        rf"(?:cannot|can[’']t|could\snot|couldn[’']t)\s(?:yet\s)?say\s{_ASKING}",
        rf"(?:declined|declines|refused|refuses)\sto\s{telling}",
        rf"(?:not\s(?:yet\s|at\sall\s|entirely\s|fully\s|immediately\s)?|far\sfrom\s|anything\sbut\s|by\sno\smeans\s){certain}",
        rf"(?:made|makes|gave|gives|given|reached|taken)\sno\s(?:[^\W\d_]+\s)?{commitments}",
        rf"(?:may|might|could)\s(?:still\s|also\s|yet\s)?be\s{weighed}(?!\s(?:an?|as)\b)",
        rf"{called}(?=[,.;:]|\s(?:in|for|among|between|within|by|at|on|because|even)\b|$)",
        r"(?:is|are|remains?)\s(?:still\s|as\syet\s|[^\W\d_]+ly\s)*unknown",
        rf"(?:{main}\s(?:[^\W\d_]+\s)?{hindrances}|{hindrances}\s(?:remains?|to\s(?:an?|the|any|such)\b))",
        rf"(?:is|are|was|were)\s(?:still\s|now\s)?{weighing}\s(?:it|this|that|them|whether|how|what)",
        r"(?:leave|leaves|leaving|left)\s(?:[^\W\d_]+\s){0,5}open",
    )
    return regex.compile(rf"\b(?:{'|'.join(families)})\b", flags=regex.IGNORECASE)
