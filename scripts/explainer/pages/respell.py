"""An authored page whose macro calls and links name a record by its new id."""

from __future__ import annotations

import inspect
import posixpath
import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError

from explainer.pages.table import MACROS

_JINJA = Environment(autoescape=True)
_LINK = re.compile(r"""\]\(\s*<?([^)\s>#]+)|\bhref=["']([^"'#]+)""")


def named_in_page(text: str, page: str, kind: str, record_id: str) -> list[tuple[int, int]]:
    """Return the runs of a page's text that name a record: in calls of macros that take ids, and in links.

    `page` is the page's path from `docs/`.

    Raises:
        ValueError: the page's macro calls cannot be read; the message names the line.
    """
    return sorted({*_called(text, record_id), *_linked(text, page, kind, record_id)})


def respelled_page(text: str, page: str, kind: str, old: str, new: str) -> str:
    """Return a page's text with the new id wherever it names a record by the old one. Raises as `named_in_page`."""
    plain = text.replace("\r\n", "\n")
    for start, end in reversed(named_in_page(plain, page, kind, old)):
        plain = plain[:start] + new + plain[end:]
    return plain.replace("\n", "\r\n") if "\r\n" in text else plain


def _called(text: str, record_id: str) -> Iterator[tuple[int, int]]:
    """Yield where a text in quotation marks is the id, unless it is an argument of a macro that takes no ids."""
    offset, name, calls = 0, "", list[str]()
    try:
        for _line, token, value in _JINJA.lex(text):
            found = text.find(value, offset)
            if found < 0:
                continue  # Jinja leaves out a line's end at the end of a file
            offset = found + len(value)
            if token == "name":  # noqa: S105 - a token of Jinja, no password
                name = value
            elif value == "(":
                calls.append(name)
            elif value == ")" and calls:
                calls.pop()
            elif token == "string" and value[1:-1] == record_id and _takes_ids(calls[-1] if calls else ""):  # noqa: S105 - as above
                yield found + 1, offset - 1
            if value != "(" and token not in ("name", "whitespace"):
                name = ""
    except TemplateSyntaxError as error:
        raise ValueError(f"line {error.lineno}: {error.message}") from error


def _takes_ids(name: str) -> bool:
    return name not in MACROS or "record_id" in inspect.signature(MACROS[name].render).parameters


def _linked(text: str, page: str, kind: str, record_id: str) -> Iterator[tuple[int, int]]:
    for match in _LINK.finditer(text):
        group = 1 if match[1] else 2
        target = match[group].removesuffix("/").removesuffix(".md")
        if posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) == f"{kind}/{record_id}":
            end = match.start(group) + len(target)
            yield end - len(record_id), end
