"""What editors wrote: every text of the records, without what stands in quotation marks, and its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from explainer.articles.article import Span
from explainer.articles.quoted import blank_quoted
from explainer.articles.sentences import find_sentences
from explainer.model.base import Record
from explainer.model.references import Location, parts
from explainer.model.source import Source

SENTENCES = frozenset({"text", "why", "note", "scope", "question"})
"""The fields in which editors write whole sentences."""
PHRASES = frozenset({"title", "heading", "label", "if_", "report", "described_as"})
"""The fields in which they write titles and the like."""
_WORD = re.compile(r"\S*\w\S*")


class Written(NamedTuple):
    """A text at its place; `own` has spaces for what stands within quotation marks, so that offsets stay."""

    record: str
    location: Location
    text: str
    own: str
    whole: bool
    """Whether it is made of whole sentences."""


class Sentence(NamedTuple):
    """A sentence of a text, with its words outside quotation marks and their number."""

    of: Written
    text: str
    own: str
    words: int


def find_written(models: Iterable[tuple[str, BaseModel]]) -> Iterator[Written]:
    """Yield the texts of records, each given with its id.

    An article's title is not the editors'; a draft's titles are the machine's until an editor reviews it.
    """
    for record, model in models:
        draft = isinstance(model, Record) and model.review == "draft"
        for where, part in parts(model):
            for name, key, whole in _text_fields(type(part)):
                if (whole or not draft) and (text := getattr(part, name)):
                    yield Written(record, (*where, key), str(text), blank_quoted(str(text)), whole)


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Return (field, name in YAML, whether it is made of whole sentences) of the fields that editors word."""
    fields = model.model_fields.items()
    others = SENTENCES | PHRASES - ({"title"} if issubclass(model, Source) else set())
    return tuple((name, field.alias or name, name in SENTENCES) for name, field in fields if name in others)


def find_written_sentences(written: Iterable[Written]) -> Iterator[Sentence]:
    """Yield the sentences of all texts that are made of sentences."""
    for one in written:
        if one.whole:
            for span in find_sentences(one.text, Span(0, len(one.text))):
                own = one.own[span.start : span.end]
                yield Sentence(one, one.text[span.start : span.end], own, count_words(own))


def count_words(text: str) -> int:
    """Return how many words a text has; a mark that stands alone is none."""
    return len(_WORD.findall(text))
