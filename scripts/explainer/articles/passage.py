"""Finding a quote in an article: verbatim but for white space and the shape of quotation marks."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex
from rapidfuzz import fuzz

from explainer.articles.article import Article, Span

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´ʼ", "'"))


@dataclass(frozen=True)
class Folded:
    """A text with white space and quotation marks folded; `offsets[i]` is where folded character i came from."""

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """Return the span in the text as received of a run of the folded text."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """Fold runs of white space to one space, quotation marks to one shape; drop invisible format characters."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if unicodedata.category(character) == "Cf":
            continue
        folded = " " if character.isspace() else character.translate(_MARKS)
        if folded == " " and (not characters or characters[-1] == " "):
            continue
        characters.append(folded)
        offsets.append(offset)
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Folded("".join(characters), tuple(offsets))


def find_passage(article: Article, quote: str, paragraph: int | None = None, *, furniture: bool = False) -> list[Span]:
    """Return where a quote stands in an article, outside furniture unless `furniture`, in `paragraph` if given.

    A quote begins and ends at the edge of a word: "act" does not stand in "exact".
    """
    needle, hay = fold(quote).text, fold(article.text)
    if not needle:
        return []
    edges = (r"(?<!\w)" if needle[0].isalnum() else "", r"(?!\w)" if needle[-1].isalnum() else "")
    spans = [
        hay.original(*match.span())
        for match in regex.finditer(edges[0] + regex.escape(needle) + edges[1], hay.text, overlapped=True)
    ]
    return [
        span
        for span in spans
        if (furniture or not article.in_furniture(span))
        and (paragraph is None or article.paragraph_at(span.start).number == paragraph)
    ]


def nearest_passage(article: Article, quote: str) -> Span | None:
    """Return the run of the article that is most like a quote, at the edges of words; None when nothing is alike."""
    hay, needle = fold(article.text), fold(quote).text
    found = fuzz.partial_ratio_alignment(needle.lower(), hay.text.lower(), score_cutoff=60)
    if found is None or found.dest_end <= found.dest_start or len(hay.text.lower()) != len(hay.text):
        return None
    start, end = found.dest_start, found.dest_end
    while start > 0 and hay.text[start - 1] != " ":
        start -= 1
    while end < len(hay.text) and hay.text[end] != " ":
        end += 1
    return hay.original(start, end)
