"""Sentences on the site: a claim stands on citations, a note is the editor's own inference."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from explainer.model.base import Model, Text
from explainer.model.citation import Citation


class Claim(Model):
    """A sentence in the editors' words with the passages it stands on. Without text the page shows the passages."""

    text: Text | None = None
    """One or two sentences in the editors' words; left out, the passage itself is shown as a quotation."""
    cites: tuple[Citation, ...] = ()
    """The passages that the sentence stands on; a check refuses an empty list."""


class Note(Model):
    """The editor's own inference with its reasoning, shown as "Editor" and never mixed with claims."""

    text: Text
    """The inference."""
    why: Text
    """What it is inferred from."""


def _which(value: Any) -> str:
    return "note" if isinstance(value, Note) or (isinstance(value, dict) and "why" in value) else "claim"


ClaimOrNote = Annotated[Annotated[Claim, Tag("claim")] | Annotated[Note, Tag("note")], Discriminator(_which)]
