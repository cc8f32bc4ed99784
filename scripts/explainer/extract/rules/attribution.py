"""What somebody is said to say, want or reject, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate
from explainer.extract.clauses import Telling, telling, verbs_in
from explainer.extract.lexicon import Verb
from explainer.extract.reading import Reading
from explainer.extract.rules.told import told
from explainer.extract.speakers import speaker_after
from explainer.extract.who import Speaker

_SENTIMENT = regex.compile(
    r"\s*(?:\p{Ll}+\s)?(?:this|these|the same|similar|that)\s(?:sentiment|view|views|concern|concerns|call|position)\b"
)
_QUOTES = regex.compile(r"\s*,?:?\s*[“\"‘«„]")
_WHAT = regex.compile(r"\b(?:[Ww]hat|[Ww]hatever)\s$", flags=regex.REVERSE)
"""Before a subject: "what she asks for" tells nothing by itself."""
_CLAUSE = regex.compile(r"(?:When|If|As|After|Before|While|Once)\b")
_CLOSED = regex.compile(
    r"\s*(?:[.!?,:;]|$|laughing|(?:in|on|at|during|after|before|to)\s(?!the\seffect)[^.!?,;:“”\"]{2,60}[.!?]?$)"
)
"""How a sentence ends after the verb: at once, or with where and to whom it was said."""
_FOLLOWS = regex.compile(r"\s*,\s*(?!with\b)")
_NAMED = regex.compile(r"\s*(?:[.!,;]|$|\((?=[^()]{1,40}\))|(?:of|from|at|for|in|on)\s)")
"""What follows the one who is named after the verb."""
_QUOTED_SHARE = 0.4
"""When this share of the told words stands in quotation marks that a quotation already gave, nothing new is told."""


def find_attribution(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim "A said that …", "…, A said", "A rejects …", "A expressed hope for …"; the words told are the passage.

    Refuse verbs that are nouns ("the call"), infinitives, passives, verbs inside quotations, verbs without a
    subject that names or describes somebody, and words that a quotation already gave.
    """
    quoted = [quote.outer for quote in reading.quotes]
    direct = [one.span for candidate in found for one in candidate.passages if candidate.fields.get("direct")]
    for view in reading.views:
        if reading.article.headline and view.span.within(reading.article.headline.span):
            continue
        taken: list[Span] = []
        for verb, at in verbs_in(reading, view.span, quoted):
            if any(at.within(span) for span in taken):
                continue
            tells = telling(reading, view.span, verb, at)
            if tells is None and (inverse := _inverse(reading, view.span, verb, at)):
                speaker, part = inverse
                if not _given(reading, [part], direct):
                    taken.append(part)
                    yield told(reading, "attribution", speaker, [part], at, strength=verb.strength, stance=verb.stance)
                continue
            if tells is None or _WHAT.search(reading.text, view.span.start, tells.speaker.span.start):
                continue
            parts = _trailing(reading, view.span, tells) or _after(reading, tells)
            if not parts or _given(reading, parts, direct):
                continue
            taken += parts
            yield told(
                reading,
                "attribution",
                tells.speaker,
                parts,
                at,
                strength=verb.strength,
                stance=verb.stance,
                verb=verb.form,
                position=verb.kind == "aim",
            )


def _after(reading: Reading, tells: Telling) -> list[Span]:
    """What is told after the verb; "this sentiment" tells nothing."""
    if tells.content is None or _SENTIMENT.match(reading.text, tells.content.start, tells.content.end):
        return []
    return [tells.content]


def _trailing(reading: Reading, sentence: Span, tells: Telling) -> list[Span]:
    """What is told before ", A said": the sentence up to the comma, and what follows a comma after the verb."""
    text, start = reading.text, tells.speaker.span.start
    before = text[sentence.start : start].rstrip().removesuffix(" the")
    after = text[tells.at.end : sentence.end]
    if _QUOTES.match(after) or _CLAUSE.match(before):
        return []
    follows = _FOLLOWS.match(after)
    if not before.endswith(",") or tells.verb.kind not in {"speech", "thought"}:
        return []
    if len(before.split()) < (2 if follows else 3):
        return []
    if not _CLOSED.match(after.rstrip()):
        return []
    parts = [Span(sentence.start, sentence.start + len(before) - 1)]
    if follows and len(after[follows.end() :].split()) > 3 and not after[follows.end() :].startswith(("“", '"', "‘")):  # noqa: PLR2004 - words of a clause
        stop = sentence.end - reading.article.cut(sentence).endswith(".")
        parts.append(Span(tells.at.end + follows.end(), stop))
    return parts


def _inverse(reading: Reading, sentence: Span, verb: Verb, at: Span) -> tuple[Speaker, Span] | None:
    """Return who tells a clause before ", said A B of the Example Union", and the clause."""
    before = reading.text[sentence.start : at.start].rstrip()
    if verb.kind not in {"speech", "thought"} or not before.endswith(",") or before.endswith(("”,", '",', "’,")):
        return None
    if len(before.split()) < 4 or _CLAUSE.match(before) or verb.form.endswith("ing"):  # noqa: PLR2004 - words of a clause
        return None
    speaker = speaker_after(reading, at.end, sentence.end)
    if speaker is None or not _NAMED.match(reading.text, speaker.span.end, sentence.end):
        return None
    return speaker, Span(sentence.start, sentence.start + len(before) - 1)


def _given(reading: Reading, parts: list[Span], direct: list[Span]) -> bool:
    """Whether quotations already gave most of what is told."""
    told_words = sum(len(reading.article.cut(part).split()) for part in parts)
    given = sum(
        len(reading.text[max(a.start, b.start) : min(a.end, b.end)].split())
        for a in parts
        for b in direct
        if a.overlaps(b)
    )
    return given >= _QUOTED_SHARE * told_words
