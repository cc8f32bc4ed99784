"""The topic: what the site is about, its summary, its limits. One file, `data/topic.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from explainer.model.base import ID_PATTERN, Model, Text
from explainer.model.claim import Claim
from explainer.model.date import Date

Share = Annotated[float, Field(gt=0, le=1)]
Count = Annotated[int, Field(ge=1)]
LONGEST_QUOTE = 40
"""Words. No topic may quote longer passages: an article is never reprinted."""


class Limits(Model):
    """How much may be quoted, how long a sentence may be, from when on shared text makes one report."""

    quote_words: Annotated[int, Field(ge=1, le=LONGEST_QUOTE)] = LONGEST_QUOTE
    """Most words in one passage; a topic may ask for fewer, never for more."""
    quote_share: Share = 1 / 3
    """Most of an article's words over the whole site, each word counted once."""
    sentence_words: Count = 25
    """Most words in a sentence of the editors."""
    mean_words: Count = 18
    """Most words in a sentence of the editors on average, over the whole site."""
    summary_words: Count = 110
    """Most words in the summary."""
    overview_words: Count = 700
    """Most words in the overview."""
    overlap_share: Share = 0.05
    """Two articles that share this part of the shorter one's 5-word runs, outside quotations, are one report."""
    overlap_run: Count = 12
    """Two articles that share a run of this many words, outside quotations, are one report."""


class Section(Model):
    """A part of the overview."""

    heading: Text
    """The heading, a question or a noun phrase."""
    claims: tuple[Claim, ...] = ()
    """Its sentences."""


class Name(Model):
    """A name that the distiller should know."""

    name: Text
    """The preferred name."""
    kind: Literal["person", "state", "organisation", "group", "outlet"]
    """person, state, organisation, group or outlet."""
    aliases: tuple[Text, ...] = ()
    """Other names for the same."""


class Topic(Model):
    """What the site is about."""

    title: Text
    """The site's title."""
    question: Text
    """The question that the site answers."""
    scope: Text
    """What is covered and what is not, in one or two sentences; shown in the as-of bar of every page."""
    as_of: Date
    """The day up to which the articles tell."""
    reviewed: Date | None = None
    """The day of the editors' last review of the whole."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    """Language of the articles and of the site, such as en."""
    summary: tuple[Claim, ...] = ()
    """The story in 30 seconds."""
    overview: tuple[Section, ...] = ()
    """The story in three minutes."""
    key_terms: tuple[Text, ...] = ()
    """Words by which the distiller recognises what the topic is about."""
    names: tuple[Name, ...] = ()
    """Names that the distiller should know."""
    limits: Limits = Limits()
    """Limits that the checks hold."""
    expect: dict[Annotated[str, Field(pattern=ID_PATTERN)], int] = Field(default_factory=dict)
    """Per kind, the count below which the check "expectations" stops a build: a sudden drop is a mistake."""
