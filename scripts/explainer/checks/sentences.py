"""Editors' sentences are short."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.articles.quoted import blank_quoted
from explainer.checks.places import problem_at
from explainer.checks.prose import problem_in, prose_of, prose_sentences
from explainer.dossier.dossier import Dossier
from explainer.dossier.written import count_words
from explainer.problems import Problem, show

CODE = "long-sentence"


def check_sentences(dossier: Dossier) -> Iterator[Problem]:
    """An editor's sentence has at most as many words as the topic's limits allow, in records and on authored pages.

    What stands within quotation marks is the source's, and is not counted.
    """
    longest = dossier.topic.limits.sentence_words
    for one in dossier.sentences:
        if one.words > longest:
            help_ = f"make two sentences of it, or cut it: {show(one.text, 40)}"
            yield problem_at(dossier, one.of.record, one.of.location, CODE, _message(one.words, longest), help_)
    for path, text in dossier.authored.items():
        prose = blank_quoted(prose_of(text))
        for span in prose_sentences(prose):
            if (words := count_words(prose[span.start : span.end])) > longest:
                help_ = "make two sentences of it, or cut it"
                yield problem_in(path, prose, span, CODE, _message(words, longest), help_)


def _message(words: int, longest: int) -> str:
    return f"this sentence has {words} words outside quotation marks; at most {longest} are allowed"
