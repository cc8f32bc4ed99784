"""Plain headings for drafts, made of the passages' own words. No sentence of fact is ever made here."""

from __future__ import annotations

import regex

from explainer.extract.asked import indirect, inverted
from explainer.extract.shortened import lower_first, short

_ASKED = 4
"""Words of a question that stands after a colon."""
_OF = regex.compile(
    r"\b(?:the\s)?(?P<scope>(?:exact\s)?nature|extent|scope|details|specifics|format|terms|depth|level|amount|size|cost|timing|outcome|future|fate|role(?=\sof)|implications|funding|status)\s(?:of|on|for)\s(?P<what>(?:\p{Lu}\.|[^,.;])+?)(?=\s(?:remains?|is|are|was|were|has|have|had)\b|[,.;]|$)",
    flags=regex.IGNORECASE,
)
_OVER = regex.compile(r"\bdisagree(?:ments?|s)?\s(?:over|on|about)\s(?P<what>[^,.;]+)", flags=regex.IGNORECASE)
_SUBJECT = regex.compile(
    r"^(?:However|But|Yet|Still|And|Despite[^,]*|While)?,?\s*(?P<what>(?!There\b|It\b|She\b|He\b|They\b)(?:\p{Lu}\.|[^,.;]){4,90}?),?\s(?:however,?\s)?(?:remains?|is|are|was|were|has|have|will|would)\b"
)
_BULLET = regex.compile(r"^[*•·–—-]\s*")
_MARKS = regex.compile(r"[“”„\"«»]")
_PRONOUN = regex.compile(
    r"\b(?:it|this|that|these|they|them|both|she|he|her|his)\b(?!\s\p{L}+ed\b)", flags=regex.IGNORECASE
)
_NOBODY = regex.compile(
    r"(?:somebody|someone|nobody|no one|anybody|anyone|everybody|everyone|one"
    r"|will|would|can|could|should|may|might|must|whether|if|how|that|who|what|when|where|why)\b",
    regex.IGNORECASE,
)
"""What is no subject that a question could be about: nobody in particular, or a piece of a clause."""
_RESULT = regex.compile(
    r"^the\s(?:outcome|result|date|location|venue|price|cost|route|size|name|answer|amount|timetable)$"
)
_CLAUSE = regex.compile(r"[;:]\s|,\s|\b(?:that|but|with|although|though|while)\s")
_VERB = regex.compile(r"\b(?:remains?|is|are|was|were|has|have|had|will|would)\b")
_LAST = 10
"""Rank of a question that cannot stand alone."""
_PLAIN = 4
"""Rank of a question that only its cue words."""
_WAYS = (
    (
        regex.compile(r"decide|decision|settled|determined|finali[sz]ed|considered open", regex.I),
        "What will be decided on {}?",
    ),
    (
        regex.compile(r"negotiat|discuss|agree|divided|incompatible|contested|contentious|dispute", regex.I),
        "Is there agreement on {}?",
    ),
    (regex.compile(r"off the table|in doubt|doubtful", regex.I), "Is {} still possible?"),
    (regex.compile(r"barrier|obstacle|hurdle|stumbling|sticking", regex.I), "What will become of {}?"),
    (regex.compile(r"", regex.I), "What is known about {}?"),
)
"""How a cue calls a point open, and the question that asks for it."""


def question_title(passage: str, cue: str) -> tuple[str, int]:
    """Return a question in the passage's own words, and how well it stands alone, 0 best.

    A reader sees what is open before reading the passage. Where a sentence gives no question, its cue tells how its
    subject is open: undecided, disputed, not known.
    """
    text = " ".join(passage.split())
    bullet = _BULLET.sub("", text)
    if cue == "?" or text.endswith("?"):
        asked = text.rsplit(": ", 1)[-1]
        asked = asked if len(asked.split()) >= _ASKED else text
        return _rated(f"{short(asked).rstrip('?.')}?", 0)
    if bullet != text:
        return _rated(inverted(short(bullet)).rstrip(".?") + "?", 0)
    plain = _MARKS.sub("", text)
    if asked := indirect(plain):
        return _rated(asked, 1)
    if match := _OF.search(plain):
        scope = match["scope"].lower()
        verb = "are" if scope.endswith("s") and scope != "status" else "is"
        return _rated(f"What {verb} the {scope} of {short(match['what'])}?", 2)
    if match := _OVER.search(plain):
        return _rated(f"Is there agreement on {short(match['what'])}?", 2)
    return _by_cue(plain, cue)


def _rated(asked: str, rank: int) -> tuple[str, int]:
    """A question with its rank; one with a pronoun that only its article explains comes after all without."""
    return asked[:1].upper() + asked[1:], rank + (_LAST if _PRONOUN.search(asked) else 0)


def _by_cue(text: str, cue: str) -> tuple[str, int]:
    """Return a question about the subject of a sentence, in the way its cue calls it open."""
    match = _subject(text, cue)
    if match is None or _NOBODY.match(match["what"]):
        return f"What does this leave open: “{short(text).rstrip('.')}”?", 2 * _LAST
    what = lower_first(short(match["what"]))
    if _RESULT.search(what):
        return _rated(f"What will {what} be?", _PLAIN)
    asked = next(asked for signs, asked in _WAYS if signs.search(cue))
    return _rated(asked.format(what), _PLAIN)


def _subject(text: str, cue: str) -> regex.Match[str] | None:
    """The subject of the clause that holds the cue, else of the sentence."""
    at = max(0, text.lower().find(" ".join(cue.lower().split())))
    clause = _CLAUSE.split(text[:at])[-1]
    return (
        _SUBJECT.search(clause + text[at:]) if " " in clause.strip() and _VERB.search(clause) else _SUBJECT.search(text)
    )
