"""One build of a site, from the checked dossier to all its files. Knows no MkDocs, which only carries pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from explainer.checks.run import CheckedDossier
from explainer.pages.ahead import render_ahead
from explainer.pages.edition import page_day
from explainer.pages.search import SearchEntry
from explainer.pages.site import Rendered, Site
from explainer.pages.templating import joined_styles
from explainer.paths import Project
from explainer.publish.edition import edition_of
from explainer.publish.publication import Publication
from explainer.publish.structured import json_ld
from explainer.publish.write import write_published

STYLES = "assets/explainer.css"


@dataclass
class Build:
    """What a build keeps from its first page to its last."""

    site: Site
    publication: Publication
    ours: frozenset[str] = frozenset()
    """The addresses of the records' pages, but for those that an author wrote by hand."""
    ahead: dict[str, Rendered] = field(default_factory=dict)
    search: list[SearchEntry] = field(default_factory=list)

    def plan(self, authored: frozenset[str]) -> dict[str, str]:
        """Return what is generated, by path under docs/: a page a record, unless one is authored; the stylesheet."""
        pages = {path: text for path, text in self.site.record_pages() if path not in authored}
        sheets = [(f"{path.removesuffix('.md')}/", text) for path, text in pages.items()]
        self.ours = frozenset(url for url, _text in sheets)
        self.ahead = render_ahead(self.site, sheets)
        return pages | {STYLES: joined_styles(self.site.project)}

    def fill(self, url: str, html: str, title: str) -> Rendered:
        """Return a page whose placeholders are filled, and remember what search and the published files need of it.

        Raises:
            PageError: a macro call that cannot be rendered.
        """
        done = self.ahead.pop(url, None) or self.site.fill(html, url)
        self.search += done.search
        if url not in self.ours:
            self.publication.authored[url] = (title, done)
        return done

    def day(self, url: str) -> str:
        """Return the day on which a page last changed, by the records."""
        return page_day(self.publication.dossier, url).isoformat()

    def json_ld(self, url: str, title: str) -> str:
        """Return a page's JSON-LD; call it when all pages are filled."""
        return json_ld(self.publication, url, title)

    def write(self, folder: Path) -> None:
        """Write the published files beside the pages."""
        write_published(self.publication, folder)


def build_of(checked: CheckedDossier, project: Project, address: str, environment: Mapping[str, str]) -> Build:
    """Return the build of a checked dossier. `address` is the site's; of the environment SOURCE_DATE_EPOCH counts.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is no number of seconds since 1970.
    """
    edition = edition_of(project, checked.dossier, address, environment)
    return Build(Site(checked, project, edition), Publication(checked.dossier, edition))
