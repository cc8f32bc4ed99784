"""Editors' sentences are short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.articles.quoted import blank_quoted
from explainer.articles.sentences import find_sentences
from explainer.checks.places import SENTENCES, own_texts, problem_at
from explainer.checks.prose import problem_in, prose_of, prose_sentences
from explainer.dossier.dossier import Dossier
from explainer.model.references import Location
from explainer.problems import Problem, show

CODE = "long-sentence"


def check_sentences(dossier: Dossier) -> Iterator[Problem]:
    """An editor's sentence has at most as many words as the topic's limits allow, in records and on authored pages.

    What stands within quotation marks is the source's, and is not counted.
    """
    longest = dossier.topic.limits.sentence_words
    for record, location, sentence, count in sentence_lengths(dossier):
        if count > longest:
            message = f"this sentence has {count} words outside quotation marks; at most {longest} are allowed"
            help_ = f"make two sentences of it, or cut it: {show(sentence, 40)}"
            yield problem_at(dossier, record, location, CODE, message, help_)
    for path, text in dossier.authored.items():
        prose = blank_quoted(prose_of(text))
        for span in prose_sentences(prose):
            if (count := _words(prose[span.start : span.end])) > longest:
                message = f"this sentence has {count} words outside quotation marks; at most {longest} are allowed"
                yield problem_in(path, prose, span, CODE, message, "make two sentences of it, or cut it")


def sentence_lengths(dossier: Dossier) -> Iterator[tuple[str, Location, str, int]]:
    """Yield (record id or "topic", location, sentence, words outside quotation marks) of all that editors wrote."""
    for record, location, text in own_texts(dossier, SENTENCES):
        own = blank_quoted(text)
        for sentence in find_sentences(text, Span(0, len(text))):
            count = _words(own[sentence.start : sentence.end])
            yield record, location, text[sentence.start : sentence.end], count


def _words(text: str) -> int:
    return len(re.findall(r"\S*\w\S*", text))


def mean_length(dossier: Dossier) -> float:
    """Return how many words a sentence of the editors has on average over the site, 0 when there is none."""
    counts = [count for _record, _location, _sentence, count in sentence_lengths(dossier)]
    return sum(counts) / len(counts) if counts else 0.0
