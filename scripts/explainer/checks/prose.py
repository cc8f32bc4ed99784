"""The prose of authored pages: what stands there beside macro calls, code, comments and the addresses of links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from explainer.articles.article import Span
from explainer.articles.sentences import find_sentences
from explainer.problems import Problem

_NOT_PROSE = re.compile(
    r"\A---\n.*?\n---\n|```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{:.*?\}|<!--.*?-->|\]\([^)\n]*\)", flags=re.DOTALL
)
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s|#)|(?<=\n)#[^\n]*\n")
"""Between paragraphs, headings and items of lists."""


def prose_of(text: str) -> str:
    """Return a page's text with all that is no prose as spaces, so that the rest keeps its place."""
    return _NOT_PROSE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def prose_sentences(prose: str) -> Iterator[Span]:
    """Yield the sentences of a page's prose, none of which goes on over the end of its paragraph."""
    start = 0
    for end in (*(match.end() for match in _BREAK.finditer(prose)), len(prose)):
        yield from find_sentences(prose, Span(start, end))
        start = end


def problem_in(path: str, prose: str, span: Span, code: str, message: str, help_: str, **more: Any) -> Problem:
    """Return a problem at a part of a page."""
    line = prose.count("\n", 0, span.start) + 1
    column = span.start - prose.rfind("\n", 0, span.start)
    width = len(prose[span.start : span.end].partition("\n")[0])
    return Problem(path, line, column, code, message, help_, width=width, **more)
