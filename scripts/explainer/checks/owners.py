"""No passive without an owner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.articles.sentences import find_sentences
from explainer.checks.places import problem_at
from explainer.checks.style import any_of, style_of
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem, show

CODE = "no-owner"
_BE = r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:not|also|still|often|\w+ly)\s+)?"
_BY = re.compile(r"\b(?:by|according\s+to)\s+\w", re.IGNORECASE)


def check_owners(dossier: Dossier) -> Iterator[Problem]:
    """A sentence in which something "is expected", "was proposed" or "is seen as" so says by whom.

    It names a source, has "by" or "according to", or says who said so with a neutral verb. Words within quotation marks
    are the source's.
    """
    style = style_of(dossier)
    hidden = re.compile(_BE + any_of(style.passives).pattern, re.IGNORECASE)
    owners = (_BY, any_of(style.verbs), any_of((source.upper() for source in dossier.sources), case=True))
    for text in dossier.written:
        if not hidden.search(text.own):
            continue
        for sentence in find_sentences(text.text, Span(0, len(text.text))):
            words = text.own[sentence.start : sentence.end]
            found, rest = hidden.search(words), hidden.sub(" ", words)
            if found and not any(owner.search(rest) for owner in owners):
                message = f"{show(' '.join(found[0].split()))} does not say by whom"
                help_ = 'name who, such as "S1 describes a plan; it does not say who proposed it"'
                yield problem_at(dossier, text.record, text.location, CODE, message, help_)
