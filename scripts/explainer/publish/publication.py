"""What the published files are made from: the checked dossier, where it stands, its authored pages as rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.dossier.uses import Use
from explainer.pages.addresses import record_url
from explainer.pages.edition import Edition
from explainer.pages.site import Rendered
from explainer.publish.record import record_json

LICENCE = {"name": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
"""Of the editors' words and the data; passages remain their publishers'."""


@dataclass(frozen=True)
class Publication:
    """A checked dossier in one edition.

    `authored` holds per address an authored page's title and the page as rendered; it fills while pages are rendered.
    """

    dossier: Dossier
    edition: Edition
    authored: dict[str, tuple[str, Rendered]] = field(default_factory=dict)

    def absolute(self, url: str = "") -> str:
        """Return the whole address of a page or file, given from the site's root."""
        return self.edition.address + url

    def page_of(self, record_id: str) -> str:
        """Return the whole address of a record's page."""
        return self.absolute(record_url(self.dossier.kinds[record_id], record_id))

    def sources_of(self, record_id: str) -> list[str]:
        """Return the sources that a record cites, by number."""
        return sorted({use.citation.source for use in self.uses.get(record_id, ())}, key=source_order)

    def reports(self, sources: Iterable[str]) -> int:
        """Return on how many independent reports these sources amount to; copies count once."""
        return self.dossier.origins.count(sources)

    @cached_property
    def uses(self) -> Mapping[str, list[Use]]:
        """Per record id, and for "topic", its citations at their places."""
        found: dict[str, list[Use]] = {}
        for use in self.dossier.uses:
            found.setdefault(use.record, []).append(use)
        return found

    @cached_property
    def records(self) -> Mapping[str, str]:
        """Every record as JSON text by its id: made once, for the page's own file and for the whole."""
        return {
            key: record_json(self.dossier, key, self.uses.get(key, ()), self.absolute()) for key in self.dossier.kinds
        }
