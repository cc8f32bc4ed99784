"""What a cue of a position shows: whether it is one, its negation, and what it is about. No rule itself."""

from __future__ import annotations

import re

import regex

from explainer.articles.article import Span
from explainer.extract.holders import verb_group
from explainer.extract.reading import Reading, View

END = regex.compile(
    r";|,\s(?:while|but|although|though|whereas|which|who|with|adding|saying|stating|and\s(?:he|she|they|it|has|is|that))\b|\swhile\s|\salthough\s|\swhereas\s|\s(?:after|before|during|since|following|because)\s|\sand\s(?:\p{Ll}+ly\s)?(?!need|speed)\p{Ll}+ed\s|[.!?][”\"’]?\s"
)
"""Where the thing that a cue is about ends."""
_RELATIVE = regex.compile(r",?\s(?:which|that)\s(?:[^,;]{0,60})$")
_GOES_ON = re.compile(r"\b(?:continue|continues|continued|seem|seems|appear|appears)\s+to\s*$")
# fmt: off
_BEFORE_NOUN = {
    "to", "a", "an", "the", "his", "her", "their", "its", "this", "that", "by", "of", "for", "any", "no", "s",
}
# fmt: on
_PASSIVE = regex.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\p{Ll}+ly\s)?$", flags=regex.REVERSE)
_OF = re.compile(r"\s(?:for|from|of|to|by)\b")
_PARTICLE = re.compile(r"\s(?:to|in|for|on|about)$")
_NOUN = regex.compile(r"\s(?:(?:his|her|its|their|the|this|that|an?|any|all)\s)?(?:\p{Ll}+\s){0,2}?(?P<noun>\p{Ll}+)\b")
_NEXT = regex.compile(r"\s(?P<noun>\p{Ll}+)\b")
_SHORT_NOT = re.compile(r"n[’']t\b")
_NEAR = 3
"""Words. A negation this close before a cue turns it round."""
_MODAL = regex.compile(r"\b(?:could|may|might)\b")
_TURNED = {"supports": "opposes", "opposes": "unclear"}
LIVES = regex.compile(r"\b(?:could|can|would)\b", flags=regex.IGNORECASE)


def no_verb(reading: Reading, view: View, match: re.Match[str]) -> bool:
    """Whether a form is a noun, an infinitive or a participle before its noun: "to support", "a call for"."""
    before = reading.text[view.span.start : match.start()].rstrip().rsplit(" ", 1)[-1].lower().strip("“”\"'’,")
    if before == "to" and _GOES_ON.search(reading.text[view.span.start : match.start()]):
        return False
    if before in _BEFORE_NOUN:
        return True
    group = reading.article.cut(verb_group(reading, view, match.start()))
    passive = match[0].lower().endswith("ed") and _PASSIVE.search(group)
    noun = match[0].lower() in {"backing", "support"} and _OF.match(reading.text, match.end(), match.end() + 6)
    return bool(noun) or (bool(passive) and not _PARTICLE.search(match[0]))


def given_up(reading: Reading, match: re.Match[str]) -> str:
    """What giving a thing up shows: a demand given up is against it, an opposition given up is open."""
    found = _NOUN.match(reading.text, match.end())
    for _ in range(3):
        if found is None:
            return ""
        if found["noun"] in reading.lexicon.lists["stances.for_nouns"]:
            return "opposes"
        if found["noun"] in reading.lexicon.lists["stances.against_nouns"]:
            return "unclear"
        found = _NEXT.match(reading.text, found.end())
    return ""


def turned(reading: Reading, view: View, match: re.Match[str], stance: str) -> str:
    """What a cue shows after a negation or beside a modal verb."""
    words = reading.text[view.span.start : match.start()].split()[-_NEAR:]
    near = " ".join(words)
    negated = bool(reading.lexicon.patterns["stances.negations"].search(near) or _SHORT_NOT.search(near))
    negated = negated and not near.endswith((",", ";", ":"))
    group = reading.article.cut(verb_group(reading, view, match.start()))
    modal = _MODAL.search(group)
    if modal and modal[0] in {"may", "might"} and stance != "unclear":
        return "unclear"
    if modal and stance == "supports" and not negated and not LIVES.match(match[0]):
        return "conditional"
    return _TURNED.get(stance, stance) if negated else stance


def about_noun(reading: Reading, view: View, match: re.Match[str]) -> Span:
    """Return what stands after "opposition to"; after a bare "resistance" the thing is named before it."""
    if match[0].lower().rsplit(" ", 1)[-1] in {"for", "to", "of"}:
        return about(reading, view, match)
    return Span(view.span.start, match.start())


def about(reading: Reading, view: View, match: re.Match[str]) -> Span:
    """Return what stands after a cue up to the end of the clause; before it, in "B, which A rejects"."""
    before = _RELATIVE.search(reading.text[view.span.start : match.start()])
    ends = [
        found.start()
        for pattern in (END, reading.lexicon.patterns["stances.conditions"])
        if (found := pattern.search(reading.text, match.end(), view.span.end))
    ]
    stop = min([view.span.end, *ends])
    if before and len(reading.text[match.end() : stop].split()) < 2:  # noqa: PLR2004 - no object after it
        return Span(view.span.start, view.span.start + before.start())
    return Span(match.end(), stop)
