"""Search entries of a record's page: one for the page, one for every heading; titles carry the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from explainer.model.participant import Participant
from explainer.model.term import Term
from explainer.pages.page import Page

_TAG = re.compile(r"<(?:svg|button|section class=\"cards\").*?</(?:svg|button|section)>|<[^>]*>", flags=re.DOTALL)


@dataclass(frozen=True)
class SearchEntry:
    """An entry of the search index. `location` is an address; title and text are HTML-escaped."""

    location: str
    title: str
    text: str


def search_entries(page: Page, html: str) -> Iterator[SearchEntry]:
    """Yield the entries of a rendered record page; its cards and source list are left out, they repeat passages."""
    body = html.partition('<section class="cards"')[0].partition('id="sources"')[0]
    places = [(match, heading) for heading in page.headings if (match := body.find(f'id="{heading.anchor}"')) >= 0]
    first = min((start for start, _heading in places), default=len(body))
    names = " ".join(str(escape(name)) for name in _names(page))
    yield SearchEntry(page.url, str(escape(page.title)), f"{names} {_text(body[:first])}".strip())
    for index, (start, heading) in enumerate(places):
        end = places[index + 1][0] if index + 1 < len(places) else len(body)
        text = _text(body[body.find(">", start) + 1 : end]).removeprefix(str(escape(heading.text))).strip()
        if text:
            yield SearchEntry(f"{page.url}#{heading.anchor}", str(escape(heading.text)), text)


def _names(page: Page) -> tuple[str, ...]:
    """Return the other spellings by which a record should be found."""
    record_id = page.url.rstrip("/").rpartition("/")[2]
    record = page.dossier.get(record_id) if record_id in page.dossier.kinds else None
    return record.aliases if isinstance(record, (Participant, Term)) else ()


def _text(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split())
