"""What stands within quotation marks. Apostrophes are no marks; a quotation does not leave its paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from explainer.articles.article import Span

_QUOTED = regex.compile(
    r"""“[^“”\n]+(?:”|(?=\n|$))              # a quotation that runs on in the next paragraph has no closing mark
        |„[^“”„\n]+[“”]
        |«[^«»\n]+»|»[^«»\n]+«
        |(?<![\w"])"[^"\n]+"
        |(?<!\w)‘(?:[^‘’\n]|’(?=\w))+’(?!\w)
        |(?<![\w'])'(?=\w)(?:[^'\n]|'(?=\w))+'(?![\w'])
    """,
    flags=regex.VERBOSE,
)


def find_quoted(text: str) -> Iterator[Span]:
    """Yield the runs of a text that stand within quotation marks, with their marks."""
    for match in _QUOTED.finditer(text):
        yield Span(*match.span())


def blank_quoted(text: str) -> str:
    """Return a text with what stands within quotation marks as spaces, so that all else keeps its place."""
    for span in find_quoted(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
