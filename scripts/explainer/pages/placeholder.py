"""Placeholders: what a macro leaves in Markdown, and finding it again in the HTML after Markdown ran.

Record text never passes through Markdown or a page's Jinja: only names and ids do, percent-encoded. A block's
placeholder is a comment in a paragraph of its own; that of words in a sentence stands in a span, which Markdown takes
for text even at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

_CALL = r"<!--explainer:([a-z_]+)\(([^()<>]*)\)-->"
_PLACEHOLDER = re.compile(rf"<p>\s*{_CALL}\s*</p>|<span>{_CALL}</span>|{_CALL}")


@dataclass(frozen=True)
class Call:
    """A macro call found in a page's HTML at `start` to `end`."""

    name: str
    arguments: tuple[str, ...]
    start: int
    end: int


def placeholder(name: str, arguments: tuple[str, ...], *, inline: bool = False) -> str:
    """Return the mark that a macro call leaves in the Markdown; `inline` when it gives words inside a sentence."""
    call = f"<!--explainer:{name}({''.join(quote(argument, safe='') + ',' for argument in arguments)})-->"
    return f"<span>{call}</span>" if inline else call


def find_calls(html: str) -> Iterator[Call]:
    """Yield the macro calls in a page's HTML, in order. A block's call takes the paragraph around it with it."""
    for match in _PLACEHOLDER.finditer(html):
        name, told = (group for group in match.groups() if group is not None)
        arguments = tuple(unquote(one) for one in told.split(",")[:-1])  # a comma closes each, also an empty one
        yield Call(name, arguments, match.start(), match.end())
