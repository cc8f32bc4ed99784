"""Facts stand on authored pages only through macros."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.checks.prose import problem_in, prose_of
from explainer.dossier.dossier import Dossier
from explainer.model.participant import Participant
from explainer.problems import Problem, show

CODE = "fact-by-hand"
_FIGURE = re.compile(r"(?<![\w.])(?:\d{4}|\d+(?:[.,]\d+)? ?(?:%|per cent|million|billion)|\d{1,2} [A-Z][a-z]+)(?!\w)")
_QUOTED = re.compile(r"[“\"]([^”\"\n]{20,})[”\"]")


def check_facts_by_hand(dossier: Dossier) -> Iterator[Problem]:
    """An authored page holds no fact typed by hand: no participant's name, year, date, figure or long quotation.

    Such a sentence would stand on no passage. Put it in a record and show it by a macro. This check sees names, numbers
    and quotation marks; it cannot tell a fact in plain words ("the talks failed") from an explanation of the site.
    """
    names = _names(dossier)
    for path, text in dossier.authored.items():
        prose = prose_of(text)
        for span, what in _findings(prose, names):
            message = f"{what} {show(prose[span.start : span.end])} is typed by hand and stands on no passage"
            help_ = "put the sentence in a record and show it by a macro, such as {{ summary() }}"
            yield problem_in(path, prose, span, CODE, message, help_)


def _findings(prose: str, names: re.Pattern[str] | None) -> Iterator[tuple[Span, str]]:
    for pattern, what in ((names, "the name"), (_FIGURE, "the figure"), (_QUOTED, "the quotation")):
        if pattern is not None:
            for match in pattern.finditer(prose):
                yield Span(*match.span()), what


def _names(dossier: Dossier) -> re.Pattern[str] | None:
    """A pattern of all names of participants, longest first; None when there are none."""
    names = {name for one in dossier.all(Participant) for name in (one.name, *one.aliases)}
    found = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in found) + r")(?!\w)") if found else None
