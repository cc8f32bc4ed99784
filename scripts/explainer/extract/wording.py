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
    r"\bwithout\s(?:naming|specifying|disclosing|revealing|giving|saying)\s(?P<what>(?:the|any|its|their|his|her|all|specific|further|exact|precise)\s[^,.;]+)"
)
_DECIDE = regex.compile(
    r"^(?P<who>(?:The\s)?[^,.;]{3,60}?)\s(?:has|have)\s(?:still\s)?not\s(?:yet\s)?decided\s(?P<what>(?:on|about|whether)\s[^,.;]+)"
)
_SUBJECT = regex.compile(
    r"^(?:However|But|Yet|Still|And|Despite[^,]*|While)?,?\s*(?P<what>(?!There\b|It\b|She\b|He\b|They\b)(?:\p{Lu}\.|[^,.;]){4,90}?),?\s(?:however,?\s)?(?:remains?|is|are|was|were|has|have|will|would)\b"
)
_BULLET = regex.compile(r"^[*•·–—-]\s*")
_MARKS = regex.compile(r"[“”„\"«»]")
_PRONOUN = regex.compile(r"\b(?:it|this|that|these|they|them|both|she|he|her|his)\b(?!\s\p{L}+ed\b)", flags=regex.IGNORECASE)
_NOBODY = regex.compile(r"(?:somebody|someone|nobody|no one|anybody|anyone|everybody|everyone|one)\b", regex.IGNORECASE)
_RESULT = regex.compile(r"^the\s(?:outcome|result|date|location|venue|price|cost|route|size|name|answer|amount|timetable)$")
_DETERMINED = regex.compile(r"(?:the|any|its|their|his|her|all)\s")
_OWNER = regex.compile(r"\b(?:the\s)?(?P<of>(?:\d[\d,]*|one|two|three|four|five|six|ten|several)\s(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*),?\s$")
_DONE = regex.compile(r"\b(?:nobody|no one)\shas\s(?:yet\s)?(?P<rest>\p{L}+\s[^,.;]+)", flags=regex.IGNORECASE)
_UNCONFIRMED = regex.compile(r"\bunconfirmed\s(?P<what>\p{L}+(?:\s(?:by|of|from|about)\s[^,.;]+)?)")
_UNSET = regex.compile(
    r"\bno\s(?:confirmed\s|final\s|firm\s|exact\s)?(?P<what>(?:location|date|time|venue|place|timetable|agenda)s?"
    r"(?:\s(?:or|and)\s\p{L}+)?)\s(?:has|have|had|was|were|is|are)\b"
)
_POSSIBLE = regex.compile(r"\b(?:possibility|prospect|chance|idea|plan)\s(?:of|for)\san?\s(?P<of>.+?),\s(?:but|with|although|though)\s$")
_CLAUSE = regex.compile(r"[;:]\s|,\s|\b(?:that|but|with|although|though|while)\s")
_VERB = regex.compile(r"\b(?:remains?|is|are|was|were|has|have|had|will|would)\b")
_NONE = regex.compile(
    r"\bno\s(?:confirmed\s|final\s|firm\s)?(?P<noun>indication|decision|agreement|dates?|timetable|location|guarantee|sign|word|evidence|plans?)"
    r"\s(?P<rest>(?:of|on|about|for|that|whether|or)\s[^,.;]+?)(?=\s(?:has|have|was|were|is|are)\b|[,.;]|$)"
)
_POINT = regex.compile(
    rf"(?P<ask>where|when|how|why)\s(?P<who>(?:the|a|an|its|their|his|her)\s(?:(?!\b(?:{_AUX})\b)\p{{L}}[\p{{L}}’'-]*\s?){{1,4}}?)\s?\b"
    rf"(?:(?P<aux>{_AUX})\s(?P<rest>.+)|(?P<verb>\p{{Ll}}{{2,}}s)(?P<more>(?:\s(?:if|when|on|in|to|from|at|for|with|it|them|and|by|then)\b.*)?$))",
)
_SMALL = frozenset("The A An These This Those That Its His Her Their Potential Possible Further Other Some Many More".split())
"""Words that open a sentence and have no capital within one."""
_LAST = 10
"""Rank of a question that cannot stand alone."""
_PLAIN = 4
"""Rank of a question that only its cue words."""
_WAYS = (
    (regex.compile(r"decide|decision|settled|determined|finali[sz]ed|considered open", regex.I), "What will be decided on {}?"),
    (regex.compile(r"negotiat|discuss|agree|divided|incompatible|contested|contentious|dispute", regex.I), "Is there agreement on {}?"),
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
        return _rated(_inverted(short(bullet)).rstrip(".?") + "?", 0)
    plain = _MARKS.sub("", text)
    if asked := _indirect(plain):
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
    return _SUBJECT.search(clause + text[at:]) if " " in clause.strip() and _VERB.search(clause) else _SUBJECT.search(text)


def _indirect(text: str) -> str:
    """Return what a sentence asks indirectly: "whether …", "has not decided on …", "nobody has …"; or nothing."""
    if match := _WHETHER.search(text):
        return short(f"{match['aux'].capitalize()} {match['who']} {match['rest']}").rstrip(".") + "?"
    if match := _DECIDE.search(text):
        return short(f"What will {lower_first(match['who'])} decide {match['what']}").rstrip(".") + "?"
    if match := _WITHOUT.search(text):
        plural = match["what"].split()[-1].endswith("s")
        owner = _OWNER.search(text[: match.start()])
        of = f" of the {owner['of']}" if owner else ""
        what = match["what"] if _DETERMINED.match(match["what"]) else f"the {match['what']}"
        return f"What {'are' if plural else 'is'} {short(what)}{of}?"
    if match := _UNCONFIRMED.search(text):
        return f"Is the {short(match['what'])} confirmed?"
    if match := _UNSET.search(text):
        owner = _POSSIBLE.search(text[: match.start()])
        of = f" of the {short(owner['of'])}" if owner else ""
        return f"What will the {match['what']}{of} be?"
    if match := _DONE.search(text):
        return short(f"Has anybody {match['rest']}").rstrip(".") + "?"
    if match := _NONE.search(text):
        return short(f"{'Are' if match['noun'].endswith('s') else 'Is'} there any {match['noun']} {match['rest']}") + "?"
    return ""


def _inverted(text: str) -> str:
    """Return "where the money goes" as "where does the money go", where its verb can be told."""
    match = _POINT.match(text)
    if match is None:
        return text
    if match["aux"]:
        return f"{match['ask']} {match['aux']} {match['who'].strip()} {match['rest']}"
    return f"{match['ask']} does {match['who'].strip()} {_bare(match['verb'])}{match['more']}"


def _bare(verb: str) -> str:
    """The plain form of a verb of the third person."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("oes", "sses", "shes", "ches", "xes", "zzes")) else verb[:-1]


def short(text: str, words: int = _LONGEST) -> str:
    """Return a text cut to some words."""
    kept = text.split()
    return " ".join(kept) if len(kept) <= words else " ".join(kept[:words]).rstrip(",;:") + " …"


def lower_first(text: str) -> str:
    """Return a text with a small first letter when its first word has none within a sentence."""
    first = text.split(maxsplit=1)[0] if text else ""
    return (
        text[:1].lower() + text[1:]
        if first in _SMALL
        else text
    )
