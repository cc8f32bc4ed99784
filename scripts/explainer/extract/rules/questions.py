"""Points that the article leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from explainer.articles.article import Span
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.extract.lexicon import Lexicon
from explainer.extract.open_points import left_open
from explainer.extract.phrases import around
from explainer.extract.reading import Reading, View
from explainer.extract.words import Word, content_stems

_LEAST = 2
"""Words that carry meaning; a sentence with fewer only makes sense beside another."""
_HEADING, _SEVERAL = 12, 3
"""Words of a heading at most, and how many of them make an explainer."""
_ANAPHOR = re.compile(r"\b(?:this|that|these|those|it|they|he|she|them)\b")
"""A short question with such a word only makes sense beside the sentence before."""
_BULLET = re.compile(r"\s*[*•·–—-]\s+")


def find_questions(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Claim sentences in which a point is called unclear, undecided, not detailed, disputed or not yet confirmed.

    Also literal questions of the article itself, and lists of "who …", "what …", "whether …". Refuse questions inside
    quotations, figures of speech, questions an interviewer puts, and bare "may", "might" and "could".
    """
    dialogue = any(one.rule == "dialogue" for one in found)
    headings = _headings(reading)
    quoted = [quote.outer for quote in reading.quotes]
    for view in reading.views:
        if not view.plain or view.sentence.paragraph in headings:
            continue
        cue = _cue(reading, view) or _literal(reading, view, quoted, dialogue=dialogue) or _listed(reading, view)
        if cue is None:
            continue
        if _announces_list(reading, view) or _meaning(view) < _LEAST:
            continue
        passage = Passage.of(reading.article, around(reading, view, cue))
        fields = {
            "cue": reading.article.cut(cue),
            "sentence": [view.span.start, view.span.end],
            "paragraph": view.sentence.paragraph,
            "terms": _about(reading, view, cue),
        }
        yield Candidate("questions", fields, (passage,), Cue("question", cue.start, cue.end), "questions")


def _headings(reading: Reading) -> frozenset[int]:
    """The lines of an explainer that ask what its next part answers: short questions on lines of their own, several."""
    lines = [p for p in reading.article.paragraphs if not p.furniture and reading.text[p.span.end - 1] == "?"]
    asked = [p.number for p in lines if len(reading.article.cut(p.span).split()) <= _HEADING]
    return frozenset(asked) if len(asked) >= _SEVERAL else frozenset()


def terms(reading: Reading, view: View) -> set[str]:
    """What a sentence is about: the stems of its words, and its participants by their entry, not by their spelling."""
    mentions = reading.mentions_in(view.span)
    words = _unnamed(view, [mention.span for mention in mentions]) if mentions else view.words
    held = {word.meaning for word in words}
    held.discard("")
    held.update([f"@{mention.entry}" for mention in mentions])
    return held


def _unnamed(view: View, named: list[Span]) -> Iterator[Word]:
    """The words of a sentence outside the names in it; both are in order."""
    after = iter((*named, Span(view.span.end, view.span.end)))
    name = next(after)
    for word in view.words:
        while name.end < word.end:
            name = next(after)
        if word.start < name.start:
            yield word


def _meaning(view: View) -> int:
    """How many of its words carry meaning."""
    return sum(bool(word.meaning) for word in view.words)


def _about(reading: Reading, view: View, cue: Span) -> list[str]:
    """The terms of a sentence without its cue and without the abstract nouns that every open point is put in."""
    left_out = _scope(reading.lexicon) | set(content_stems(reading.text, cue))
    return sorted(terms(reading, view) - left_out)


@cache
def _scope(lexicon: Lexicon) -> frozenset[str]:
    phrases = lexicon.lists["questions.scope"]
    return frozenset(stem for phrase in phrases for stem in content_stems(phrase, Span(0, len(phrase))))


def _announces_list(reading: Reading, view: View) -> bool:
    """Whether a line only leads to a list of points."""
    return reading.article.cut(view.span).endswith(":") and reading.text[view.span.end : view.span.end + 3].strip(
        " \n"
    ) in {"*", "-", "•", "1"}


def _cue(reading: Reading, view: View) -> Span | None:
    if strong := next(iter(reading.found_in(view, "questions.strong")), None):
        return Span(*strong.span())
    match = left_open(reading, view)
    return Span(*match.span()) if match else None


def _literal(reading: Reading, view: View, quoted: list[Span], *, dialogue: bool) -> Span | None:
    """A sentence that ends in a question mark, outside quotations and interviews."""
    text = reading.article.cut(view.span).rstrip()
    if not text.endswith("?") or (dialogue and ":" in text[:40]) or len(view.words) < 4:  # noqa: PLR2004 - no question of its own
        return None
    if _meaning(view) <= _LEAST and _ANAPHOR.search(text):
        return None
    if any(view.span.overlaps(quote) for quote in quoted) or reading.lexicon.patterns["questions.never"].search(text):
        return None
    return Span(view.span.end - 1, view.span.end)


def _listed(reading: Reading, view: View) -> Span | None:
    """A point of a list that opens with a question word and is no sentence."""
    bullet = _BULLET.match(reading.text, *view.span)
    if bullet is None or not view.words or view.words[0].lower not in reading.lexicon.lists["questions.openers"]:
        return None
    return view.words[0].span
