"""A record as JSON: its fields as in the YAML, each citation with its place, each claim with address and support."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from explainer.dossier.dossier import Dossier
from explainer.dossier.uses import Use
from explainer.model.references import Location
from explainer.pages.addresses import claim_anchor, record_url
from explainer.pages.titles import title_of
from explainer.publish.compact import compact


def record_json(dossier: Dossier, record_id: str, uses: Iterable[Use], address: str) -> str:
    """Return a record as JSON text. `address` is the site's."""
    record = dossier.get(record_id)
    kind = dossier.kinds[record_id]
    fields = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    page = address + record_url(kind, record_id)
    head = {"id": record_id, "kind": kind, "title": title_of(dossier, record), "page": page}
    claims = located(dossier, fields, uses, address, lambda _anchor: page)
    for claim in claims:
        if claim["address"] == page:  # a statement, whose text lacks the speaker
            claim["text"] = head["title"]
    return compact({**head, "claims": claims, "record": fields})


def located(
    dossier: Dossier, fields: dict[str, Any], uses: Iterable[Use], address: str, page_of: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Give each citation in `fields` its paragraph and its passage's address; return the claims that stand on them.

    `page_of` gives the whole address of the page on which a claim's anchor stands.
    """
    found: dict[str, tuple[dict[str, Any], set[str]]] = {}
    for use in uses:
        passage = dossier.passages[use.citation]
        cite = at(fields, use.location)
        cite["paragraph"] = passage.paragraph
        cite["passage"] = f"{address}{record_url('sources', passage.source)}#{passage.anchor}"
        holder = at(fields, use.location[: use.location.index("cites")])
        found.setdefault(claim_anchor(use.location), (holder, set()))[1].add(passage.source)
    return [
        {
            "address": page_of(anchor) + (f"#{anchor}" if anchor else ""),
            **({"text": holder["text"]} if "text" in holder else {}),
            "articles": len(sources),
            "reports": dossier.origins.count(sources),
        }
        for anchor, (holder, sources) in found.items()
    ]


def at(data: Any, location: Location) -> Any:
    """Return the value at a place of plain data."""
    for step in location:
        data = data[step]
    return data
