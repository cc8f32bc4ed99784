"""The published files written beside the pages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from explainer.publish.publication import Publication
from explainer.publish.table import PUBLISHED


def write_published(publication: Publication, site: Path) -> None:
    """Write every file of the table that tells of records into the built site, in UTF-8 with line ends as made."""
    for row in PUBLISHED:
        _write_all(row.files(publication), site)


def write_beside_authored(publication: Publication, site: Path) -> None:
    """Write the files that tell of authored pages, when all of those are rendered."""
    for row in PUBLISHED:
        _write_all(row.beside_authored(publication), site)


def _write_all(files: Iterable[tuple[str, str]], site: Path) -> None:
    for url, text in files:
        content = text.encode("utf-8")
        try:
            _write(f"{site}/{url}", content)
        except FileNotFoundError:  # no page stands in this folder, or not yet
            (site / url).parent.mkdir(parents=True, exist_ok=True)
            _write(f"{site}/{url}", content)


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 - a file a page: without a Path each, half the time
        file.write(content)
