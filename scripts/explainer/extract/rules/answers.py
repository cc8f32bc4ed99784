"""A plain yes or no to a question about a thing, in an interview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.reading import Reading

_PLAIN = regex.compile(
    r"(?:(?P<no>No|Never|Certainly not|Absolutely not|Of course not|Not at all)"
    r"|(?P<yes>Yes|Certainly|Absolutely|Of course|Definitely))\b[.,!—–]"
)


def find_answers(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim that who answers a question with a plain "No." or "Yes." is against or for what the question names.

    Refuse answers that begin otherwise, answers whose speaker is not known, and a "no" that is no sentence or clause
    of its own ("No one").
    """
    for one in found:
        if one.rule != "dialogue" or one.fields["speaker"] is None:
            continue
        first = one.passages[0]
        plain = _PLAIN.match(first.text)
        number = reading.article.paragraph_at(first.start).number
        before = reading.article.paragraphs[number - 2] if number > 1 else None
        if plain is None or before is None or not reading.article.cut(before.span).rstrip().endswith("?"):
            continue
        asked = max((view.span for view in reading.views if view.span.within(before.span)), default=before.span)
        fields = {
            "holder": one.fields["speaker"],
            "teller": None,
            "stance": "opposes" if plain["no"] else "supports",
            "cue": plain[0].lower().rstrip(".,!—–"),
            "about": [asked.start, asked.end],
            "condition": [],
            "if": "",
            "family": "answers",
            "judging": False,
            "puts_forward": False,
        }
        cue = Cue("stance", first.start, first.start + len(plain[0]))
        span = Span(first.start, max(view.span.end for view in reading.views if view.span.start <= first.start))
        yield Candidate("stances", fields, (Passage.of(reading.article, span),), cue, "answers")
