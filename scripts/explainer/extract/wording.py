"""Plain headings for drafts, made of the passages' own words. No sentence of fact is ever made here."""

from __future__ import annotations

import regex

_LONGEST = 16
"""Words of a heading."""
_OF = regex.compile(
    r"\b(?:the\s)?(?P<scope>(?:exact\s)?nature|extent|scope|details|specifics|format|terms|depth|level|amount|size|cost|timing|outcome|future|fate|role|implications|funding|status)\s(?:of|on|for)\s(?P<what>(?:\p{Lu}\.|[^,.;])+?)(?=\s(?:remains?|is|are|was|were|has|have|had)\b|[,.;]|$)",
    flags=regex.IGNORECASE,
)
_OVER = regex.compile(r"\bdisagree(?:ments?|s)?\s(?:over|on|about)\s(?P<what>[^,.;]+)", flags=regex.IGNORECASE)
_SUBJECT = regex.compile(
    r"^(?:However|But|Yet|Still|And|Despite[^,]*|While)?,?\s*(?P<what>(?!There\b|It\b|She\b|He\b|They\b)(?:\p{Lu}\.|[^,.;]){4,90}?),?\s(?:however,?\s)?(?:remains?|is|are|was|were|has|have)\b"
)


def question_title(passage: str, cue: str) -> str:
    """Return a question in the passage's own words: a reader sees what is open before reading the passage."""
    text = " ".join(passage.split())
    if cue == "?" or text.endswith("?"):
        return short(text).rstrip("?.") + "?"
    if match := _OF.search(text):
        scope = match["scope"].lower()
        verb = "are" if scope.endswith("s") and scope != "status" else "is"
        return f"What {verb} the {scope} of {short(match['what'])}?"
    if match := _OVER.search(text):
        return f"Will there be agreement on {short(match['what'])}?"
    bullet = regex.sub(r"^[*•·–—-]\s*", "", text)
    if bullet != text:
        return short(bullet[:1].upper() + bullet[1:]).rstrip(".") + "?"
    if match := _SUBJECT.search(text):
        return f"What is settled about {lower_first(short(match['what']))}?"
    return f"What is open: {short(text)}?"


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
