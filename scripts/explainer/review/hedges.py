"""The word by which a passage says a thing less firmly: "might", "reportedly", "about 300". No month, no "about it"."""

from __future__ import annotations

import regex

from explainer.extract.lexicon import load_lexicon

_NUMBER = regex.compile(r"\s(?:\p{N}|[£$€¥]|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|a)\b)")
_CONDITION = regex.compile(r"\b(?:if|so\sthat|unless|in\scase)\s[^,.;:]*$", flags=regex.IGNORECASE)
_NEAR = frozenset({"about", "around"})
_MODAL = frozenset({"could", "might", "may"})


def hedge_in(text: str) -> str | None:
    """Return the first hedging word of a passage, or None."""
    for match in load_lexicon().patterns["verbs.hedges"].finditer(text):
        word, before = match[0], text[: match.start()]
        if word.lower() in _NEAR and not _NUMBER.match(text, match.end()):
            continue
        if word.lower() in _MODAL and (word[0].isupper() or _CONDITION.search(before)):
            continue
        return word
    return None
