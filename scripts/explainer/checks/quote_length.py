"""A passage is long enough to be found and short enough to be quoted."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem

SHORTEST = 5
"""Words. A shorter run stands in many texts and shows nothing, unless it is a whole sentence."""


def check_quote_length(dossier: Dossier) -> Iterator[Problem]:
    """A passage has at least 5 words, or is a whole sentence, and at most as many as the topic's limits allow."""
    longest = dossier.topic.limits.quote_words
    for use in dossier.uses:
        words = len(use.citation.quote.split())
        where = (*use.location, "quote")
        passage = dossier.passages.get(use.citation)
        whole = passage is not None and passage.opens and passage.closes
        if words > longest:
            message = f"the passage has {words} words; at most {longest} may be quoted"
            yield problem_at(dossier, use.record, where, "quote-too-long", message, "cut it to what is relied on")
        elif words < SHORTEST and not whole and passage is not None:
            message = f"the passage has {words} words; at least {SHORTEST} are needed, or a whole sentence"
            help_ = "quote more of the sentence and give the part relied on as mark:"
            yield problem_at(dossier, use.record, where, "quote-too-short", message, help_)
    for source_id, source in dossier.sources.items():
        for number, sign in enumerate(source.signs):
            if (words := len(sign.quote.split())) > longest:
                message = f"the passage has {words} words; at most {longest} may be quoted"
                place = ("signs", number, "quote")
                yield problem_at(dossier, source_id, place, "quote-too-long", message, "cut it to what shows the sign")
