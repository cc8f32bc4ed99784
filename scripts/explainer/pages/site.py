"""The site: which pages the records need, and filling the macros' placeholders. Knows no MkDocs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from explainer.checks.run import CheckedDossier
from explainer.model.change import TOPIC
from explainer.model.citation import Citation
from explainer.pages.addresses import SINGLE
from explainer.pages.asof import render_asof
from explainer.pages.changes import render_changed, render_noted
from explainer.pages.citebox import render_citebox
from explainer.pages.editing import Editing
from explainer.pages.edition import NO_EDITION, Edition
from explainer.pages.made import render_made
from explainer.pages.page import Heading, Page
from explainer.pages.placeholder import Call, find_calls, placeholder
from explainer.pages.search import SearchEntry, search_entries
from explainer.pages.shared import Shared
from explainer.pages.sources_used import render_cards, render_sources_used
from explainer.pages.table import MACROS
from explainer.pages.templating import template_environment
from explainer.paths import Project

_OPENING = re.compile(r".*?</h1>(?:\s*<p class=\"standfirst\">.*?</p>)?", flags=re.DOTALL)
"""An authored page's heading and, under it, the sentence that leads in."""
_MARK = re.compile(r'<a class="headerlink".*?</a>', flags=re.DOTALL)
"""The link on a heading, which is no part of the title."""


class PageError(ValueError):
    """A macro call that cannot be rendered; the message names the call and what is expected."""


@dataclass(frozen=True)
class Cited:
    """A marker of an authored page: its anchor, what its place is called, and the citations behind it."""

    anchor: str
    place: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Rendered:
    """A finished page: its HTML, title (plain text, "" for an authored page's own), headings and search entries.

    `cited` holds, for an authored page, its claims with their passages; a record's are in the record.
    """

    html: str
    title: str
    headings: tuple[Heading, ...]
    search: tuple[SearchEntry, ...]
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True)
class Site:
    """All pages of a checked dossier."""

    checked: CheckedDossier
    project: Project
    edition: Edition = NO_EDITION
    editing: Editing | None = None

    @cached_property
    def templates(self) -> Environment:
        """The templates, with the project's own in front."""
        return template_environment(self.project)

    @cached_property
    def shared(self) -> Shared:
        """What the pages of this build share."""
        return Shared(self.edition, editing=self.editing)

    def record_pages(self) -> Iterator[tuple[str, str]]:
        """Yield (path of the Markdown page, its text) for every record: one macro call with an id, nothing else."""
        for kind, records in self.checked.dossier.records.items():
            for record_id in sorted(records):
                yield f"{kind}/{record_id}.md", placeholder("record", (record_id,)) + "\n"
        for stone in self.checked.dossier.retired.retired:
            yield f"{stone.kind}/{stone.id}.md", placeholder("retired", (stone.id,)) + "\n"

    def fill(self, html: str, url: str) -> Rendered:
        """Return a page whose macro calls are rendered. `url` is its address from the site's root.

        Raises:
            PageError: an unknown macro, wrong arguments or an unknown id.
        """
        page = Page(self.checked, url, self.templates, self.shared)
        filled, searched, position, whole = [], [], 0, False
        for call in find_calls(html):
            before, rendered = html[position : call.start], str(self._rendered(page, call))
            filled += [before, rendered]
            searched += [before, "" if MACROS[call.name].listing else rendered]
            position, whole = call.end, whole or MACROS[call.name].whole_page
        search = tuple(search_entries(page, "".join([*searched, html[position:]]))) if filled else ()
        text = "".join([*filled, html[position:]])
        if whole:
            return Rendered(text, page.title, tuple(page.headings), search)
        cited = tuple(Cited(one.anchor, one.place, one.support.citations) for one in page.markers)
        return Rendered(self._framed(page, text), page.title, tuple(page.headings), search, cited)

    def _rendered(self, page: Page, call: Call) -> Markup:
        if call.name not in MACROS:
            raise PageError(f"no macro is named {call.name!r}; there are {', '.join(MACROS)}")
        try:
            return MACROS[call.name].render(page, *call.arguments)
        except KeyError as error:
            raise PageError(f"{call.name}{call.arguments}: there is no record {error}") from error
        except TypeError as error:
            raise PageError(f"{call.name}{call.arguments}: {error}") from error

    def _framed(self, page: Page, html: str) -> str:
        """Put the as-of bar after the page's heading and standfirst; changes, sources, boxes and cards at its end."""
        opening = _OPENING.match(html)
        head = opening[0] if opening else ""
        noted = changed = Markup("")
        if page.url in SINGLE.values():
            noted, changed = render_noted(page, TOPIC), render_changed(page, TOPIC)
        title = " ".join(Markup(_MARK.sub("", head)).partition("</h1>")[0].striptags().split())  # noqa: S704 - made text
        boxes = render_made(page) + render_citebox(page, title)
        end = Markup('<div class="ex">{}{}{}{}</div>').format(
            changed, render_sources_used(page), boxes, render_cards(page)
        )
        bar = Markup('<div class="ex">{}{}</div>').format(noted, render_asof(page))
        return f"{head}{bar}{html[len(head) :]}{end}"
