"""The JSON beside every page: `index.json`, what the page tells and on what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.model.citation import Citation
from explainer.pages.addresses import record_url
from explainer.pages.site import Rendered
from explainer.publish.compact import compact
from explainer.publish.publication import LICENCE, Publication

NAME = "index.json"


def twins(publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield (address from the root, text) of the JSON of every record's page, and of every retired id's."""
    common = _common(publication)
    linked = _linked(publication)
    for key, text in publication.records.items():
        url = record_url(publication.dossier.kinds[key], key)
        page = compact(publication.absolute(url))
        changes = compact([one.id for one in publication.dossier.changes.get(key, ())])
        yield (
            f"{url}{NAME}",
            f'{common},"page":{page},"changes":{changes},"linked_from":{linked.get(key, "[]")},"record":{text}}}\n',
        )
    for stone in publication.dossier.retired.retired:
        url = record_url(stone.kind, stone.id)
        fields = stone.model_dump(mode="json", exclude_none=True)
        yield f"{url}{NAME}", f'{common},"page":{compact(publication.absolute(url))},"retired":{compact(fields)}}}\n'


def authored_twins(publication: Publication) -> Iterator[tuple[str, str]]:
    """Yield (address from the root, text) of the JSON of every authored page, as rendered."""
    common = _common(publication)
    for url, (title, rendered) in publication.authored.items():
        told = compact(_authored(publication, url, title, rendered))
        yield f"{url}{NAME}", f"{common},{told[1:]}\n"


def _common(publication: Publication) -> str:
    """Return what every page's JSON begins with: where it belongs, up to when it tells, who may use it."""
    topic = publication.dossier.topic
    told = {
        "site": topic.title,
        "version": publication.edition.version,
        "as_of": str(topic.as_of.date),
        "license": LICENCE["url"],
        "everything": publication.absolute("data/explainer.json"),
    }
    return compact(told)[:-1]


def _linked(publication: Publication) -> dict[str, str]:
    """Return per record the records that name it, as JSON text."""
    dossier = publication.dossier
    return {
        key: compact([{"id": one.source, "kind": dossier.kinds[one.source], "field": one.field} for one in links])
        for key, links in dossier.links_to.items()
    }


def _authored(publication: Publication, url: str, title: str, rendered: Rendered) -> dict[str, Any]:
    page = publication.absolute(url)
    return {
        "page": page,
        "title": title,
        "headings": [{"address": f"{page}#{one.anchor}", "text": one.text} for one in rendered.headings],
        "cited": [
            {
                "address": f"{page}#{one.anchor}",
                "place": one.place,
                "cites": [_cite(publication, c) for c in one.citations],
            }
            for one in rendered.cited
        ],
    }


def _cite(publication: Publication, citation: Citation) -> dict[str, Any]:
    passage = publication.dossier.passages[citation]
    return {
        "source": citation.source,
        "quote": citation.quote,
        "as": citation.as_,
        "paragraph": passage.paragraph,
        "passage": f"{publication.absolute(record_url('sources', passage.source))}#{passage.anchor}",
    }
