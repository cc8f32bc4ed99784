"""robots.txt: everything may be read, and where the list of all pages is. It counts only at the root of a domain."""

from __future__ import annotations

from explainer.publish.publication import Publication


def robots(publication: Publication) -> str:
    """Return the file."""
    sitemap = f"Sitemap: {publication.absolute('sitemap.xml')}\n" if publication.edition.address else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
