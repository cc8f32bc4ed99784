"""A source: one article in `seeds/`, where it comes from and what is wrong with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from explainer.model.base import Model, Record, Text, refuse_hidden
from explainer.model.date import Date

Relation = Literal["same-report", "rewrite", "translation", "quotes", "independent"]
SignKind = Literal["chat-residue", "doubtful-reference", "keyword-string", "spun-headline", "substitution", "other"]

Url = Annotated[
    str, StringConstraints(pattern=r"^https?://[^\s<>\"'`{}|\\^]+$", max_length=2000), AfterValidator(refuse_hidden)
]
"""An http or https address."""


class Lineage(Model):
    """What a source's text goes back to, in the editor's judgement."""

    report: Text
    """The underlying report in words ("an agency report"), or the id of another source. Two sources that name
    the same report, word for word, are one origin."""
    relation: Relation
    """`same-report`, `rewrite` and `translation` make one origin; `quotes` does not; `independent` (with another
    source's id as report) overrules a tie computed from shared text."""
    why: Text
    """The evidence for this judgement."""


class Sign(Model):
    """Something in the article that should make a reader careful, with its passage."""

    kind: SignKind
    """What sort of sign."""
    quote: Text
    """The passage that shows it, verbatim; it may stand in page furniture."""
    note: Text
    """What a reader should know, in a sentence."""


class Source(Record):
    """The card of one article. Ids are s1, s2 and so on."""

    file: Annotated[str, StringConstraints(pattern=r"^[^/\\\x00-\x1f]+$"), AfterValidator(refuse_hidden)]
    """The article's file name in seeds/."""
    sha256: Annotated[str, StringConstraints(pattern=r"^sha256-[0-9a-f]{64}$")]
    """Checksum of the file: `sha256-` and 64 hexadecimal digits."""
    title: Text
    """The headline as printed, or the opening words when the file has none."""
    publisher: Text | None = None
    """Who published it, only where known."""
    url: Url | None = None
    """Where the article stands, only where known; never constructed."""
    written: Date | None = None
    """When it was written."""
    lineage: tuple[Lineage, ...] = ()
    """What its text goes back to, in the editor's judgement."""
    signs: tuple[Sign, ...] = Field(())
    """Reasons for care, each with its passage."""
