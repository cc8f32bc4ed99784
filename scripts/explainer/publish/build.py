"""One build of a site, from the checked dossier to all its files. Knows no MkDocs, which only carries pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from markupsafe import Markup

from explainer.checks.run import CheckedDossier
from explainer.pages.ahead import Ahead
from explainer.pages.editing import Editing
from explainer.pages.edition import page_day
from explainer.pages.search import SearchEntry
from explainer.pages.site import Rendered, Site
from explainer.paths import Project
from explainer.publish.edition import edition_of
from explainer.publish.publication import Publication
from explainer.publish.structured import json_ld
from explainer.publish.write import write_beside_authored, write_published


@dataclass
class Build:
    """What a build keeps from its first page to its last."""

    site: Site
    publication: Publication
    ahead: Ahead
    search: list[SearchEntry] = field(default_factory=list)
    """What the pages that were asked for give to search."""

    def plan(self, authored: frozenset[str], folder: Path) -> list[str]:
        """Begin to render the records' pages and to write into the site's folder what needs no authored page.

        Return the path under docs/ of each record's page, but for those that are authored.
        """
        pages = {path: text for path, text in self.site.record_pages() if path not in authored}
        sheets = {f"{path.removesuffix('.md')}/": text for path, text in pages.items()}
        self.ahead = Ahead(self.site, sheets, partial(write_published, self.publication, folder))
        return list(pages)

    def record_page(self, url: str) -> Rendered:
        """Return a record's page, its title as text. Raises PageError for what cannot be rendered."""
        done = self.ahead.rendered(url)
        self.search += done.search
        return done

    def authored_page(self, url: str, html: str, title: str) -> Rendered:
        """Return an authored page whose placeholders are filled. `title` is HTML.

        Raises:
            PageError: a macro call that cannot be rendered.
        """
        done = self.site.fill(html, url)
        self.search += done.search
        self.publication.authored[url] = (Markup(title).striptags(), done)  # noqa: S704 - to be taken out of HTML
        return done

    def day(self, url: str) -> str:
        """Return the day on which a page last changed, by the records."""
        return page_day(self.publication.dossier, url).isoformat()

    def json_ld(self, url: str, title: str = "") -> str:
        """Return a page's JSON-LD; that of an authored page when all authored pages are filled. `title` is text."""
        return json_ld(self.publication, url, title or self.publication.authored[url][0])

    def write(self, folder: Path) -> None:
        """See that the published files stand beside the pages."""
        self.ahead.finish()
        write_beside_authored(self.publication, folder)


def build_of(
    checked: CheckedDossier,
    project: Project,
    address: str,
    environment: Mapping[str, str],
    editing: Editing | None = None,
) -> Build:
    """Return the build of a checked dossier. `address` is the site's; of the environment SOURCE_DATE_EPOCH counts.

    Raises:
        ValueError: SOURCE_DATE_EPOCH is no number of seconds since 1970.
    """
    edition = edition_of(project, checked.dossier, address, environment)
    site = Site(checked, project, edition, editing)
    return Build(site, Publication(checked.dossier, edition), Ahead(site, {}))
