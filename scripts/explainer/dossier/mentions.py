"""Which records use a term's words: every shown text is searched once for all terms together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from explainer.model.base import Record
from explainer.model.references import parts
from explainer.model.term import Term

SHOWN = ("title", "name", "text", "label", "if_")
"""The fields of records that pages show in the editors' words."""


def find_mentions(terms: Iterable[Term], records: Iterable[Record]) -> Mapping[str, frozenset[str]]:
    """Return per term the records in whose shown texts one of its forms stands as whole words."""
    by_form: dict[str, set[str]] = {}
    for term in terms:
        for form in (term.term, *term.aliases):
            by_form.setdefault(form.casefold(), set()).add(term.id)
    if not by_form:
        return {}
    longest_first = sorted(by_form, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?=({'|'.join(map(re.escape, longest_first))})(?!\w))", flags=re.IGNORECASE)
    found: dict[str, set[str]] = {}
    for record in records:
        for form in {match[1].casefold() for text in shown_texts(record) for match in pattern.finditer(text)}:
            for term_id in by_form.get(form, ()):
                found.setdefault(term_id, set()).add(record.id)
    return {term_id: frozenset(ids) for term_id, ids in found.items()}


def shown_texts(record: Record) -> Iterator[str]:
    """Yield the texts of a record that pages show in the editors' words."""
    for _where, part in parts(record):
        for name in SHOWN:
            if name in type(part).model_fields and (text := getattr(part, name)):
                yield str(text)
