"""CITATION.cff: how to cite the data, in the form that reference managers read."""

from __future__ import annotations

import json

from explainer.pages.edition import last_day
from explainer.publish.publication import LICENCE, Publication


def citation(publication: Publication) -> str:
    """Return the citation. Its values are JSON texts, which are YAML texts too: nothing in a title can break out."""
    topic = publication.dossier.topic
    fields = {
        "cff-version": "1.2.0",
        "message": "Cite this data as below, and for what an article reports the article itself.",
        "type": "dataset",
        "title": topic.title,
        "abstract": topic.scope,
        "authors": [{"name": f"The editors of {topic.title}"}],
        "version": publication.edition.version,
        "date-released": last_day(publication.dossier).isoformat(),
        "license": LICENCE["name"],
    }
    if publication.edition.address:
        fields["url"] = publication.edition.address
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
