"""Where pages stand on the site, and how one links to another."""

from __future__ import annotations

from explainer.model.references import Location

SINGLE = {"summary": "", "overview": "overview/"}
"""Where the topic's own claims are shown."""


def record_url(kind: str, record_id: str) -> str:
    """Return a record's address from the site's root."""
    return f"{kind}/{record_id}/"


def relative(target: str, page: str) -> str:
    """Return the link from one address to another, both from the site's root ("" is the home page)."""
    address, hash_, fragment = target.partition("#")
    if hash_ and address == page:
        return f"#{fragment}"
    return ("../" * page.count("/") or "./") + target


def claim_anchor(location: Location) -> str:
    """Return the anchor of the claim at a location of a record, such as "what-1"; "" for the record itself."""
    steps = list(location)
    if "cites" in steps:
        steps = steps[: steps.index("cites")]
    named = [str(step + 1) if isinstance(step, int) else step.replace("_", "-") for step in steps]
    return "-".join(step for step in named if step != "claims")
