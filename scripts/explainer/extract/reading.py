"""What a rule is given: an article, the lexicons, and who is named where. Computed once an article, never changed."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from explainer.articles.article import Article, Sentence, Span
from explainer.extract.lexicon import Lexicon, Verb
from explainer.extract.quotes import Quote, quotes_of
from explainer.extract.words import Word, is_function_word, words_of

_PIECE = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_APOSTROPHES = {"’", "'"}
_SHOUTED = 0.6
"""A line of which more words than this begin with a capital is set in title case; its capitals tell nothing."""


class Mention(NamedTuple):
    """A place in the text where a participant is named; `entry` is its number in the directory."""

    span: Span
    entry: int
    kind: str
    form: str
    """name, people, capital, seat or short."""


@dataclass(frozen=True)
class View:
    """A sentence with its words; `plain` says that its capitals mean something."""

    sentence: Sentence
    span: Span
    """Where the sentence stands."""
    text: str = field(repr=False)
    """The text of the whole article."""
    plain: bool
    lexicon: Lexicon = field(repr=False)

    @classmethod
    def of(cls, article: Article, sentence: Sentence, lexicon: Lexicon) -> View:
        """Return a sentence of an article."""
        words = tuple(words_of(article.text, sentence.span))
        ended = article.cut(sentence.span).rstrip("\"'”’)").endswith((".", "!", "?", ":"))
        view = cls(sentence, sentence.span, article.text, ended or not _shouted(words), lexicon)
        view.__dict__["words"] = words
        return view

    def release(self) -> None:
        """Forget the words and what was made of them; asked for again, they are read again."""
        for name in ("words", "lowers", "pieces", "lists", "capitals"):
            self.__dict__.pop(name, None)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return tuple(words_of(self.text, self.span))

    @cached_property
    def lowers(self) -> frozenset[str]:
        """Its words in small letters, so that a rule can see at once whether a sentence has what it looks for."""
        return frozenset([word.lower for word in self.words])

    @cached_property
    def capitals(self) -> list[int]:
        """Which of its words can be part of a name: they begin with a capital, or as "d’Este" does."""
        return [index for index, word in enumerate(self.words) if word.capital or word.text[1:2] in _APOSTROPHES]

    @cached_property
    def pieces(self) -> frozenset[str]:
        """Its words in small letters, and the pieces of those that have a hyphen, apostrophe or full stop."""
        if "".join(self.lowers).isalnum():
            return self.lowers
        return self.lowers.union(*[_PIECE.findall(word) for word in self.lowers if not word.isalnum()])

    @cached_property
    def digits(self) -> bool:
        """Whether it has a digit."""
        return _DIGIT.search(self.text, *self.span) is not None

    @cached_property
    def lists(self) -> set[str]:
        """The lists of the lexicon of which it can hold a phrase."""
        return self.lexicon.signs.lists(self.pieces)


def _shouted(words: tuple[Word, ...]) -> bool:
    """Whether most words of a line have capitals; a short line does not tell."""
    long = [word.capital for word in words if not is_function_word(word.lower)]
    return len(long) > 2 and sum(long) / len(long) > _SHOUTED  # noqa: PLR2004 - too short to tell


@dataclass(frozen=True)
class Reading:
    """An article as rules see it."""

    article: Article
    lexicon: Lexicon
    mentions: tuple[Mention, ...] = ()
    names: tuple[str, ...] = field(default=(), repr=False)
    """The preferred name of every entry of the directory."""
    offices: Mapping[str, frozenset[int]] = field(default_factory=dict, repr=False)
    """Office in small letters, "us president", and its last word alone → the entries that hold it."""

    @cached_property
    def text(self) -> str:
        """The article's text as received."""
        return self.article.text

    def named(
        self, mentions: tuple[Mention, ...], names: tuple[str, ...], offices: Mapping[str, frozenset[int]]
    ) -> Reading:
        """Return the article with who is named where; what was read of it already is not read again."""
        known = replace(self, mentions=mentions, names=names, offices=offices)
        known.__dict__.update({key: value for key, value in self.__dict__.items() if key not in known.__dict__})
        return known

    def rest(self) -> None:
        """Forget what only the names are read by."""
        self.__dict__.pop("small_words", None)
        for view in self.views:
            view.__dict__.pop("capitals", None)

    def release(self) -> None:
        """Forget what only the rules of single articles need; asked for again, it is read again."""
        for name in ("quotes", "verbs", "_verb_starts"):
            self.__dict__.pop(name, None)
        for view in self.views:
            view.release()

    @cached_property
    def views(self) -> tuple[View, ...]:
        """Every sentence outside furniture with its words."""
        return tuple(View.of(self.article, sentence, self.lexicon) for sentence in self.article.sentences)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand in small letters somewhere: such a word names nobody, capital or not."""
        return frozenset([word.text for view in self.views for word in view.words if word.text == word.lower])

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotations outside furniture, in order."""
        return quotes_of(self.article)

    @cached_property
    def verbs(self) -> tuple[tuple[Verb, Span], ...]:
        """The attributing verbs of all sentences, in order."""
        forms = self.lexicon.verb_openers
        return tuple(
            found for view in self.views if not view.lowers.isdisjoint(forms) for found in self._verbs_of(view)
        )

    def verbs_in(self, span: Span) -> list[tuple[Verb, Span]]:
        """Return the attributing verbs within a span, in order."""
        first = bisect_left(self._verb_starts, span.start)
        last = bisect_left(self._verb_starts, span.end, first)
        return [one for one in self.verbs[first:last] if one[1].end <= span.end]

    def may_hold(self, view: View, which: str) -> bool:
        """Whether a sentence can hold a phrase of a list; mostly it cannot, and a pattern costs far more than this."""
        return which in view.lists

    def found_in(self, view: View, which: str) -> Iterable[re.Match[str]]:
        """Return where the phrases of a list stand in a sentence."""
        return self.lexicon.patterns[which].finditer(self.text, *view.span) if self.may_hold(view, which) else ()

    @cached_property
    def _verb_starts(self) -> list[int]:
        return [at.start for _, at in self.verbs]

    def _verbs_of(self, view: View) -> Iterator[tuple[Verb, Span]]:
        """Yield the verbs among the words of a sentence; the longest form counts, a capital within it is a name's."""
        forms, words, skip = self.lexicon.verb_forms, view.words, 0
        for index in [index for index, word in enumerate(words) if word.lower in forms]:
            if index < skip or (index and words[index].capital and view.plain):
                continue
            for form, verb in forms[words[index].lower]:
                run = words[index : index + len(form)]
                if len(run) == len(form) and all(a.lower == b for a, b in zip(run, form, strict=True)):
                    at = Span(run[0].start, run[-1].end)
                    if self._apart(at, run):
                        yield verb, at
                        skip = index + len(form)
                        break

    def _apart(self, at: Span, run: tuple[Word, ...]) -> bool:
        """Whether words stand free: no mark or hyphen at their edges, only space between them."""
        text = self.text
        if text[max(0, at.start - 1) : at.start] in {"’", "'", "-"} or text[at.end : at.end + 1] == "-":
            return False
        return all(text[a.end : b.start].isspace() for a, b in itertools.pairwise(run))

    def mentions_in(self, span: Span) -> list[Mention]:
        """Return the mentions within a span, in order."""
        first = bisect_left(self._mention_starts, span.start)
        last = bisect_left(self._mention_starts, span.end, first)
        return [one for one in self.mentions[first:last] if one.span.end <= span.end]

    def view_at(self, offset: int) -> View | None:
        """Return the sentence that holds an offset, or the last one that begins before it."""
        index = bisect_right(self._view_starts, offset) - 1
        return self.views[index] if index >= 0 else None

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [one.span.start for one in self.mentions]

    @cached_property
    def _view_starts(self) -> list[int]:
        return [view.span.start for view in self.views]
