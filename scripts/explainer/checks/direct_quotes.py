"""A direct quotation is one in the article, too."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.articles.quoted import find_quoted
from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem


def check_direct_quotes(dossier: Dossier) -> Iterator[Problem]:
    """What is cited "as: quote" stands within quotation marks in its article, or holds such words."""
    quoted = {source_id: list(find_quoted(article.text)) for source_id, article in dossier.articles.items()}
    for use in dossier.uses:
        passage = dossier.passages.get(use.citation)
        if use.citation.as_ != "quote" or passage is None or _touches(passage.span, quoted[passage.source]):
            continue
        message = f"this passage is no direct quotation in {passage.source.upper()}"
        help_ = "write as: paraphrase, or quote the words that stand within quotation marks"
        yield problem_at(dossier, use.record, (*use.location, "as"), "no-direct-quote", message, help_)


def _touches(span: Span, quoted: list[Span]) -> bool:
    return any(span.start <= one.end and one.start <= span.end for one in quoted)
