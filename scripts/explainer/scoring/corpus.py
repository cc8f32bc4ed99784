"""The articles of a gold file as the scorer needs them: where a quote stands, and in which sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from explainer.articles.article import Span
from explainer.scoring.gold import Gold, GoldFurniture
from explainer.scoring.text import find_sentences, tokens

_HALF = 0.5


@dataclass(frozen=True)
class Corpus:
    """Texts as received, by file name, with their sentences and the lines that are page furniture."""

    texts: dict[str, str]
    sentences: dict[str, tuple[Span, ...]]
    furniture: dict[str, tuple[Span, ...]]

    def places(self, file: str, quote: str) -> Sequence[Span]:
        """Return every place where a quote stands letter by letter."""
        return _places(self.texts[file], quote) if quote and file in self.texts else ()

    def sentences_at(self, file: str, span: Span) -> set[Span]:
        """Return the sentences that lie by half in a span, or that hold half of it."""
        return {one for one in self.sentences[file] if 0 < _HALF * min(_length(one), _length(span)) <= _met(one, span)}

    def context(self, file: str, pieces: Sequence[str]) -> tuple[str, ...]:
        """Return the words of all sentences from the first to the last piece of a quote, each where it first stands."""
        found = [places[0] for piece in pieces if (places := self.places(file, piece))]
        if found:
            whole = Span(min(one.start for one in found), max(one.end for one in found))
            touched = [one for one in self.sentences[file] if one.overlaps(whole)]
            if touched:
                return tokens(self.texts[file][touched[0].start : touched[-1].end])
        return tokens(" ".join(pieces))

    def only_in_furniture(self, file: str, quote: str) -> bool:
        """Whether a quote stands in the article, and nowhere but in page furniture."""
        places = self.places(file, quote)
        return bool(places) and all(any(one.within(line) for line in self.furniture[file]) for one in places)


def read_corpus(gold: Gold, folder: Path) -> Corpus:
    """Return the articles that a gold file names, from their folder.

    Raises:
        OSError: an article is missing.
        ValueError: an article is not UTF-8.
    """
    texts = {file: (folder / file).read_bytes().decode() for file in gold.articles}
    return Corpus(
        texts,
        {file: tuple(find_sentences(text)) for file, text in texts.items()},
        {file: tuple(_furniture(file, text, gold.boilerplate)) for file, text in texts.items()},
    )


def _furniture(file: str, text: str, marked: Iterable[GoldFurniture]) -> Iterable[Span]:
    lines = text.split("\n")
    for one in marked:
        if one.file == file and not one.soft:
            start = sum(len(line) + 1 for line in lines[: one.line - 1])
            yield Span(start, start + len(lines[one.line - 1]))


@lru_cache(maxsize=65536)
def _places(text: str, quote: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in re.finditer(re.escape(quote), text))


def _met(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _length(span: Span) -> int:
    return span.end - span.start
