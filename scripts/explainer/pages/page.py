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
from explainer.dossier.passage import Passage
from explainer.model.base import Record
from explainer.model.citation import Citation
from explainer.model.claim import Note
from explainer.model.date import Date
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.pages.addresses import claim_anchor, record_url, relative
from explainer.pages.dates import shown_date
from explainer.pages.edition import Edition
from explainer.pages.explained import Use
from explainer.pages.fragment import original
from explainer.pages.shared import Shared
from explainer.pages.support import Support
from explainer.pages.titles import title_of
from explainer.pages.wording import sources_named

_CLINGING = frozenset(",.;:!?’”)")
"""Signs that stand on one line with the word before them."""


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
    claim: str = ""
    """The anchor of the claim that the marker belongs to, where it has one of its own on the page."""


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
    shared: Shared = field(default_factory=Shared)
    title: str = ""
    headings: list[Heading] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    notes: dict[str, NoteCard] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    """The words of the glossary that the page has explained so far, by id."""
    place: str = ""
    view: str = ""

    @property
    def dossier(self) -> Dossier:
        """The checked dossier."""
        return self.checked.dossier

    @property
    def edition(self) -> Edition:
        """Version, day and address of the build."""
        return self.shared.edition

    def render(self, template: str, **values: Any) -> Markup:
        """Return a template's HTML; `page` and `dossier` are always at hand in it."""
        html = self.templates.get_template(template).render(page=self, dossier=self.dossier, **values)
        return Markup(html)  # noqa: S704 - the environment autoescapes; a test proves it

    def part(self, template: str, macro: str, *values: Any) -> Markup:
        """Return the HTML of a template's macro: for parts so small and many that a rendering each would be slow."""
        kept = self.shared.macros
        if (template, macro) not in kept:
            kept[template, macro] = getattr(self.templates.get_template(template).module, macro)
        return kept[template, macro](*values)

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
        pairs = "".join(f' {name.replace("_", "-")}="{escape(value)}"' for name, value in attributes.items())
        anchor, text = escape(anchor), escape(text)
        return Markup(f'<h{level} id="{anchor}"{pairs}>{escape(mark)}{text}</h{level}>')  # noqa: S704 - all escaped

    def cite(self, citations: Sequence[Citation], place: str = "", claim: str = "") -> Markup:
        """Return the marker that opens the card of these citations, or nothing when there are none.

        `claim` is the anchor at which the claim itself stands; the card then links to it.
        """
        if not citations:
            return Markup("")
        support = self.shared.support(self.dossier, citations)
        marker = Marker(f"u{len(self.markers) + 1}", place or self.place, support, self.view, claim)
        self.markers.append(marker)
        label = self.once(support.card, "marker.html.j2", "label", support)
        return self.part("marker.html.j2", "marker", marker.anchor, support, label)

    def once(self, key: object, template: str, macro: str, *values: Any) -> Markup:
        """Return the HTML of a template's macro, the same for all pages that stand equally deep; rendered once."""
        place = (template, macro, key, self.url.count("/"))
        if place not in self.shared.parts:
            self.shared.parts[place] = self.part(template, macro, *values)
        return self.shared.parts[place]

    def card(self, support: Support) -> Markup:
        """Return the card of a set of citations, up to what the page adds to it; `closing` ends it."""
        return self.once(support.card, "card.html.j2", "card", self, support)

    def closing(self, support: Support) -> Markup:
        """Return the end of that card, its button."""
        return self.once(("closing", support.card), "card.html.j2", "closing", support.card)

    def passage(self, passage: Passage) -> Markup:
        """Return a passage as it is shown: the part relied on marked, cuts shown."""
        return self.once(id(passage), "passage.html.j2", "passage_text", passage)

    def original(self, passage: Passage) -> str:
        """Return the link to a passage at its publisher; the source's address must be known."""
        return original(str(self.dossier.sources[passage.source].url), self.dossier.articles[passage.source], passage)

    def claims_on(self, passage: Passage) -> int:
        """Return how many claims of the site rest on a passage."""
        uses = self.dossier.uses_by_passage[passage.source][passage.anchor]
        return len({(use.record, claim_anchor(use.location)) for use in uses})

    def source_line(self, source: Source) -> Markup:
        """Return who published a source and when it was written."""
        return self.once(source.id, "passage.html.j2", "source_meta", source)

    def note(self, note: Note) -> Markup:
        """Return the marker "Editor" that opens the card with a note's reasoning."""
        anchor = "n-" + hashlib.sha256(f"{note.text}\n{note.why}".encode()).hexdigest()[:8]
        self.notes.setdefault(anchor, NoteCard(anchor, note))
        return self.part("marker.html.j2", "note_marker", anchor)

    def sentence(self, text: str, citations: Sequence[Citation], place: str = "", claim: str = "") -> Markup:
        """Return a text and its marker, the marker kept on one line with the last word."""
        return self._kept(text, self.cite(citations, place, claim))

    def quotation(self, text: str, citations: Sequence[Citation], claim: str = "") -> Markup:
        """Return a passage's text and its marker: verbatim, so that no word of it is explained."""
        head, space, last = text.rpartition(" ")
        kept = f'<span class="nb">{escape(last)}{self.cite(citations, claim=claim)}</span>'
        return Markup(f"{escape(head + space)}{kept}")  # noqa: S704 - all escaped, the marker by its template

    def sources_named(self, citations: Sequence[Citation]) -> str:
        """Return the sources of citations by number: "S2 and S4"."""
        return sources_named(citations)

    def reason(self, when: Date) -> Markup:
        """Return the marker that opens the editor's reason for an inferred date; nothing for a stated one."""
        return self.note(Note(text=shown_date(when), why=when.why)) if when.why else Markup("")

    def remark(self, note: Note) -> Markup:
        """Return a note's text and its marker."""
        return self._kept(note.text, self.note(note))

    def _kept(self, text: str, marker: Markup) -> Markup:
        at = text.rfind(" ") + 1
        new = self._first_uses(text)
        if new and new[-1].end > at:  # the last word belongs to a word of the glossary
            at = min(at, new[-1].start)
        head, last = (self._explained(text, start, end, new) for start, end in ((0, at), (at, len(text))))
        return Markup(f'{head}<span class="nb">{last}{marker}</span>')  # noqa: S704 - all escaped

    def _first_uses(self, text: str) -> list[Use]:
        """Return the words of the glossary that the page uses for the first time; remember them as explained."""
        new = []
        for use in self.shared.explained(self.dossier).uses(text):
            if use.term.id not in self.terms and self.url != record_url("terms", use.term.id):
                self.terms[use.term.id] = use.term
                new.append(use)
        return new

    def _explained(self, text: str, start: int, end: int, uses: list[Use]) -> str:
        """Return part of a text, escaped, each of these words as the button that opens its explanation."""
        parts: list[str] = []
        for use in (one for one in uses if start <= one.start < end):
            word = self.part("marker.html.j2", "word", use.term.id, text[use.start : use.end])
            parts.append(escape(text[start : use.start]))
            start = use.end
            if start < end < len(text) and text[start] in _CLINGING:  # or a line would break before a comma
                word = Markup('<span class="nb">{}{}</span>').format(word, text[start])
                start += 1
            parts.append(word)
        return "".join([*parts, escape(text[start:end])])

    def title_of(self, record: Record) -> str:
        """Return what a record is called."""
        return title_of(self.dossier, record)

    def anchor(self, *location: str | int) -> str:
        """Return the anchor of the claim at a location of the record, counting items from 0."""
        return claim_anchor(location)

    def supports(self) -> Iterable[Support]:
        """Return what each marker on the page stands on; what is shown a second time for phones counts once."""
        return (marker.support for marker in self.markers if marker.view != "narrow-only")
