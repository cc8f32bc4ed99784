"""The site never holds more than a part of an article."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.articles.article import Span
from explainer.articles.passage import find_passage
from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem

THIRD = 1 / 3


def check_quote_share(dossier: Dossier) -> Iterator[Problem]:
    """All passages of an article together hold at most a third of its words, each word counted once.

    For an article whose passages stand partly in drafts this is a notice, since an editor still cuts them. A topic of
    very short articles may allow more than a third; this is a notice, too.
    """
    limit = dossier.topic.limits.quote_share
    if limit > THIRD:
        message = "more than a third of each article may be quoted here"
        help_ = "write quote_share: 0.33, unless the articles are only a few sentences long"
        place = ("limits", "quote_share")
        yield problem_at(dossier, "topic", place, "quote-share-limit", message, help_, severity="notice")
    for source_id, article in dossier.articles.items():
        quoted = quoted_words(dossier, source_id)
        if quoted <= limit * article.words:
            continue
        drafts = any(_is_draft(dossier, u.record) for u in dossier.uses if u.citation.source == source_id)
        message = f"{quoted} of its {article.words} words are quoted; at most {int(limit * article.words)} may be"
        help_ = "cut passages of this source to what is relied on, or quote the same passage in several places"
        severity = "notice" if drafts else "error"
        yield problem_at(dossier, source_id, ("file",), "quote-share", message, help_, severity=severity)


def quoted_words(dossier: Dossier, source_id: str) -> int:
    """Return how many words of a source the whole site quotes, each word counted once."""
    article = dossier.articles[source_id]
    spans = [passage.span for passage in dossier.passages_by_source.get(source_id, ())]
    for sign in dossier.sources[source_id].signs:
        spans += find_passage(article, sign.quote, furniture=True)[:1]
    return sum(len(article.cut(span).split()) for span in _united(spans))


def _united(spans: list[Span]) -> list[Span]:
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start <= united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def _is_draft(dossier: Dossier, record: str) -> bool:
    return record != "topic" and dossier.get(record).review == "draft"
