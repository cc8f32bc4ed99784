"""More of something that is promised or asked for: "22 extra buses"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.headings import as_title
from explainer.extract.phrases import flat
from explainer.extract.reading import Reading
from explainer.extract.rules.proposed import proposed
from explainer.extract.words import is_function_word

_MORE = regex.compile(
    r"\b(?:\p{N}[\p{N},.]*|hundreds\sof|thousands\sof|dozens\sof|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty|forty|fifty|sixty)\s(?:extra|additional|more|further|new)\s(?P<what>\p{Ll}[\p{Ll}-]{2,})"
)
_SIGNS = frozenset({"extra", "additional", "more", "further", "new"})
"""The words of which a sentence needs one."""


def find_additions(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim a number of extra, additional or new things that somebody promises, plans or offers.

    Refuse additions without a promise in the sentence, and units of time and money ("two more weeks").
    """
    del found
    for view in reading.views:
        if not view.plain or _SIGNS.isdisjoint(view.lowers) or not reading.may_hold(view, "proposals.promises"):
            continue
        promise = reading.lexicon.patterns["proposals.promises"].search(reading.text, *view.span)
        match = _MORE.search(reading.text, *view.span) if promise else None
        if promise is None or match is None:
            continue
        index = next((i for i, word in enumerate(view.words) if word.start == match.start("what")), None)
        if index is None or reading.lexicon.has("proposals.general", match["what"]):
            continue
        following = view.words[index + 1] if index + 1 < len(view.words) else None
        if not match["what"].endswith("s") and following and _plural(following.lower):
            index += 1
        span = Span(match.start(), view.words[index].end)
        head = flat(view.words[index].text)
        heading = as_title(" ".join(reading.article.cut(span).split()), frozenset())
        yield proposed(reading, view, "additions", span, Span(*promise.span()), head=head, heading=heading)


def _plural(word: str) -> bool:
    return word.endswith("s") and not is_function_word(word)
