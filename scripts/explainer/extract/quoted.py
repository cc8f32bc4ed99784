"""What a quotation is: an utterance of its own, or a few words taken into somebody else's sentence. No rule itself."""

from __future__ import annotations

import regex

from explainer.extract.quotes import Quote
from explainer.extract.reading import Reading
from explainer.extract.words import is_function_word, words_of

_ENDS = ",.!?—…-–:;"
_OPENS = "[.…("
_WORD_BEFORE = regex.compile(r"(?P<word>[\p{L}’'-]+)[,:]?\s$")
_TITLE = regex.compile(r",?\s+by\s")
"""What follows the title of a work."""
_LONG, _SHORT = 10, 6
"""Words. From `_LONG` on, capital marks or ends may be missing; from `_SHORT` on a small letter may follow a comma."""


def is_whole(reading: Reading, quote: Quote, *, spoken: bool = False) -> bool:
    """Whether a quotation is an utterance: it opens like a sentence and ends like one, by itself or with its frame.

    “We waited,” said A, “long enough.” has two; what A called “a fine old pier” is a fragment. With `spoken`, the
    words right after it say whose it is.
    """
    text = reading.text
    words = len(reading.article.cut(quote.inner).split())
    before = text[max(0, quote.outer.start - 2) : quote.outer.start]
    led, alone = before in {", ", ": "}, not before.strip() or before[-1] == "\n"
    inside = bool(before.strip()) and before.strip()[-1] not in ".!?,:”\"'’()—–-…[*•"
    if _TITLE.match(text, quote.outer.end):
        return False
    ended = _ended(reading, quote)
    if ended and inside and _says(reading, quote):
        return True
    if not opens(text, quote):
        return ended and led and words >= _SHORT
    if inside:
        return ended and words >= _LONG
    if spoken and alone:
        return True
    return (ended and (not led or words > 1 or _says(reading, quote))) or ((led or alone) and words >= _LONG)


def cries(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation ends in a mark of its own right after the verb that tells it: "A shouted “Stop!”"."""
    return reading.text[quote.inner.end - 1] in ".!?" and _says(reading, quote, addressed=False)


def is_heading(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation is all capitals, or ends in a colon: a line above others, which nobody speaks."""
    text = reading.article.cut(quote.inner)
    return text.isupper() or text.endswith(":")


def is_title(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation is the name of a work inside somebody's sentence: "on the programme “Face the Town”, A said".

    Every word of weight has a capital and nobody speaks of himself. After a colon or a verb it is spoken: "A shouted
    “Stop the Toll”"; one told it is a programme again: "A told “Good Morning Town”".
    """
    text = reading.text
    before = text[max(0, quote.outer.start - 2) : quote.outer.start].strip()
    if not before or before in '.!?:”"' or _says(reading, quote, addressed=False):
        return False
    words = [word.text for word in words_of(text, quote.inner)]
    heavy = [word for word in words if not (word.islower() and is_function_word(word))]
    if any(regex.match(r"(?:I|We|You|Me|My|Our)\b", word) for word in words):
        return False
    return len(heavy) > 1 and all(not word[0].islower() for word in heavy)


def _says(reading: Reading, quote: Quote, *, addressed: bool = True) -> bool:
    """Whether a quotation is all that a verb right before it tells: "A said “It is over.”", "which B called “odd”.".

    Without `addressed`, "told" and the like are left out: who is told comes first.
    """
    word = _WORD_BEFORE.search(reading.text, max(0, quote.outer.start - 30), quote.outer.start)
    verb = reading.lexicon.verbs.get(word["word"].lower()) if word else None
    return verb is not None and verb.kind in {"speech", "quote", "holding"} and (addressed or not verb.addressee)


def opens(text: str, quote: Quote) -> bool:
    """Whether a quotation opens like a sentence."""
    first = text[quote.inner.start : quote.inner.end].lstrip("‘’'“\"")[:1]
    return first.isupper() or first.isdigit() or (first != "" and first in _OPENS)


def _ended(reading: Reading, quote: Quote) -> bool:
    text, end = reading.text, quote.outer.end
    closing = (
        text[quote.inner.start : quote.inner.end].rstrip("’'”\" ")[-1:] + text[quote.inner.end : quote.inner.end + 1]
    )
    return any(mark in _ENDS for mark in closing) or text[end : end + 1] in {",", ".", "!", "?"} or _last(reading, end)


def _last(reading: Reading, end: int) -> bool:
    """Whether nothing of the paragraph follows."""
    return not reading.text[end : reading.article.paragraph_at(end - 1).span.end].strip()
