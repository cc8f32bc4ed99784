"""Text fragments: the end of a link that makes the browser show a few words of a passage in the original article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from explainer.articles.article import Article
from explainer.articles.passage import fold
from explainer.dossier.passage import Passage

FEWEST, MOST = 4, 8
"""How many words of a passage a fragment names."""
_EDGE = re.compile(r"^\W+|\W+$")
_MARKS = re.compile("[\"'“”„‘’«»]")


def original(url: str, article: Article, passage: Passage) -> str:
    """Return the link to a passage in the original; to the whole article when no few words of it stand there once."""
    told = words_of(article, passage)
    if not told:
        return url
    encoded = quote(told, safe="").replace("-", "%2D")  # "-" and "," have a meaning of their own in a fragment
    return f"{url}{'' if '#' in url else '#'}:~:text={encoded}"


def words_of(article: Article, passage: Passage) -> str:
    """Return the first few words of what is relied on that stand once in the article, furniture and all; or "".

    Case does not count, as in browsers. Words without quotation marks come first: publishers change their shape.
    """
    hay = fold(article.text).text.casefold()
    relied_on = passage.text[passage.mark.start : passage.mark.end] if passage.mark else passage.text
    found = [run for text in dict.fromkeys((relied_on, passage.text)) for run in _runs(text)]
    for run in sorted(found, key=lambda one: bool(_MARKS.search(one))):
        needle = fold(run).text.casefold()
        if len(re.findall(rf"(?<!\w){re.escape(needle)}(?!\w)", hay)) == 1:
            return run
    return ""


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of 4 to 8 words of a text, from its beginning, short ones first, without stops at their edges."""
    words = text.split()
    for start in range(len(words) - FEWEST + 1):
        for end in range(start + FEWEST, min(start + MOST, len(words)) + 1):
            yield _EDGE.sub("", " ".join(words[start:end]))
