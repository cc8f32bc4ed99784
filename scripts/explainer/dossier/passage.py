"""A citation found in its article: the exact run of text, and an address that stays when others are added."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from explainer.articles.article import Article, Span
from explainer.articles.lead import LEAD
from explainer.articles.passage import find_passage, fold, fold_text
from explainer.model.citation import Citation


@dataclass(frozen=True)
class Passage:
    """A run of an article. `text` is what the article says, its white space folded; `mark` a span of `text`."""

    source: str
    span: Span
    paragraph: int
    text: str
    mark: Span | None
    opens: bool
    closes: bool

    @cached_property
    def anchor(self) -> str:
        """The passage's address on its source's page: the paragraph and a hash of the words."""
        words = fold_text(self.text).lower().encode()
        return f"p{self.paragraph}-{hashlib.sha256(words).hexdigest()[:6]}"


def resolve(citations: Iterable[Citation], articles: Mapping[str, Article]) -> dict[Citation, Passage]:
    """Return the passage of every citation that stands exactly once in its article, outside furniture."""
    found = {}
    for citation in citations:
        article = articles.get(citation.source)
        if article is None or citation in found:
            continue
        spans = find_passage(article, citation.quote, citation.paragraph)
        if len(spans) == 1:
            found[citation] = _passage(citation, article, spans[0])
    return found


def _passage(citation: Citation, article: Article, span: Span) -> Passage:
    text = " ".join(article.cut(span).split())
    return Passage(
        source=citation.source,
        span=span,
        paragraph=article.paragraph_at(span.start).number,
        text=text,
        mark=_mark(text, citation.mark),
        opens=_opens(article, span.start),
        closes=not article.closings.isdisjoint((span.end - 1, span.end, span.end + 1)),
    )


def _opens(article: Article, start: int) -> bool:
    """Whether nothing of a sentence stands before its passage, or only the mark of a list or the time of an entry."""
    earlier = bisect_right(article.openings, start)
    before = article.text[article.openings[earlier - 1] : start] if earlier else "none"
    return not before or LEAD.sub("", f"{before}x") == "x"


def _mark(text: str, mark: str | None) -> Span | None:
    """Return where the marked part stands in a passage's text, or None."""
    if not mark:
        return None
    folded = fold(text)
    found = re.search(re.escape(fold_text(mark)), folded.text, flags=re.IGNORECASE)
    return folded.original(*found.span()) if found else None
