"""Search entries of a rendered page: one for the page, one for every heading of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from explainer.model.base import Record
from explainer.model.participant import Participant
from explainer.model.term import Term
from explainer.pages.page import Page
from explainer.pages.titles import kind_title

_H1 = re.compile(r"<h1[^>]*>(.*?)</h1>", flags=re.DOTALL)
_LEFT_OUT = re.compile(
    r'<a class="headerlink".*?</a>|<div class="asof">.*?</div>|<nav class="(?:crumbs|jump).*?</nav>'
    r'|<p class="label">.*?</p>',
    flags=re.DOTALL,
)
"""Links on headings, the path, ways to the parts of a page, labels, and the as-of bar, which every page repeats."""
_TAG = re.compile(r'<svg.*?</svg>|<button [^>]*class="cite.*?</button>|<[^>]*>', flags=re.DOTALL)

_BEFORE_STOP = re.compile(r" (?=[,.;:](?: |$))")
"""A space that a tag left before a stop."""


@dataclass(frozen=True)
class SearchEntry:
    """An entry of the search index. `location` is an address; title, text and names are HTML-escaped.

    `names` are other spellings: who types one finds this before what merely uses it. `boost` raises an entry.
    """

    location: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    boost: int = 1

    def row(self) -> dict[str, object]:
        """Return the entry as the index holds it: without what says nothing."""
        told = {"location": self.location, "title": self.title, "text": self.text}
        return told | ({"tags": self.names} if self.names else {}) | ({"boost": self.boost} if self.boost > 1 else {})


def search_entries(page: Page, html: str) -> Iterator[SearchEntry]:
    """Yield the entries of a page; what ends every page is left out: sources, how made, how to cite."""
    body = _LEFT_OUT.sub("", html.partition('<section class="citebox"')[0].partition('<section class="cards"')[0])
    body = _before(_before(body, 'id="made"'), 'id="sources"')
    places = [(at, heading) for heading in page.headings if (at := _tag_with(body, f'id="{heading.anchor}"')) >= 0]
    first = min((start for start, _heading in places), default=len(body))
    record = _record(page)
    title, text = _title(page, record, body), _text(_H1.sub("", body[:first]))
    if isinstance(record, (Participant, Term)):  # who looks for a name wants its own page before those that use it
        yield SearchEntry(page.url, title, text, tuple(str(escape(name)) for name in record.aliases), boost=3)
    else:
        yield SearchEntry(page.url, title, text)
    for index, (start, heading) in enumerate(places):
        end = places[index + 1][0] if index + 1 < len(places) else len(body)
        text = _text(body[body.find(">", start) + 1 : end]).removeprefix(str(escape(heading.text))).strip()
        if text:
            yield SearchEntry(f"{page.url}#{heading.anchor}", str(escape(heading.text)), text)


def _title(page: Page, record: Record | None, html: str) -> str:
    """Return the page's title, escaped: a record's with its kind, or an authored page's first heading."""
    if record:
        return str(escape(kind_title(page.dossier, record)))
    heading = _H1.search(html)
    return str(escape(page.title)) or (_text(heading[1]) if heading else "")


def _record(page: Page) -> Record | None:
    """Return the record whose page it is, if it is one's."""
    kind, _slash, record_id = page.url.rstrip("/").partition("/")
    return page.dossier.get(record_id) if page.dossier.kinds.get(record_id) == kind else None


def _tag_with(html: str, attribute: str) -> int:
    """Return where the tag with an attribute begins, or -1."""
    found = html.find(attribute)
    return html.rfind("<", 0, found) if found >= 0 else -1


def _before(html: str, attribute: str) -> str:
    """Return what stands before the tag with an attribute; all of it when there is none."""
    start = _tag_with(html, attribute)
    return html[:start] if start >= 0 else html


def _text(html: str) -> str:
    return _BEFORE_STOP.sub("", " ".join(_TAG.sub(" ", html).split()))
