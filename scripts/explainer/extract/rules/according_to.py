"""What is told "according to" somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.pronouns import meant_by
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.speakers import speaker_after
from explainer.extract.who import Speaker
from explainer.extract.words import fold_name

_THINGS = {
    "plan",
    "plans",
    "report",
    "study",
    "law",
    "schedule",
    "rules",
    "proposal",
    "scheme",
    "document",
    "documents",
    "figures",
    "data",
    "estimates",
    "poll",
    "survey",
    "research",
    "test",
}


_OWN = regex.compile(
    r"\b[Ii]n\s(?P<whose>his|her|their|its)\s(?:own\s)?(?:view|opinion|judgment|judgement|estimation|eyes),?\s"
)
_VIEWS = {"view", "opinion", "judgment", "judgement", "estimation", "eyes"}
_OF = {"his": "he", "her": "she", "their": "they", "its": "it"}
_STOP = regex.compile(r",(?=\s|[”\"])|[.;:](?=\s|$)")


def find_according_to(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim "According to A, …", "…, according to A" and "B, according to A, might …".

    Refuse plans, reports and figures, which are nobody.
    """
    del found
    for view in reading.views:
        for match in reading.found_in(view, "verbs.according"):
            stop = _STOP.search(reading.text, match.end(), view.span.end)
            end = stop.start() if stop else view.span.end
            who = Span(match.end(), end)
            speaker = _who(reading, who)
            if speaker is None:
                continue
            before, after = Span(view.span.start, match.start()), Span(min(end + 1, view.span.end), view.span.end)
            longer = before if len(reading.article.cut(before).split()) >= 4 or end >= view.span.end - 1 else after  # noqa: PLR2004 - words of a clause
            part = Span(longer.start, longer.end - reading.article.cut(longer).endswith("."))
            if len(reading.article.cut(part).split()) > 3:  # noqa: PLR2004 - words of a clause
                yield told(reading, "according_to", speaker, [part], Span(*match.span()), strength="plain")
        for own in _OWN.finditer(reading.text, *view.span) if not _VIEWS.isdisjoint(view.lowers) else ():
            speaker = meant_by(reading, _OF[own["whose"].lower()], Span(*own.span("whose")))
            part = Span(own.end(), view.span.end - reading.article.cut(view.span).endswith("."))
            if speaker and len(reading.article.cut(part).split()) > 3:  # noqa: PLR2004 - words of a clause
                yield told(reading, "according_to", speaker, [part], Span(*own.span()), strength="plain")


def _who(reading: Reading, span: Span) -> Speaker | None:
    text = reading.article.cut(span).strip()
    words = fold_name(text)
    if not words or set(words) & _THINGS or len(words) > 12:  # noqa: PLR2004 - words of a clause
        return None
    found = speaker_after(reading, span.start, span.end)
    start = span.start + len(reading.article.cut(span)) - len(reading.article.cut(span).lstrip())
    return Speaker(Span(start, start + len(text)), text, found.entry if found else None)
