"""All claims of the site that stand on passages, with the articles and reports behind each."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dossier.dossier import Dossier
from explainer.pages.addresses import claim_anchor


@dataclass(frozen=True)
class CitedClaim:
    """A claim, role, version or statement: where it stands, and on how many articles and independent reports."""

    record: str
    anchor: str
    articles: int
    reports: int


def cited_claims(dossier: Dossier) -> tuple[CitedClaim, ...]:
    """Return every claim that cites a passage, each once, the topic's first."""
    sources: dict[tuple[str, str], set[str]] = {}
    for use in dossier.uses:
        sources.setdefault((use.record, claim_anchor(use.location)), set()).add(use.citation.source)
    return tuple(
        CitedClaim(record, anchor, len(found), dossier.origins.count(found))
        for (record, anchor), found in sources.items()
    )
