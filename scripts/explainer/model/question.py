"""An open question: a point that the articles leave open."""

from __future__ import annotations

from typing import Literal

from explainer.model.base import ProposalRef, Record, Text
from explainer.model.claim import Claim, ClaimOrNote, Note


class Question(Record):
    """What a reader would ask. What each side says is derived from the statements that are `about` it."""

    title: Text
    """The question, ending with a question mark."""
    status: Literal["open", "partly", "settled"]
    """`open`: no answer in the articles; `partly`: answered in part; `settled`: answered."""
    short_answer: Claim | None = None
    """The answer as of the articles, as far as there is one."""
    why_it_matters: tuple[ClaimOrNote, ...] = ()
    """Why a reader should care."""
    would_settle: tuple[Note, ...] = ()
    """Observable facts that would settle it, in the editor's judgement."""
    proposals: tuple[ProposalRef, ...] = ()
    """The proposals it is about; typed here, shown on both sides."""
