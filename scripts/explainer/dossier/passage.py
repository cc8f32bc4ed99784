"""A citation found in its article: the exact run of text, and an address that stays when others are added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from explainer.articles.article import Article, Span
from explainer.articles.lead import LEAD
from explainer.articles.passage import find_passage, fold
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
        words = fold(self.text).text.lower().encode()
        return f"p{self.paragraph}-{hashlib.sha256(words).hexdigest()[:6]}"


def resolve(citations: list[Citation], articles: Mapping[str, Article]) -> dict[Citation, Passage]:
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
    sentences = [sentence.span for sentence in article.sentences]
    return Passage(
        source=citation.source,
        span=span,
        paragraph=article.paragraph_at(span.start).number,
        text=text,
        mark=_mark(text, citation.mark),
        opens=any(_opens(article.text[one.start : span.start]) for one in sentences if one.start <= span.start),
        closes=any(abs(sentence.end - span.end) <= 1 for sentence in sentences),
    )


def _opens(before: str) -> bool:
    """Whether nothing of a sentence stands before its passage, or only the mark of a list or the time of an entry."""
    return not before or LEAD.sub("", f"{before}x") == "x"


def _mark(text: str, mark: str | None) -> Span | None:
    """Return where the marked part stands in a passage's text, or None."""
    folded = fold(text)
    found = re.search(re.escape(fold(mark).text), folded.text, flags=re.IGNORECASE) if mark else None
    return folded.original(*found.span()) if found else None
