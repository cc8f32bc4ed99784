"""The table of published files: what stands beside the pages, in the order in which the data page lists it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from explainer.pages.edition import Download
from explainer.publish.atom import ATOM, atom
from explainer.publish.citation import citation
from explainer.publish.datapackage import DATAPACKAGE, datapackage
from explainer.publish.json_feed import JSON_FEED, json_feed
from explainer.publish.publication import Publication
from explainer.publish.robots import robots
from explainer.publish.schema import SCHEMA, schema
from explainer.publish.sheet import Sheet, as_csv
from explainer.publish.sheets import SHEETS
from explainer.publish.twins import NAME, authored_twins, twins
from explainer.publish.whole import WHOLE, whole


@dataclass(frozen=True)
class Published:
    """A row: what readers are told of a file, and what makes it, from the records and from authored pages.

    Both yield (address from the root, text).
    """

    download: Download
    files: Callable[[Publication], Iterator[tuple[str, str]]]
    beside_authored: Callable[[Publication], Iterator[tuple[str, str]]] = lambda _publication: iter(())


def _one(url: str, title: str, says: str, media_type: str, make: Callable[[Publication], str]) -> Published:
    """Return the row of a single file."""

    def files(publication: Publication) -> Iterator[tuple[str, str]]:
        yield url, make(publication)

    return Published(Download(url, title, says, media_type), files)


def _sheet(sheet: Sheet) -> Published:
    return _one(sheet.url, f"{sheet.name}.csv", sheet.says, "text/csv", partial(as_csv, sheet))


PUBLISHED: tuple[Published, ...] = (
    *(_sheet(sheet) for sheet in SHEETS),
    _one(
        WHOLE,
        "explainer.json",
        "All of it in one file: every record, positions, lineage, changes.",
        "application/json",
        whole,
    ),
    _one(
        SCHEMA,
        "explainer.schema.json",
        "What stands in explainer.json, as JSON Schema.",
        "application/schema+json",
        schema,
    ),
    _one(
        DATAPACKAGE,
        "datapackage.json",
        "The meaning and type of every column of the tables, as a Data Package.",
        "application/json",
        datapackage,
    ),
    _one("data/CITATION.cff", "CITATION.cff", "How to cite the data, for reference managers.", "text/plain", citation),
    _one(
        ATOM,
        "feed.xml",
        "Every change with the wording before and after, as an Atom feed.",
        "application/atom+xml",
        atom,
    ),
    _one(JSON_FEED, "feed.json", "The same as a JSON Feed.", "application/feed+json", json_feed),
    Published(
        Download(
            NAME,
            "index.json",
            "Beside every page: what the page tells, with the address of each claim and passage. This link is to the "
            "home page’s; write index.json after any other page’s address.",
            "application/json",
        ),
        twins,
        authored_twins,
    ),
    _one("robots.txt", "robots.txt", "For search engines: everything may be read.", "text/plain", robots),
)

DOWNLOADS: tuple[Download, ...] = tuple(row.download for row in PUBLISHED)
"""What readers are told of the files."""
