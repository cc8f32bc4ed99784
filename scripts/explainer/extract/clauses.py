"""Attributing verbs in a sentence and what is told after them. No rule itself; several rules ask it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from explainer.articles.article import Span
from explainer.extract.lexicon import Lexicon, Verb
from explainer.extract.patterns import alternatives
from explainer.extract.reading import Reading
from explainer.extract.speakers import speaker_before
from explainer.extract.who import Speaker

_BE = {"is", "are", "was", "were", "be", "been", "being", "get", "got"}
# fmt: off
_NO_VERB = {
    "to", "of", "a", "an", "the", "his", "her", "their", "its", "this", "that", "by", "without", "for", "in", "no",
    "any", "not", "as", "when", "if", "once", "after", "before", "unless",
}
# fmt: on
"""Words before which a form is a noun, an infinitive, negated, or a participle without a subject."""
_CUT = regex.compile(
    r"(?:;\s|:\s(?=(?:he|she|they|it)\s)|,\s(?:saying|warning|arguing)\sthat\s|,?\swhile\s|,\swhereas\s|,\sbut\s(?=he\b|she\b|they\b|\p{Lu})|,\sand\s(?:he|she|they)\s|,\s(?:stating|saying|adding)\b)"
)
_CONCESSION = regex.compile(r"(?:While|Although|Though|Whereas)\b")
_ADDRESSEE = regex.compile(
    r"\s+(?:(?:the|his|her|its|their|our|a|an)\s)?[\p{L}’'.-]+(?:\s[\p{L}’'.-]+){0,4}?(?=\s(?:that|it|he|she|they|this|there|the|in|on|at|last)\b|:|,|\s[“\"‘])"
)
_LETTERS = regex.compile(r"[\p{L}’'-]+")
_BREAK = regex.compile(r"(?:;|[.!?][”\"’])\s")
_PRONOUN = regex.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_OBJECT = regex.compile(r"\s+(?:to\s(?!\p{Ll}+\s(?:the|a|an|it|that)\b)|by\b)")
_AS = regex.compile(r"\bas\b")
_NOTHING = regex.compile(r"\s(?:(?:it|him|her|them|this|that|so)\s*[,.;:]|(?:little|nothing|no\smore|as\smuch)\b)")
"""An object that tells nothing: "they called it, and …"."""
_THAT = regex.compile(r"\s+that\s+")


@dataclass(frozen=True)
class Telling:
    """A verb with the one who tells and, if any, what is told after it."""

    verb: Verb
    at: Span
    speaker: Speaker
    content: Span | None


def verbs_in(reading: Reading, span: Span, quoted: list[Span]) -> list[tuple[Verb, Span]]:
    """Return the attributing verbs of a span that stand outside quotations."""
    return [(verb, at) for verb, at in reading.verbs_in(span) if not any(at.overlaps(quote) for quote in quoted)]


def telling(reading: Reading, sentence: Span, verb: Verb, at: Span) -> Telling | None:
    """Return who tells what by a verb; None when the verb is a noun, passive, an infinitive, or has no subject."""
    words = [word.lower() for word in _LETTERS.findall(reading.text[sentence.start : at.start])]
    last, near = words[-1] if words else "", words[-3:]
    ing = verb.form.split()[0].endswith("ing")
    if verb.kind == "quote" or last in _NO_VERB:
        return None
    if not ing and any(word in _BE and _only_adverbs(near, word) for word in near):
        return None
    if ing:
        speaker = _participle(reading, sentence, at)
    else:
        speaker = speaker_before(reading, _clause_start(reading, sentence, at), at.start)
    if speaker is None and last in {"and", "but"} and not ing:
        speaker = first_speaker(reading, Span(sentence.start, at.start))
    if speaker is None or (speaker.text.lower() == "it" and verb.kind not in {"speech", "finding"}):
        return None
    return Telling(verb, at, speaker, told_after(reading, sentence, verb, at))


def _only_adverbs(near: list[str], word: str) -> bool:
    """Whether nothing but adverbs stands between a form of "be" and the verb."""
    after = near[len(near) - 1 - near[::-1].index(word) + 1 :]
    return all(one.endswith("ly") or one in {"also", "being", "been", "then"} for one in after)


def _clause_start(reading: Reading, sentence: Span, at: Span) -> int:
    """Where the clause begins that ends at a verb; a name explained between commas is kept."""
    cuts = [m.end() for m in _BREAK.finditer(reading.text, sentence.start, at.start)]
    return cuts[-1] if cuts else sentence.start


def _participle(reading: Reading, sentence: Span, at: Span) -> Speaker | None:
    """Return for "…, stating" the one named right before, or else the first of the sentence."""
    direct = speaker_before(reading, sentence.start, at.start)
    if direct is not None:
        return direct
    if not reading.text[sentence.start : at.start].rstrip().endswith(","):
        return None
    return first_speaker(reading, Span(sentence.start, at.start))


def first_speaker(reading: Reading, span: Span) -> Speaker | None:
    """Return the one who is named first in a span, or meant by its first pronoun."""
    for mention in reading.mentions_in(span):
        if mention.form == "people" or reading.text[mention.span.end : mention.span.end + 2] in {"'s", "’s"}:
            continue
        return Speaker(mention.span, reading.text[mention.span.start : mention.span.end], mention.entry)
    match = _PRONOUN.search(reading.text, *span)
    return speaker_before(reading, span.start, match.end() + 1) if match and match.end() < span.end else None


def told_after(reading: Reading, sentence: Span, verb: Verb, at: Span) -> Span | None:
    """Return what is told after a verb: after "that", after the one addressed, or its object; or None."""
    text, begin = reading.text, at.end
    that = _THAT.match(text, begin, sentence.end)
    if (that is None and not verb.takes_object) or verb.addressee:
        reach = _ADDRESSEE.match(text, begin, sentence.end)
        after = _THAT.match(text, reach.end(), sentence.end) if reach else None
        if after and (verb.addressee or len(reach[0].split()) <= 4):  # type: ignore[index]  # noqa: PLR2004 - a short phrase
            that = after
        elif verb.addressee and reach:
            begin = reach.end()
    start = that.end() if that else at.start if verb.kind in {"stance", "holding", "aim"} else begin
    if not that and _tells_nothing(reading, verb, Span(begin, sentence.end)):
        return None
    cut = _CUT.search(text, start, sentence.end)
    end = cut.start() if cut else sentence.end
    end = min([end, *[one.start() for one in _further(reading.lexicon).finditer(text, begin, end)][:1]])
    if _CONCESSION.match(text, sentence.start) and "," not in text[sentence.start : at.start]:
        end = min(end, text.find(",", at.end) if "," in text[at.end : end] else end)
    while end > start and text[end - 1] in '.!? ”"':
        end -= 1
    end += _unclosed(text[start:end], text[end : end + 1])
    if verb.needs_as and not _AS.search(text, begin, end):
        return None
    least = 4 + (start == at.start) if not that else 2
    return Span(start, end) if len(text[start:end].split()) >= least else None


def _tells_nothing(reading: Reading, verb: Verb, after: Span) -> bool:
    """Whether what follows a verb without "that" is nothing told."""
    begin = after.start
    if not reading.text[begin : begin + 1].isspace() or _NOTHING.match(reading.text, *after):
        return True
    if _OBJECT.match(reading.text[begin : begin + 20]) and verb.kind == "speech":
        return True
    return not verb.takes_object and verb.kind not in {"speech", "thought"}


@cache
def _further(lexicon: Lexicon) -> regex.Pattern[str]:
    """Where a second verb with its own clause begins: "urged the port to wait and warned that …"."""
    past = [
        form for form, verb in lexicon.verbs.items() if verb.kind in {"speech", "stance"} and not form.endswith("ing")
    ]
    return regex.compile(rf"(?:,\sbut|,?\sand)\s(?:also\s|then\s)?(?=(?:{alternatives(past)})\s(?:that\s|[“\"]))")


def _unclosed(told: str, mark: str) -> int:
    """Whether a mark right after what is told closes a quotation that opens in it, as a number of characters."""
    opened = told.count("“") > told.count("”") if mark == "”" else told.count('"') % 2 == 1
    return int(mark in {"”", '"'} and opened)
