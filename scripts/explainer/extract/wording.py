"""Plain headings for drafts, made of the passages' own words. No sentence of fact is ever made here."""

from __future__ import annotations

import regex

_ASKED = 4
"""Words of a question that stands after a colon."""
_LONGEST = 16
"""Words of a heading."""
_OF = regex.compile(
    r"\b(?:the\s)?(?P<scope>(?:exact\s)?nature|extent|scope|details|specifics|format|terms|depth|level|amount|size|cost|timing|outcome|future|fate|role(?=\sof)|implications|funding|status)\s(?:of|on|for)\s(?P<what>(?:\p{Lu}\.|[^,.;])+?)(?=\s(?:remains?|is|are|was|were|has|have|had)\b|[,.;]|$)",
    flags=regex.IGNORECASE,
)
_OVER = regex.compile(r"\bdisagree(?:ments?|s)?\s(?:over|on|about)\s(?P<what>[^,.;]+)", flags=regex.IGNORECASE)
_AUX = r"will|would|can|could|is|are|was|were|has|have|should|may|might|must"
_WHETHER = regex.compile(
    rf"\bwhether\s(?P<who>(?:(?!\b(?:{_AUX})\b)[^,.;]){{2,60}}?)\s(?P<aux>{_AUX})\s(?P<rest>[^,.;]{{3,}})"
)
_WITHOUT = regex.compile(
    r"\bwithout\s(?:naming|specifying|disclosing|revealing|giving|saying)\s(?P<what>(?:the|any|its|their|his|her)\s[^,.;]+)"
)
_DECIDE = regex.compile(
    r"^(?P<who>(?:The\s)?[^,.;]{3,60}?)\s(?:has|have)\s(?:still\s)?not\s(?:yet\s)?decided\s(?P<what>(?:on|about|whether)\s[^,.;]+)"
)
_SUBJECT = regex.compile(
    r"^(?:However|But|Yet|Still|And|Despite[^,]*|While)?,?\s*(?P<what>(?!There\b|It\b|She\b|He\b|They\b)(?:\p{Lu}\.|[^,.;]){4,90}?),?\s(?:however,?\s)?(?:remains?|is|are|was|were|has|have)\b"
)


def question_title(passage: str, cue: str) -> str:
    """Return a question in the passage's own words: a reader sees what is open before reading the passage."""
    text = " ".join(passage.split())
    if cue == "?" or text.endswith("?"):
        asked = text.rsplit(": ", 1)[-1]
        asked = asked if len(asked.split()) >= _ASKED else text
        return short(asked[:1].upper() + asked[1:]).rstrip("?.") + "?"
    if asked := _indirect(text):
        return asked
    if match := _OF.search(text):
        scope = match["scope"].lower()
        verb = "are" if scope.endswith("s") and scope != "status" else "is"
        return f"What {verb} the {scope} of {short(match['what'])}?"
    if match := _OVER.search(text):
        return f"Will there be agreement on {short(match['what'])}?"
    return _plain(text)


def _plain(text: str) -> str:
    """Return a question where nothing in the sentence gives one: a point of a list, the subject, or the sentence."""
    bullet = regex.sub(r"^[*•·–—-]\s*", "", text)
    match = _SUBJECT.search(text)
    if bullet == text and match:
        return f"What is settled about {lower_first(short(match['what']))}?"
    if bullet != text:
        return short(bullet[:1].upper() + bullet[1:]).rstrip(".") + "?"
    return f"What is open: {short(text).rstrip('.')}?"


def _indirect(text: str) -> str:
    """Return what a sentence asks indirectly: "whether …", "has not decided on …", "without naming …"; or nothing."""
    if match := _WHETHER.search(text):
        return short(f"{match['aux'].capitalize()} {match['who']} {match['rest']}").rstrip(".") + "?"
    if match := _DECIDE.search(text):
        return short(f"What will {lower_first(match['who'])} decide {match['what']}").rstrip(".") + "?"
    if match := _WITHOUT.search(text):
        plural = match["what"].split()[-1].endswith("s")
        return f"What {'are' if plural else 'is'} {short(match['what'])}?"
    return ""


def short(text: str, words: int = _LONGEST) -> str:
    """Return a text cut to some words."""
    kept = text.split()
    return " ".join(kept) if len(kept) <= words else " ".join(kept[:words]).rstrip(",;:") + " …"


def lower_first(text: str) -> str:
    """Return a text with a small first letter when its first word is an article or the like."""
    first = text.split(maxsplit=1)[0] if text else ""
    return (
        text[:1].lower() + text[1:]
        if first in {"The", "A", "An", "These", "This", "Those", "That", "Its", "His", "Her", "Their"}
        else text
    )
