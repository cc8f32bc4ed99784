"""The published files written beside the pages."""

from __future__ import annotations

from pathlib import Path

from explainer.publish.publication import Publication
from explainer.publish.table import PUBLISHED


def write_published(publication: Publication, site: Path) -> None:
    """Write every file of the table into the built site, in UTF-8 with line ends as made."""
    made = {site}
    for row in PUBLISHED:
        for url, text in row.files(publication):
            path = site / url
            if path.parent not in made:
                path.parent.mkdir(parents=True, exist_ok=True)
                made.add(path.parent)
            path.write_bytes(text.encode("utf-8"))
