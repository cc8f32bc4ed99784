"""Placeholders: what a macro leaves in Markdown, and finding it again in the HTML after Markdown ran.

Record text never passes through Markdown or a page's Jinja: only names and ids do, percent-encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

_PLACEHOLDER = re.compile(r"(?:<p>\s*)?<!--explainer:([a-z_]+)\(([^()<>]*)\)-->(?:\s*</p>)?")


@dataclass(frozen=True)
class Call:
    """A macro call found in a page's HTML at `start` to `end`."""

    name: str
    arguments: tuple[str, ...]
    start: int
    end: int


def placeholder(name: str, arguments: tuple[str, ...]) -> str:
    """Return the mark that a macro call leaves in the Markdown."""
    return f"<!--explainer:{name}({','.join(quote(argument, safe='') for argument in arguments)})-->"


def find_calls(html: str) -> Iterator[Call]:
    """Yield the macro calls in a page's HTML, in order."""
    for match in _PLACEHOLDER.finditer(html):
        arguments = tuple(unquote(one) for one in match[2].split(",")) if match[2] else ()
        yield Call(match[1], arguments, match.start(), match.end())
