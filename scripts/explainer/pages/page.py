"""A page while it is rendered: it hands out markers and headings and remembers them for cards, list and contents."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from explainer.checks.run import CheckedDossier
from explainer.dossier.dossier import Dossier
from explainer.model.base import Record
from explainer.model.citation import Citation
from explainer.model.claim import Note
from explainer.pages.addresses import claim_anchor, record_url, relative
from explainer.pages.support import Support, support_of
from explainer.pages.titles import title_of


@dataclass(frozen=True)
class Heading:
    """A heading of the page, for the table of contents and for search."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Marker:
    """One use of a card on the page: where it stands and what that place is called in the source list."""

    anchor: str
    place: str
    support: Support
    view: str = ""
    """On which widths the place is shown: "wide-only", "narrow-only" or, on all, "". """


@dataclass(frozen=True)
class NoteCard:
    """The card of an editor's note."""

    anchor: str
    note: Note


@dataclass
class Page:
    """One page being rendered. `url` is its address from the site's root; nothing of it outlives the rendering."""

    checked: CheckedDossier
    url: str
    templates: Environment
    title: str = ""
    headings: list[Heading] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    notes: dict[str, NoteCard] = field(default_factory=dict)
    place: str = ""
    view: str = ""

    @property
    def dossier(self) -> Dossier:
        """The checked dossier."""
        return self.checked.dossier

    def render(self, template: str, **values: Any) -> Markup:
        """Return a template's HTML; `page` and `dossier` are always at hand in it."""
        html = self.templates.get_template(template).render(page=self, dossier=self.dossier, **values)
        return Markup(html)  # noqa: S704 - the environment autoescapes; a test proves it

    def to(self, url: str) -> str:
        """Return the link to an address of the site, given from its root."""
        return relative(url, self.url)

    def link(self, record_id: str, anchor: str = "") -> str:
        """Return the link to a record's page."""
        return self.to(record_url(self.dossier.kinds[record_id], record_id) + (f"#{anchor}" if anchor else ""))

    def heading(self, text: str, anchor: str, level: int = 2, mark: Markup | str = "", **attributes: str) -> Markup:
        """Return a heading and remember it; the text also names the place of the markers that follow."""
        self.headings.append(Heading(level, anchor, text))
        self.place = text
        pairs = [Markup(' {}="{}"').format(name.replace("_", "-"), value) for name, value in attributes.items()]
        heading = Markup('<h{0} id="{1}"{2}>{3}{4}</h{0}>')
        return heading.format(level, anchor, Markup("").join(pairs), mark, text)

    def cite(self, citations: Sequence[Citation], place: str = "") -> Markup:
        """Return the marker that opens the card of these citations, or nothing when there are none."""
        if not citations:
            return Markup("")
        support = support_of(self.dossier, citations)
        marker = Marker(f"u{len(self.markers) + 1}", place or self.place, support, self.view)
        self.markers.append(marker)
        return self.render("marker.html.j2", marker=marker, support=support).strip()

    def note(self, note: Note) -> Markup:
        """Return the marker "Editor" that opens the card with a note's reasoning."""
        anchor = "n-" + hashlib.sha256(f"{note.text}\n{note.why}".encode()).hexdigest()[:8]
        self.notes.setdefault(anchor, NoteCard(anchor, note))
        return self.render("note_marker.html.j2", anchor=anchor).strip()

    def sentence(self, text: str, citations: Sequence[Citation], place: str = "") -> Markup:
        """Return a text and its marker, the marker kept on one line with the last word."""
        return self._kept(text, self.cite(citations, place))

    def remark(self, note: Note) -> Markup:
        """Return a note's text and its marker."""
        return self._kept(note.text, self.note(note))

    def _kept(self, text: str, marker: Markup) -> Markup:
        head, space, last = text.rpartition(" ")
        kept = Markup('<span class="nb">{}{}</span>').format(last, marker)
        return escape(head + space) + kept

    def title_of(self, record: Record) -> str:
        """Return what a record is called."""
        return title_of(self.dossier, record)

    def anchor(self, *location: str | int) -> str:
        """Return the anchor of the claim at a location of the record, counting items from 0."""
        return claim_anchor(location)

    def supports(self) -> Iterable[Support]:
        """Return what each marker on the page stands on; what is shown a second time for phones counts once."""
        return (marker.support for marker in self.markers if marker.view != "narrow-only")
