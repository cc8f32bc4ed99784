"""JSON-LD: what a page is, in schema.org's words, for search engines and reference managers.

No ClaimReview: the site does not rate truth. schema.org has no relation between claims; those stand in explainer.json.
"""

from __future__ import annotations

from typing import Any

from explainer.model.kinds import RECORD_TYPES
from explainer.pages.edition import page_day
from explainer.publish.compact import compact
from explainer.publish.publication import LICENCE, Publication
from explainer.publish.things import MAKERS, Thing, reference

DATA_PAGE = "data/"
EDITORS = "#editors"


def json_ld(publication: Publication, url: str, title: str) -> str:
    """Return a page's JSON-LD, in which no `<` stands: a passage cannot end the script that holds it."""
    return compact(page_thing(publication, url, title)).replace("<", "\\u003c")


def page_thing(publication: Publication, url: str, title: str) -> Thing:
    """Return what a page is: the home page a WebSite, the data page a Dataset, every other one an Article."""
    dossier = publication.dossier
    head = {
        "@context": "https://schema.org",
        "@type": {"": "WebSite", DATA_PAGE: "Dataset"}.get(url, "Article"),
        "name": title if url else dossier.topic.title,
        "url": publication.absolute(url),
        "dateModified": page_day(dossier, url).isoformat(),
        "inLanguage": dossier.topic.language,
        "license": LICENCE["url"],
        "publisher": {"@id": publication.absolute(EDITORS)},
    }
    if url in ("", DATA_PAGE):
        more = _dataset(publication) if url else {"publisher": _publisher(publication)}
        return {**head, "description": dossier.topic.scope, "temporalCoverage": str(dossier.topic.as_of.date), **more}
    kind, _slash, name = url.rstrip("/").partition("/")
    return {**head, **_record(publication, kind, name)} if dossier.kinds.get(name) == kind else head


def _record(publication: Publication, kind: str, name: str) -> Thing:
    """Return what a record's page adds: where it belongs, what it cites, what it is about, what was corrected."""
    dossier = publication.dossier
    row = RECORD_TYPES[kind]
    section: Thing = {"@type": "CollectionPage", "name": row.plural, "url": publication.absolute(f"{kind}/")}
    found: Thing = {
        "isPartOf": section,
        "citation": [reference(publication, one) for one in publication.sources_of(name)],
    }
    if make := MAKERS.get(kind):
        found["mainEntity"] = make(publication, dossier.get(name))
    corrections = [one.what for one in dossier.changes.get(name, ()) if one.grade == "correction"]
    return {key: value for key, value in {**found, "correction": corrections}.items() if value}


def _publisher(publication: Publication) -> Thing:
    """Return the editors, told in full on the home page alone: who they are, and the pages that say how they work."""
    pages = {"publishingPrinciples": "method/", "correctionsPolicy": "corrections/"}
    told: dict[str, Any] = {
        name: publication.absolute(url) for name, url in pages.items() if url in publication.authored
    }
    name = {"@type": "Organization", "@id": publication.absolute(EDITORS)}
    return {**name, "name": f"The editors of {publication.dossier.topic.title}", **told}


def _dataset(publication: Publication) -> Thing:
    distribution = [
        {"@type": "DataDownload", "contentUrl": publication.absolute(one.url), "encodingFormat": one.media_type}
        for one in publication.edition.downloads
        if one.url.startswith(DATA_PAGE)
    ]
    return {"version": publication.edition.version, "distribution": distribution}
