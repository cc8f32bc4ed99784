"""The table of macros: what an authored page can show. File name, function and row go together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from explainer.pages.page import Page
from explainer.pages.record import render_record


@dataclass(frozen=True)
class Macro:
    """A macro: its name in pages, what renders it, and whether it frames the page itself."""

    name: str
    render: Callable[..., Markup]
    whole_page: bool = False


MACROS: dict[str, Macro] = {
    row.name: row
    for row in (
        Macro("record", render_record, whole_page=True),
    )
}
