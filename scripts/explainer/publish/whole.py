"""explainer.json: everything that the site holds, in one file."""

from __future__ import annotations

from typing import Any

from explainer.dossier.changes import latest_first
from explainer.model.change import TOPIC
from explainer.pages.addresses import SINGLE
from explainer.publish.compact import compact
from explainer.publish.lineage import lines
from explainer.publish.positions import POSITIONS
from explainer.publish.publication import LICENCE, Publication
from explainer.publish.record import located
from explainer.publish.schema import SCHEMA

WHOLE = "data/explainer.json"
TOPIC_FIELDS = {"title", "question", "scope", "as_of", "reviewed", "language", "summary", "overview"}
"""What of the topic readers see; names, limits and expectations are for the workshop."""


def whole(publication: Publication) -> str:
    """Return the topic, all records by kind, what is derived from them (positions, lineage), and the change log."""
    dossier = publication.dossier
    topic = dossier.topic.model_dump(mode="json", by_alias=True, exclude_none=True, include=TOPIC_FIELDS)
    shown = {part: publication.absolute(url) for part, url in SINGLE.items()}
    uses = publication.uses.get(TOPIC, ())
    claims = located(dossier, topic, uses, publication.absolute(), lambda anchor: shown[anchor.partition("-")[0]])
    head: dict[str, Any] = {
        "$schema": publication.absolute(SCHEMA),
        "address": publication.absolute(),
        "version": publication.edition.version,
        "license": LICENCE["url"],
        "topic": {"claims": claims, "topic": topic},
    }
    kinds = ",".join(
        f"{compact(kind)}:[{','.join(publication.records[key] for key in sorted(records))}]"
        for kind, records in dossier.records.items()
    )
    tail = {
        "positions": [_position(publication, one) for one in dossier.positions],
        "lineage": [vars(line) for line in lines(publication)],
        "changes": [_dumped(one) for one in latest_first(dossier.change_log.changes)],
        "retired": [_dumped(one) for one in dossier.retired.retired],
    }
    return f'{compact(head)[:-1]},"records":{{{kinds}}},{compact(tail)[1:]}\n'


def _dumped(model: Any) -> Any:
    return model.model_dump(mode="json", exclude_none=True)


def _position(publication: Publication, position: Any) -> dict[str, Any]:
    """Return a row of positions.csv, values without a value left out."""
    cells = ((column.name, column.value(publication, position)) for column in POSITIONS.columns)
    return {name: value for name, value in cells if value is not None}
