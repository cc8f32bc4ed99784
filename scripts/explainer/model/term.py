"""A term: an entry of the glossary."""

from __future__ import annotations

from explainer.model.base import Record, Text
from explainer.model.claim import ClaimOrNote


class Term(Record):
    """A word that readers may not know."""

    term: Text
    """The word or phrase."""
    aliases: tuple[Text, ...] = ()
    """Other forms in which it appears."""
    definition: tuple[ClaimOrNote, ...] = ()
    """One to three plain sentences: claims with passages, or the editor's own definition as a note."""
