"""Editors' sentences are short and plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from explainer.articles.article import Span
from explainer.articles.quoted import find_quoted
from explainer.articles.sentences import find_sentences
from explainer.checks.places import own_sentences, problem_at
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem, show
from explainer.store.plain import read_plain

CODE = "wording"
WORDING = Path(__file__).with_name("wording.yml")


class Avoided(NamedTuple):
    """A list of words to avoid: what they are, a pattern of all of them, what to write instead."""

    what: str
    pattern: re.Pattern[str]
    help: str


def check_sentences(dossier: Dossier) -> Iterator[Problem]:
    """An editor's sentence has at most as many words as the topic's limits allow, and uses plain ones.

    It holds no word for a time that moves ("today"), no vague source ("widely reported") and no verb that judges what
    was said ("admitted"). What stands within quotation marks is the source's, and is not counted.
    """
    longest, avoided = dossier.topic.limits.sentence_words, avoided_words(dossier.topic.language)
    for record, location, text, _cites in own_sentences(dossier):
        own = _without_quoted(text)
        whole = Span(0, len(text))
        for sentence in find_sentences(text, whole) if _words(own, whole) > longest else ():
            count = _words(own, sentence)
            if count > longest:
                message = f"this sentence has {count} words outside quotation marks; at most {longest} are allowed"
                help_ = f"make two sentences of it, or cut it: {show(text[sentence.start : sentence.end], 40)}"
                yield problem_at(dossier, record, location, "long-sentence", message, help_)
        for rule in avoided:
            for word in sorted({match[0] for match in rule.pattern.finditer(own)}):
                yield problem_at(dossier, record, location, CODE, f"{show(word)} is a {rule.what}", rule.help)


@cache
def avoided_words(language: str) -> tuple[Avoided, ...]:
    """Return the lists for a language, such as en-GB; none when there are none for it."""
    rows = read_plain(WORDING).get(language.partition("-")[0], ())
    return tuple(Avoided(row["what"], _pattern(row["words"]), row["help"]) for row in rows)


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(word) for word in words)})(?![\w-])", re.IGNORECASE)


def _words(text: str, span: Span) -> int:
    return len(re.findall(r"\S*\w\S*", text[span.start : span.end]))


def _without_quoted(text: str) -> str:
    """Return a text with what stands within quotation marks as spaces, so that all else keeps its place."""
    for span in find_quoted(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
