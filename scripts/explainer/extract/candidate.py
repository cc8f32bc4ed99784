"""What a rule gives: a candidate with its passages and the cue that fired. Never a record; an editor decides."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from explainer.articles.article import Article, Span
from explainer.articles.passage import fold_text

KINDS = ("participants", "proposals", "questions", "events", "statements", "disagreements")
_WORD = re.compile(r"\S+")
LONGEST = 40
"""Words. No passage is longer; the limit of the whole site."""


class Passage(NamedTuple):
    """A verbatim run of one article; `text` is exactly `article.text[start:end]`."""

    file: str
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, article: Article, span: Span) -> Passage:
        """Cut a passage out of an article, at most `LONGEST` words from its beginning."""
        end = _cut(article.text, span)
        return cls(article.file, span.start, end, article.text[span.start : end])

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def folded(self) -> str:
        """Its text with white space and quotation marks folded."""
        return fold_text(self.text)


class Cue(NamedTuple):
    """The words that made a rule fire."""

    family: str
    start: int
    end: int


@dataclass(frozen=True)
class Candidate:
    """Something that may become a record of a kind. `fields` are plain values; the first passage is its home."""

    kind: str
    fields: dict[str, Any]
    passages: tuple[Passage, ...]
    cue: Cue
    rule: str

    @cached_property
    def key(self) -> str:
        """Its identity: of a participant the name, of anything else its home passage."""
        return _key(*next(self._told_apart()))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The key of every passage (or name); one decision about any of them decides the candidate.

        Two proposals or events of one sentence are told apart by their head noun.
        """
        return tuple(dict.fromkeys(_key(*parts) for parts in self._told_apart()))

    def _told_apart(self) -> Iterator[tuple[str, ...]]:
        """Yield what tells a candidate apart from others, for each passage (or name), of which its keys are made."""
        if self.kind == "participants":
            for name in (self.fields["name"], *self.fields.get("aliases", ())):
                yield self.kind, fold_text(name).casefold()
            return
        what = str(self.fields.get("head", ""))
        for one in self.passages:
            yield self.kind, one.file, one.folded, what


def _key(*parts: str) -> str:
    return "c-" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _cut(text: str, span: Span) -> int:
    """Return where a passage ends: at the span's end, or after its first `LONGEST` words."""
    if len(text[span.start : span.end].split()) < LONGEST:
        return span.end
    return next(itertools.islice(_WORD.finditer(text, span.start, span.end), LONGEST - 1, None)).end()
