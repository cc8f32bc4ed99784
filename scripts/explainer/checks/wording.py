"""Editors' words are plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from explainer.articles.article import Span
from explainer.articles.quoted import blank_quoted
from explainer.checks.places import problem_at
from explainer.checks.prose import problem_in, prose_of
from explainer.checks.style import any_of, style_of
from explainer.dossier.dossier import Dossier
from explainer.model.style import Avoided, Style
from explainer.problems import Problem, show

CODE = "wording"


def check_wording(dossier: Dossier) -> Iterator[Problem]:
    """Editors use plain words outside quotation marks, in records and on authored pages.

    There is no word for a time that moves ("today"), no vague source ("widely reported"), no phrase that hides who
    says so ("reportedly") and no verb that judges what was said ("admitted"). A topic may add words of its own.
    """
    style = style_of(dossier)
    any_word = any_of((word.lower() for rule in style.avoid for word in rule.words), case=True)
    yield from _contradictions(dossier, style)
    for one in dossier.written:
        if any_word.search(one.own.lower()):
            for _span, message, help_ in _found(one.own, style):
                yield problem_at(dossier, one.record, one.location, CODE, message, help_)
    for path, text in dossier.authored.items():
        prose = blank_quoted(prose_of(text))
        if any_word.search(prose.lower()):
            for span, message, help_ in _found(prose, style):
                yield problem_in(path, prose, span, CODE, message, help_)


def _found(text: str, style: Style) -> Iterator[tuple[Span, str, str]]:
    """Yield (span, message, way out) of every word that is to be avoided."""
    for rule in style.avoid:
        for match in _words(rule).finditer(text):
            help_ = rule.help.replace("{verbs}", ", ".join(style.verbs))
            yield Span(*match.span()), f"{show(match[0])} is a {rule.what}", help_


@cache
def _words(rule: Avoided) -> re.Pattern[str]:
    """The pattern of a rule; most projects never need most of them."""
    return any_of(rule.words)


def _contradictions(dossier: Dossier, style: Style) -> Iterator[Problem]:
    """Yield a problem for every verb that the topic calls neutral although it is to be avoided."""
    for index, verb in enumerate(dossier.style.verbs):
        for rule in style.avoid:
            if _words(rule).fullmatch(verb):
                message = f"{show(verb)} is listed as a neutral verb and as a {rule.what}"
                yield problem_at(dossier, "style", ("verbs", index), CODE, message, "keep it in one of the two lists")
