"""Which articles share text: measured outside quotations, since two reports of one speech share the speech.

Containment: the 5-word runs (w-shingles, Broder 1997) that two texts share, divided by those of the shorter text.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from explainer.articles.article import Article

RUN = 5
_MANY = 60
"""Articles with one run of which each meets every other."""
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
        for piece in QUOTED.split(article.cut(paragraph.span).lower()):
            words += WORD.findall(piece.replace("’", "'"))
            words.append("")
    return words


def measure_overlaps(articles: Iterable[Article]) -> list[Overlap]:
    """Return the overlap of every pair of articles, in the order of their file names."""
    listed = list(articles)
    found = {(one.first, one.second): one for one in find_overlaps(listed)}
    pairs = itertools.combinations(sorted({article.file for article in listed}), 2)
    return [found.get(pair) or Overlap(*pair, 0.0, 0) for pair in pairs]


def find_overlaps(articles: Iterable[Article]) -> list[Overlap]:
    """Return the overlap of every pair of articles that share a run, in the order of their file names.

    Only pairs met under a run are counted, so that a long list costs what it shares, not its square. Of very many
    articles with one run, a turn of speech or a report that all have copied, each meets the next one only.
    """
    texts = {article.file: words_outside_quotations(article) for article in articles}
    runs = {file: _runs(texts[file], RUN) for file in sorted(texts)}
    seen: set[tuple[str, ...]] = set()
    shared: set[tuple[str, ...]] = set()
    for held in runs.values():
        shared |= held & seen
        seen |= held
    holders: dict[tuple[str, ...], list[str]] = {}
    for file, held in runs.items():
        for run in held & shared:
            holders.setdefault(run, []).append(file)
    pairs = {pair for files in holders.values() for pair in _met(files)}
    return [_overlap(pair, texts, runs) for pair in sorted(pairs)]


def _met(files: list[str]) -> Iterable[tuple[str, str]]:
    return itertools.combinations(files, 2) if len(files) <= _MANY else itertools.pairwise(files)


def _overlap(pair: tuple[str, str], texts: dict[str, list[str]], runs: dict[str, set[tuple[str, ...]]]) -> Overlap:
    a, b = pair
    shared = runs[a] & runs[b]
    follows = {run[:-1] for run in shared}
    longest = _longest(texts[a], texts[b], shared) if any(run[1:] in follows for run in shared) else RUN
    return Overlap(a, b, len(shared) / min(len(runs[a]), len(runs[b])), longest)


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    windows = zip(*(words[start:] for start in range(length)), strict=False)
    return {window for window in windows if "" not in window}


def _longest(a: list[str], b: list[str], shared: set[tuple[str, ...]]) -> int:
    """Return the length of the longest run of words in both, each measured from where it begins.

    Both end in a gap, where every run ends.
    """
    own, others, longest = _places(a, shared), _places(b, shared), RUN
    for run, starts in own.items():
        for i, j in itertools.product(starts, others[run]):
            if i and j and a[i - 1] == b[j - 1] != "":
                continue
            length = RUN
            while a[i + length] == b[j + length] != "":
                length += 1
            longest = max(longest, length)
    return longest


def _places(words: list[str], sought: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    """Return where each of some runs stands among words."""
    found: dict[tuple[str, ...], list[int]] = {}
    for place, run in enumerate(zip(*(words[start:] for start in range(RUN)), strict=False)):
        if run in sought:
            found.setdefault(run, []).append(place)
    return found
