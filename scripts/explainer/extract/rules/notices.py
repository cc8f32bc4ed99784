"""What somebody is given to say, told after a colon: "A B on local radio: the port stays shut"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.speakers import speaker_after
from explainer.extract.who import Speaker

_LETTER = regex.compile(
    r"(?:The\s|An?\s)?(?:\p{L}+\s)?(?i:statement|letter|message|reply|response|email|e-mail|note|notice|press\srelease|tweet|post|news|word)\sfrom\s"
)
_REST = regex.compile(r"(?:,\s[^:.?!“”\"]{2,40})?:\s(?=[^\s“\"‘«„])")
_WHERE = regex.compile(
    r"(?:\s(?:on|at|in|outside|to|via|after|before|from)\s[^:.?!,“”\"]{2,45})?:\s(?=\p{Ll}|\p{Lu}\p{Ll}*\s\p{Ll})"
)
_LEAST = 5
"""Words of what is told."""


def find_notices(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim what follows a colon after a name with a place, or after "statement from" somebody, at a sentence's start.

    Refuse what stands in quotation marks, which quotations claim, turns of an interview, and short lists.
    """
    if any(one.rule == "dialogue" for one in found):
        return
    direct = [one.span for candidate in found if candidate.fields.get("direct") for one in candidate.passages]
    for view in reading.views:
        text = reading.article.cut(view.span)
        if ": " not in text or not view.plain:
            continue
        speaker, start = _notice(reading, view.span)
        end = view.span.end - text.rstrip().endswith(".")
        if speaker is None or len(reading.text[start:end].split()) < _LEAST:
            continue
        cut = min([one.start for one in direct if one.start > start], default=end)
        part = Span(start, end if cut >= end else cut - 1)
        if not any(one.start <= start < one.end for one in direct) and len(reading.article.cut(part).split()) >= _LEAST:
            yield told(reading, "notices", speaker, [part], Span(view.span.start, start), strength="plain")


def _notice(reading: Reading, sentence: Span) -> tuple[Speaker | None, int]:
    """Who is given to say something at the start of a sentence, and where what is said begins."""
    if letter := _LETTER.match(reading.text, *sentence):
        speaker = speaker_after(reading, letter.end() - 1, sentence.end)
        rest = (
            _REST.match(reading.text, speaker.span.end, sentence.end) if speaker and speaker.entry is not None else None
        )
        return (speaker, rest.end()) if rest else (None, 0)
    first = next(iter(reading.mentions_in(sentence)), None)
    if first is None or first.span.start != sentence.start or first.form == "people" or first.kind == "state":
        return None, 0
    rest = _WHERE.match(reading.text, first.span.end, sentence.end)
    return (Speaker(first.span, reading.article.cut(first.span), first.entry), rest.end()) if rest else (None, 0)
