"""A citation: one verbatim passage of one source, and how directly the source tells it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from explainer.model.base import Model, SourceRef, Text

Directness = Literal["quote", "paraphrase", "unnamed", "unattributed"]


class Citation(Model):
    """A verbatim run of an article (white space and the shape of quotation marks folded, nothing else)."""

    source: SourceRef
    """Id of the source, such as s4."""
    quote: Text
    """The passage, verbatim, at least 5 words or a whole sentence, at most 40 words, cut to what is relied on."""
    as_: Directness = Field("unattributed", alias="as")
    """How directly this source tells it: a direct `quote`, a `paraphrase` of a named person, `unnamed` officials, or
    `unattributed`, stated by the article without a source."""
    hedge: Text | None = None
    """The source's own hedging word, such as "might"; it must stand in the quote."""
    mark: Text | None = None
    """The part of the quote that is relied on; it must stand in the quote."""
    paragraph: int | None = Field(None, ge=1)
    """Which paragraph (non-empty line, from 1), when the passage stands more than once in the article."""
