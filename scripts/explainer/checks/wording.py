"""Editors' words are plain."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.articles.quoted import blank_quoted
from explainer.checks.places import own_texts, problem_at
from explainer.checks.prose import problem_in, prose_of
from explainer.checks.style import any_of, style_of
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem, show

CODE = "wording"


def check_wording(dossier: Dossier) -> Iterator[Problem]:
    """Editors use plain words outside quotation marks, in records and on authored pages.

    There is no word for a time that moves ("today"), no vague source ("widely reported"), no phrase that hides who
    says so ("reportedly") and no verb that judges what was said ("admitted"). A topic may add words of its own.
    """
    style = style_of(dossier)
    rules = [(one, any_of(one.words)) for one in style.avoid]
    ways_out = {one.what: one.help.replace("{verbs}", ", ".join(style.verbs)) for one in style.avoid}
    for index, verb in enumerate(dossier.style.verbs):
        for rule, pattern in rules:
            if pattern.fullmatch(verb):
                message = f"{show(verb)} is listed as a neutral verb and as a {rule.what}"
                yield problem_at(dossier, "style", ("verbs", index), CODE, message, "keep it in one of the two lists")
    for record, location, text in own_texts(dossier):
        own = blank_quoted(text)
        for rule, pattern in rules:
            for word in sorted({match[0] for match in pattern.finditer(own)}):
                message = f"{show(word)} is a {rule.what}"
                yield problem_at(dossier, record, location, CODE, message, ways_out[rule.what])
    for path, text in dossier.authored.items():
        prose = blank_quoted(prose_of(text))
        for rule, pattern in rules:
            for match in pattern.finditer(prose):
                message = f"{show(match[0])} is a {rule.what}"
                yield problem_in(path, prose, Span(*match.span()), CODE, message, ways_out[rule.what])
