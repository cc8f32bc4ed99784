"""A table as CSV: its columns, each with its type and what stands in it, and its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from explainer.publish.publication import Publication

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula, in Latin and in full width."""


@dataclass(frozen=True)
class Column:
    """A column. `type` is a name of Table Schema: string, integer, number, boolean, date."""

    name: str
    says: str
    value: Callable[[Publication, Any], object]
    type: str = "string"
    required: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table: its name, what it holds, columns and what makes rows; `key` names the columns that tell rows apart."""

    name: str
    title: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Publication], Iterable[Any]]
    key: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The file's address from the site's root."""
        return f"data/{self.name}.csv"


def as_csv(sheet: Sheet, publication: Publication) -> str:
    """Return a table by RFC 4180: a header, CRLF at each line's end, quotation marks only where they are needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in sheet.columns])
    for row in sheet.rows(publication):
        writer.writerow([cell(column.value(publication, row)) for column in sheet.columns])
    return out.getvalue()


def cell(value: object) -> str:
    """Return a value as a cell; an apostrophe stands before a text that a spreadsheet would run as a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) and not isinstance(value, int | float) else text
