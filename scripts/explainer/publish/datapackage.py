"""datapackage.json: the tables with the meaning and type of every column, by the Data Package standard, version 2."""

from __future__ import annotations

import json
from typing import Any

from explainer.publish.publication import LICENCE, Publication
from explainer.publish.sheet import Sheet
from explainer.publish.sheets import SHEETS

DATAPACKAGE = "data/datapackage.json"


def datapackage(publication: Publication) -> str:
    """Return the package; its paths are relative to itself, so that it also holds in a downloaded folder."""
    topic = publication.dossier.topic
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "explainer",
        "title": topic.title,
        "description": topic.scope,
        "homepage": publication.absolute(),
        "version": publication.edition.version,
        "licenses": [{"name": LICENCE["name"], "path": LICENCE["url"], "title": "The editors' words and the data"}],
        "sources": [_source(card) for card in publication.dossier.sources.values()],
        "resources": [_resource(sheet) for sheet in SHEETS],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _source(card: Any) -> dict[str, str]:
    return {"title": card.title} | ({"path": card.url} if card.url else {})


def _resource(sheet: Sheet) -> dict[str, Any]:
    fields = [
        {"name": column.name, "type": column.type, "description": column.says}
        | ({"constraints": {"required": True}} if column.required else {})
        for column in sheet.columns
    ]
    return {
        "name": sheet.name,
        "path": sheet.url.rpartition("/")[2],
        "title": sheet.title,
        "description": sheet.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields} | ({"primaryKey": list(sheet.key)} if sheet.key else {}),
    }
