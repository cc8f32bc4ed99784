"""The published files written beside the pages."""

from __future__ import annotations

from pathlib import Path

from explainer.publish.publication import Publication
from explainer.publish.table import PUBLISHED


def write_published(publication: Publication, site: Path) -> None:
    """Write every file of the table into the built site, in UTF-8 with line ends as made."""
    for row in PUBLISHED:
        for url, text in row.files(publication):
            content = text.encode("utf-8")
            try:
                _write(f"{site}/{url}", content)
            except FileNotFoundError:  # no page stands in this folder
                (site / url).parent.mkdir(parents=True)
                _write(f"{site}/{url}", content)


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - a file a page: without a Path each, half the time
        file.write(content)
