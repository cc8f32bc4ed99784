"""feed.json: the change log as a JSON Feed."""

from __future__ import annotations

import json
from typing import Any

from explainer.publish.feed import Entry, entries
from explainer.publish.publication import Publication

JSON_FEED = "feed.json"


def json_feed(publication: Publication) -> str:
    """Return the feed by JSON Feed 1.1, latest change first; `_change` holds the entry's own fields."""
    topic = publication.dossier.topic
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{topic.title}: changes",
        "home_page_url": publication.absolute("changes/"),
        "feed_url": publication.absolute(JSON_FEED),
        "language": topic.language,
        "authors": [{"name": f"The editors of {topic.title}"}],
        "items": [_item(publication, one) for one in entries(publication)],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(publication: Publication, entry: Entry) -> dict[str, Any]:
    own = entry.change.model_dump(
        mode="json", exclude_none=True, include={"grade", "records", "before", "after", "why"}
    )
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "date_published": entry.day,
        "tags": [entry.change.grade],
        "_change": {"about": publication.absolute("changes/"), **own},
    }
