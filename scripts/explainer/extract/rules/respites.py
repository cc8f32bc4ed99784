"""Time that is asked for: "asked for six weeks", "wants two years' grace"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.phrases import flat
from explainer.extract.reading import Reading
from explainer.extract.rules.proposed import proposed

_TIME = (
    r"(?:more\stime|(?:another\s|a\s(?:further\s)?)?(?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple\sof|several)"
    r"\s(?:more\s)?(?P<unit>days?|weeks?|months?|years?))"
)
_ASKED = regex.compile(
    rf"\b(?:ask|asks|asked|asking|call|calls|called|calling|push|pushed|pushing|plead|pleaded|beg|begged)\sfor\s(?P<time>{_TIME})(?![’'\p{{L}}])"
    rf"(?!\s(?:ago|of\b|in\sprison))"
)


def find_respites(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim time that somebody asks for before a thing is done or decided: a delay is a proposal.

    Refuse spans of time that nobody asks for, and those that only measure ("six weeks of", "six weeks ago").
    """
    del found
    for view in reading.views:
        for match in _ASKED.finditer(reading.text, *view.span):
            span = Span(*match.span("time"))
            head = f"delay-{flat(match['unit'] or 'time')}"
            heading = f"Delay of {' '.join(reading.article.cut(span).split())}"
            yield proposed(reading, view, "respites", span, Span(*match.span()), head=head, heading=heading)
