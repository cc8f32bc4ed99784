"""Every passage stands in its article, word for word, once."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from explainer.articles.article import Article
from explainer.articles.passage import find_passage, fold, fold_text, nearest_passage
from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.references import Location
from explainer.problems import Problem, show


def check_verbatim(dossier: Dossier) -> Iterator[Problem]:
    """Every passage stands in its article word for word, outside page furniture, once or in the named paragraph.

    Only white space and the shape of quotation marks may differ. What is marked, and the hedge, stand in the passage.
    """
    for use in dossier.uses:
        citation, article = use.citation, dossier.articles.get(use.citation.source)
        if article is None:
            continue  # the card or the article is missing: another check says so
        where = (*use.location, "quote")
        if citation not in dossier.passages:
            yield _not_once(dossier, use.record, where, article, citation.quote, citation.paragraph)
        for name, part in (("mark", citation.mark), ("hedge", citation.hedge)):
            if part and fold_text(part).lower() not in fold_text(citation.quote).lower():
                message = f"{show(part)} does not stand in the quote"
                place = (*use.location, name)
                yield problem_at(dossier, use.record, place, f"{name}-not-in-quote", message, "copy it from the quote")
    for source_id, source in dossier.sources.items():
        for number, sign in enumerate(source.signs):
            article = dossier.articles.get(source_id)
            if article and not find_passage(article, sign.quote, furniture=True):
                place = ("signs", number, "quote")
                yield _missing(dossier, source_id, place, article, sign.quote)


def _not_once(
    dossier: Dossier, record: str, place: Location, article: Article, quote: str, paragraph: int | None
) -> Problem:
    anywhere = find_passage(article, quote)
    numbers = [article.paragraph_at(span.start).number for span in anywhere]
    if not anywhere and (hidden := find_passage(article, quote, furniture=True)):
        line = article.paragraph_at(hidden[0].start)
        message = f"this stands only in page furniture of {article.file} (paragraph {line.number}: {line.furniture})"
        return problem_at(dossier, record, place, "in-furniture", message, "cite a passage of the article itself")
    if not anywhere:
        return _missing(dossier, record, place, article, quote)
    listed = ", ".join(str(number) for number in sorted(set(numbers)))
    if paragraph is not None and paragraph not in numbers:
        message = f"the passage is not in paragraph {paragraph} of {article.file}, but in {listed}"
        return problem_at(dossier, record, (*place[:-1], "paragraph"), "wrong-paragraph", message, f"write {listed}")
    help_ = f"add paragraph: {numbers[0]} (one of {listed}), or quote more words"
    if max(numbers.count(number) for number in numbers) > 1:
        help_ = "quote more words, so that the passage stands there once"
    message = f"the passage stands {len(anywhere)} times in {article.file} (paragraph {listed})"
    return problem_at(dossier, record, place, "ambiguous-passage", message, help_)


def _missing(dossier: Dossier, record: str, place: Location, article: Article, quote: str) -> Problem:
    message = f"this passage does not stand in {article.file}: {show(quote, 60)}"
    span = nearest_passage(article, quote)
    if span is None:
        return problem_at(dossier, record, place, "not-verbatim", message, "nothing in the article is like it")
    near = " ".join(article.cut(span).split())
    paragraph = article.paragraph_at(span.start).number
    help_ = f"the nearest passage is in paragraph {paragraph}:\n{near}\n{_difference(near, quote)}"
    return problem_at(dossier, record, place, "not-verbatim", message, help_)


def _difference(article: str, quote: str) -> str:
    """Return both sides of the words that differ, in the order of the text."""
    theirs, ours = fold(article).text.split(" "), fold(quote).text.split(" ")
    matcher = difflib.SequenceMatcher(a=theirs, b=ours, autojunk=False)
    pairs = [
        f"the article has {show(' '.join(theirs[a:b]))}, the quote {show(' '.join(ours[c:d]))}"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    return "\n".join(pairs[:5])
