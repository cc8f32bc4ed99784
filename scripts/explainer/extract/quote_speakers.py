"""Who speaks a quotation: told after it, before it, or by a line that announces it. No rule itself."""

from __future__ import annotations

import re
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.clauses import verbs_in
from explainer.extract.lexicon import Lexicon
from explainer.extract.loosely import labelled, loosely_after, loosely_before, plainly_after, signed, speaker_at
from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading
from explainer.extract.speakers import speaker_after, speaker_before
from explainer.extract.who import Speaker

Told = tuple[Speaker, Span]
"""Who speaks, and the words that say so."""
_FAR = 20
"""Words between the verb and the quotation it leads to, at most."""
_LINE = 40
"""Words of a line that announces a quotation, at most."""
_WHOM = regex.compile(r"\s+(?P<who>[^,:;\n]{2,80}?)\s*[,:]\s*")
_AUXILIARY = regex.compile(r"\b(?:has|had|have|also|then|later)\b")
_LETTER = regex.compile(r"\p{L}")


def told_by(reading: Reading, inner: Span, lead: Span, tail: Span, outer: list[Span]) -> Told | None:
    """Return who speaks by the words after a quotation, by those before it, or by the line that announces it."""
    return (
        _after(reading, tail, outer)
        or _before(reading, lead, outer)
        or plainly_after(reading, inner, tail)
        or _according(reading, lead)
        or _announcing(reading, lead)
        or _labelled(reading, lead)
    )


def labelled_by(reading: Reading, quote: Quote) -> Told | None:
    """Return the one whom a transcript's label within the marks names."""
    speaker = speaker_at(reading, quote.label) if quote.label else None
    return (speaker, quote.label) if speaker and quote.label else None


def signed_by(reading: Reading, quote: Quote) -> Told | None:
    """Return the one who signs a quotation in the line after it."""
    speaker = signed(reading, quote.outer)
    return (speaker, quote.outer) if speaker else None


def _labelled(reading: Reading, lead: Span) -> Told | None:
    speaker = labelled(reading, lead)
    return (speaker, Span(max(lead.start, lead.end - 1), lead.end)) if speaker else None


def _after(reading: Reading, tail: Span, outer: list[Span]) -> Told | None:
    """Who is told after a quotation: "…, A said", "…, said A"; one whom nobody knows too."""
    verbs = [(verb, at) for verb, at in verbs_in(reading, tail, outer) if verb.kind not in {"stance", "aim"}][:2]
    for _verb, at in verbs:
        gap = reading.text[tail.start : at.start]
        if ";" in gap or ":" in gap:
            return None
        inverse = not _LETTER.search(_AUXILIARY.sub("", gap))
        subject = speaker_after(reading, at.end, tail.end) if inverse else speaker_before(reading, tail.start, at.start)
        subject = subject or loosely_after(reading, tail, at, inverse=inverse)
        if subject:
            return subject, at
    match = reading.lexicon.patterns["verbs.according"].search(reading.text, *tail)
    if match and not _LETTER.search(reading.text[tail.start : match.start()]):
        subject = loosely_after(reading, tail, Span(*match.span()), inverse=True)
        return (subject, Span(*match.span())) if subject else None
    return None


def _before(reading: Reading, lead: Span, outer: list[Span]) -> Told | None:
    """Who is told before a quotation: "A said: …", "A welcomed it, adding: …"."""
    verbs = [at for _, at in verbs_in(reading, lead, outer) if len(reading.text[at.end : lead.end].split()) <= _FAR]
    for at in reversed(verbs):
        if subject := speaker_before(reading, lead.start, at.start):
            return subject, at
    if (
        verbs
        and reading.article.cut(lead).rstrip().endswith((",", ":"))
        and (subject := _inverse(reading, lead, verbs[-1]))
    ):
        return subject, verbs[-1]
    for at in reversed(verbs):
        if subject := _elliptic(reading, lead, at) or loosely_before(reading, lead, at):
            return subject, at
    return None


def _inverse(reading: Reading, lead: Span, at: Span) -> Speaker | None:
    """Return the one named after the verb in "But, said A, “…”" and "Said A B, who saw it: “…”"."""
    if _LETTER.search(reading.text[lead.start : at.start].rpartition(",")[2]):
        return None
    return speaker_after(reading, at.end, lead.end) or loosely_after(reading, Span(at.end, lead.end), at, inverse=True)


def _according(reading: Reading, lead: Span) -> Told | None:
    """Return whom "According to A, “…”" names."""
    match = reading.lexicon.patterns["verbs.according"].search(reading.text, *lead)
    who = _WHOM.fullmatch(reading.text, match.end(), lead.end) if match else None
    speaker = speaker_at(reading, Span(*who.span("who"))) if who else None
    return (speaker, Span(*match.span())) if match and speaker else None


def _elliptic(reading: Reading, lead: Span, at: Span) -> Speaker | None:
    """Return the first one named, who speaks in "A welcomed it, adding: …" and "A has begun using the phrase …"."""
    before = reading.text[lead.start : at.start].rstrip()
    ing = reading.text[at.start : at.end].endswith("ing")
    if not ing and not before.endswith((",", " and", " but", "begun", "began")):
        return None
    for mention in reading.mentions_in(Span(lead.start, at.start)):
        if mention.form != "people":
            return Speaker(mention.span, reading.text[mention.span.start : mention.span.end], mention.entry)
    return None


def _announcing(reading: Reading, lead: Span) -> Told | None:
    """Return the one named in a line before a colon, "A B on the steps: …", or in one that tells of a statement."""
    text = reading.text[lead.start : lead.end].rstrip()
    colon = text.endswith(":")
    if not (colon or (text.endswith(",") and _vehicles(reading.lexicon).search(text))) or len(text.split()) > _LINE:
        return None
    end = Span(max(lead.start, lead.end - 1), lead.end)
    named = [m for m in reading.mentions_in(lead) if m.form != "people"]
    first = next((m for m in named if m.kind == "person"), named[0] if named and colon else None)
    if first:
        return Speaker(first.span, reading.article.cut(first.span), first.entry), end
    return None


@cache
def _vehicles(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.patterns["quotations.vehicles"]
