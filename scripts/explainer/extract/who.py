"""A speaker: where a text names or describes the one who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.articles.article import Span


@dataclass(frozen=True)
class Speaker:
    """Who is said to speak. `entry` is the number in the directory, None when it is described but not named."""

    span: Span
    text: str
    entry: int | None = None
