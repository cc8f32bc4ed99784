"""Where a text uses words of the glossary: outside quotations, whole words, the longest form first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from explainer.model.term import Term

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Use:
    """A word of the glossary in a text, from `start` to `end`."""

    start: int
    end: int
    term: Term


class Explained:
    """The glossary's words, ready to be looked for in many texts; what was found in a text is kept."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Take the terms; of two with one form the first by id has it."""
        self._terms: dict[str, Term] = {}
        for term in sorted(terms, key=lambda one: one.id):
            for form in (term.term, *term.aliases):
                self._terms.setdefault(form.casefold(), term)
        self._firsts = frozenset(found[0] for form in self._terms if (found := _WORD.search(form)))
        self._kept: dict[str, tuple[Use, ...]] = {}

    def uses(self, text: str) -> tuple[Use, ...]:
        """Return the uses in a text, in order; a passage's own words, in quotation marks, are left as they are."""
        if text not in self._kept:
            likely = not self._firsts.isdisjoint(_WORD.findall(text.casefold()))
            self._kept[text] = tuple(self._find(text)) if likely else ()
        return self._kept[text]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._terms, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", flags=re.IGNORECASE)

    def _find(self, text: str) -> Iterable[Use]:
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for match in self._pattern.finditer(text):
            inside = any(start < match.end() and match.start() < end for start, end in quoted)
            term = self._terms.get(match[0].casefold())
            if term and not inside:
                yield Use(match.start(), match.end(), term)
