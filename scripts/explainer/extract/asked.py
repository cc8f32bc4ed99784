"""What a sentence asks without a question mark: "whether …", "without naming …", "nobody has …"."""

from __future__ import annotations

import regex

from explainer.extract.shortened import lower_first, short

_AUX = r"will|would|can|could|is|are|was|were|has|have|should|may|might|must"
_WHETHER = regex.compile(
    rf"\b(?i:whether)\s(?P<who>(?:(?!\b(?:{_AUX})\b)[^,.;]){{2,60}}?)\s(?P<aux>{_AUX})\s(?P<rest>[^,.;]{{3,}}?)"
    r"(?=\s(?:remain(?:s|ed)|is|was)\s(?:(?:still|yet)\s)?(?:un\p{Ll}+|open|in\s|not\s|to\sbe)|[,.;]|$)"
)
_DECIDE = regex.compile(
    r"^(?P<who>(?:The\s)?[^,.;]{3,60}?)\s(?:has|have)\s(?:still\s)?not\s(?:yet\s)?decided\s(?P<what>(?:on|about|whether)\s[^,.;]+)"
)
_WITHOUT = regex.compile(
    r"\bwithout\s(?:naming|specifying|disclosing|revealing|giving|saying)\s(?P<what>(?:the|any|its|their|his|her|all|specific|further|exact|precise)\s[^,.;]+)"
)
_OWNER = regex.compile(
    r"\b(?:the\s)?(?P<of>(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)\s(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*),?\s$"
)
_DETERMINED = regex.compile(r"(?:the|any|its|their|his|her|all)\s")
_UNCONFIRMED = regex.compile(r"\bunconfirmed\s(?P<what>\p{L}+(?:\s(?:by|of|from|about)\s[^,.;]+)?)")
_UNSET = regex.compile(
    r"\bno\s(?:confirmed\s|final\s|firm\s|exact\s)?(?P<what>(?:location|date|time|venue|place|timetable|agenda)s?"
    r"(?:\s(?:or|and)\s\p{L}+)?)\s(?:has|have|had|was|were|is|are)\b"
)
_POSSIBLE = regex.compile(
    r"\b(?:possibility|prospect|chance|idea|plan)\s(?:of|for)\san?\s(?P<of>.+?),\s(?:but|with|although|though)\s$"
)
_DONE = regex.compile(r"\b(?:nobody|no one)\shas\s(?:yet\s)?(?P<rest>\p{L}+\s[^,.;]+)", flags=regex.IGNORECASE)
_NONE = regex.compile(
    r"\bno\s(?:confirmed\s|final\s|firm\s)?(?P<noun>indication|decision|agreement|dates?|timetable|location|guarantee|sign|word|evidence|plans?)"
    r"\s(?P<rest>(?:of|on|about|for|that|whether|or)\s[^,.;]+?)(?=\s(?:has|have|was|were|is|are)\b|[,.;]|$)"
)
_POINT = regex.compile(
    rf"(?P<ask>where|when|how|why)\s(?P<who>(?:the|a|an|its|their|his|her)\s(?:(?!\b(?:{_AUX})\b)\p{{L}}[\p{{L}}’'-]*\s?){{1,4}}?)\s?\b"
    rf"(?:(?P<aux>{_AUX})\s(?P<rest>.+)|(?P<verb>\p{{Ll}}{{2,}}s)(?P<more>(?:\s(?:if|when|on|in|to|from|at|for|with|it|them|and|by|then)\b.*)?$))",
)

_WHAT = (
    rf"(?:who|what|which\s\p{{L}}+|how\s(?:many|much)(?:\s\p{{L}}+){{0,3}}?)\s(?:{_AUX}|happens)\b"
    r"|(?:where|when|how|why)\s(?!many|much|far|long)"
)
_FIRST = regex.compile(
    rf"^(?:(?i:however,|but|and|yet)\s)?(?P<q>(?i:{_WHAT})[^,.;:]*?)\s(?:(?:also|still|now)\s)*(?:remains?|is)\s(?:(?:also|still|yet|as\syet)\s)*"
    r"(?:not\s|un\p{Ll}+|up\sin|open|in\s|another|any|to\sbe)"
)
_AFTER = regex.compile(
    r"\b(?:known|knows?|clear|sa(?:y|id)|explain(?:ed)?|specif(?:y|ied)|spell(?:ed)?\sout|disclosed?|reveal(?:ed)?|decided?|settled"
    rf"|unclear|undecided|uncertain)\s(?:exactly\s|precisely\s)?(?P<q>(?:{_WHAT})[^,.;:]+)"
)


def indirect(text: str) -> str:
    """Return the question that a sentence asks indirectly, in its own words; "" when it asks none."""
    for pattern, asking in _ASKED:
        if (match := pattern.search(text)) and (asked := asking(match, text[: match.start()])):
            return asked
    return ""


def inverted(text: str) -> str:
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


def _whether(match: regex.Match[str], _before: str) -> str:
    return short(f"{match['aux'].capitalize()} {match['who']} {match['rest']}").rstrip(".") + "?"


def _decide(match: regex.Match[str], _before: str) -> str:
    return short(f"What will {lower_first(match['who'])} decide {match['what']}").rstrip(".") + "?"


def _without(match: regex.Match[str], before: str) -> str:
    verb = "are" if match["what"].split()[-1].endswith("s") else "is"
    what = match["what"] if _DETERMINED.match(match["what"]) else f"the {match['what']}"
    return f"What {verb} {short(what)}{_of(_OWNER.search(before))}?"


def _unconfirmed(match: regex.Match[str], _before: str) -> str:
    return f"Is the {short(match['what'])} confirmed?"


def _unset(match: regex.Match[str], before: str) -> str:
    return f"What will the {match['what']}{_of(_POSSIBLE.search(before))} be?"


def _done(match: regex.Match[str], _before: str) -> str:
    return short(f"Has anybody {match['rest']}").rstrip(".") + "?"


def _none(match: regex.Match[str], _before: str) -> str:
    verb = "Are" if match["noun"].endswith("s") else "Is"
    return short(f"{verb} there any {match['noun']} {match['rest']}") + "?"


def _point(match: regex.Match[str], _before: str) -> str:
    """The question "who would pay" or "how the savings were reckoned" asks; "" when it cannot be turned round."""
    said = match["q"][:1].lower() + match["q"][1:]
    asked = inverted(said)
    return "" if asked == said and said.startswith(("where", "when", "how t", "how i", "why")) else short(asked) + "?"


def _of(owner: regex.Match[str] | None) -> str:
    """Of what it is, where the words before tell."""
    return f" of the {short(owner['of'])}" if owner else ""


_ASKED = (
    (_WHETHER, _whether),
    (_FIRST, _point),
    (_AFTER, _point),
    (_DECIDE, _decide),
    (_WITHOUT, _without),
    (_UNCONFIRMED, _unconfirmed),
    (_UNSET, _unset),
    (_DONE, _done),
    (_NONE, _none),
)
"""How a sentence asks, and the question it asks; the first that fits counts."""
