"""Which articles share text: measured outside quotations, since two reports of one speech share the speech.

Containment: the 5-word runs (w-shingles, Broder 1997) that two texts share, divided by those of the shorter text.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from explainer.articles.article import Article

RUN = 5
WORD = regex.compile(r"\p{L}[\p{L}\p{N}]*(?:['’][\p{L}]+)*|\p{N}+")
QUOTED = regex.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"\n]*\"|(?<!\w)‘(?:[^’]|’(?=\w))*’(?!\w)")


@dataclass(frozen=True)
class Overlap:
    """What two articles share outside quotations: the share of 5-word runs, and the longest run of words."""

    first: str
    second: str
    share: float
    longest_run: int


def words_outside_quotations(article: Article) -> list[str]:
    """Return the article's words in lower case, without furniture and quotations; a gap stands as an empty word."""
    words: list[str] = []
    for paragraph in article.paragraphs:
        if paragraph.furniture:
            continue
        for piece in QUOTED.split(article.cut(paragraph.span)):
            words += [word.replace("’", "'") for word in WORD.findall(piece.lower())] + [""]
    return words


def measure_overlaps(articles: Iterable[Article]) -> list[Overlap]:
    """Return the overlap of every pair of articles, in the order of their file names."""
    listed = list(articles)
    found = {(one.first, one.second): one for one in find_overlaps(listed)}
    pairs = itertools.combinations(sorted({article.file for article in listed}), 2)
    return [found.get(pair) or Overlap(*pair, 0.0, 0) for pair in pairs]


def find_overlaps(articles: Iterable[Article]) -> list[Overlap]:
    """Return the overlap of every pair of articles that share a run, in the order of their file names.

    Only pairs met under a run are counted, so that a long list costs what it shares, not its square.
    """
    texts = {article.file: words_outside_quotations(article) for article in articles}
    runs = {file: _runs(texts[file], RUN) for file in sorted(texts)}
    holders: dict[tuple[str, ...], list[str]] = {}
    for file, held in runs.items():
        for run in held:
            holders.setdefault(run, []).append(file)
    shared = Counter(pair for files in holders.values() for pair in itertools.combinations(files, 2))
    return [_overlap(pair, count, texts, runs) for pair, count in sorted(shared.items())]


def _overlap(
    pair: tuple[str, str], shared: int, texts: dict[str, list[str]], runs: dict[str, set[tuple[str, ...]]]
) -> Overlap:
    a, b = pair
    return Overlap(a, b, shared / min(len(runs[a]), len(runs[b])), _longest(texts[a], texts[b]))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    windows = (tuple(words[i : i + length]) for i in range(len(words) - length + 1))
    return {window for window in windows if "" not in window}


def _longest(a: list[str], b: list[str]) -> int:
    """Return the length of the longest run of words in both; longer runs are tried until none is shared."""
    length = RUN
    while _runs(a, length + 1) & _runs(b, length + 1):
        length += 1
    return length
