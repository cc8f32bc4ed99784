"""What a cue of a position shows: whether it is one, its negation, and what it is about. No rule itself."""

from __future__ import annotations

import regex

from explainer.articles.article import Span
from explainer.extract.holders import verb_group
from explainer.extract.reading import Reading, View

END = regex.compile(
    r";|,\s(?:while|but|although|though|whereas|which|who|with|adding|saying|stating|and\s(?:he|she|they|it|has|is|that))\b|\swhile\s|\salthough\s|\swhereas\s|\s(?:after|before|during|since|following|because)\s|\sand\s(?:\p{Ll}+ly\s)?(?!need|speed)\p{Ll}+ed\s|[.!?][”\"’]?\s"
)
"""Where the thing that a cue is about ends."""
_RELATIVE = regex.compile(r",?\s(?:which|that)\s(?:[^,;]{0,60})$")
_NEAR = 3
"""Words. A negation this close before a cue turns it round."""
_MODAL = regex.compile(r"\b(?:could|may|might)\b")
_TURNED = {"supports": "opposes", "opposes": "supports"}
LIVES = regex.compile(r"\b(?:could|can|would)\b", flags=regex.IGNORECASE)


def no_verb(reading: Reading, view: View, match: regex.Match[str]) -> bool:
    """Whether a form is a noun, an infinitive or a participle before its noun: "to support", "a call for"."""
    before = reading.text[view.span.start : match.start()].rstrip().rsplit(" ", 1)[-1].lower().strip("“”\"'’,")
    if before == "to" and regex.search(
        r"\b(?:continue|continues|continued|seem|seems|appear|appears)\s+to\s*$",
        reading.text[view.span.start : match.start()],
    ):
        return False
    if before in {
        "to",
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "by",
        "of",
        "for",
        "any",
        "no",
        "s",
    }:
        return True
    group = reading.article.cut(verb_group(reading, view, match.start()))
    passive = regex.search(r"\b(?:is|are|was|were|been|being|be)\s(?:\p{Ll}+ly\s)?$", group) and match[
        0
    ].lower().endswith("ed")
    noun = match[0].lower() in {"backing", "support"} and regex.match(
        r"\s(?:for|from|of|to|by)\b", reading.text[match.end() : match.end() + 6]
    )
    return bool(noun) or (bool(passive) and not regex.search(r"\s(?:to|in|for|on|about)$", match[0]))


def given_up(reading: Reading, match: regex.Match[str]) -> str:
    """What giving a thing up shows: a demand given up is against it, an opposition given up is open."""
    noun = regex.compile(
        r"\s(?:(?:his|her|its|their|the|this|that|an?|any|all)\s)?(?:\p{Ll}+\s){0,2}?(?P<noun>\p{Ll}+)\b"
    )
    found = noun.match(reading.text, match.end())
    for _ in range(3):
        if found is None:
            return ""
        if found["noun"] in reading.lexicon.lists["stances.for_nouns"]:
            return "opposes"
        if found["noun"] in reading.lexicon.lists["stances.against_nouns"]:
            return "unclear"
        found = regex.compile(r"\s(?P<noun>\p{Ll}+)\b").match(reading.text, found.end())
    return ""


def turned(reading: Reading, view: View, match: regex.Match[str], stance: str) -> str:
    """What a cue shows after a negation or beside a modal verb."""
    words = reading.text[view.span.start : match.start()].split()[-_NEAR:]
    near = " ".join(words)
    negated = bool(reading.lexicon.patterns["stances.negations"].search(near) or regex.search(r"n[’']t\b", near))
    negated = negated and not regex.search(r"[,;:]$", near)
    group = reading.article.cut(verb_group(reading, view, match.start()))
    modal = _MODAL.search(group)
    if modal and modal[0] in {"may", "might"} and stance != "unclear":
        return "unclear"
    if modal and stance == "supports" and not negated and not LIVES.match(match[0]):
        return "conditional"
    return _TURNED.get(stance, stance) if negated else stance


def about_noun(reading: Reading, view: View, match: regex.Match[str]) -> Span:
    """Return what stands after "opposition to"; after a bare "resistance" the thing is named before it."""
    if match[0].lower().rsplit(" ", 1)[-1] in {"for", "to", "of"}:
        return about(reading, view, match)
    return Span(view.span.start, match.start())


def about(reading: Reading, view: View, match: regex.Match[str]) -> Span:
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
