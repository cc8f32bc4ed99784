"""What rests on a source: every claim that cites it, with the way back to where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.dossier.uses import Use
from explainer.model.participant import Role
from explainer.model.proposal import PutForwardBy
from explainer.model.references import Location
from explainer.model.statement import Statement
from explainer.pages.addresses import SINGLE, claim_anchor, record_url
from explainer.pages.titles import title_of
from explainer.pages.words import listed, plural

TOPIC_PAGES: Mapping[str, str] = {"summary": "Home page", "overview": "Overview"}


@dataclass(frozen=True)
class Resting:
    """A claim that cites a source. `address` is counted from the site's root; `others` are its other sources.

    `text` is empty for a statement, whose page is called by what it says.
    """

    address: str
    text: str
    page: str
    draft: bool
    source: str
    others: tuple[str, ...]
    reports: int

    @property
    def also(self) -> str:
        """Return on what else it rests; copies of the source's report are said to be copies."""
        if not self.others:
            return f"only {self.source.upper()}"
        names = listed([other.upper() for other in self.others])
        return f"also {names}: {'one report' if self.reports == 1 else f'{self.reports} reports'}"


def resting_on(dossier: Dossier, source: str, uses: Iterable[Use]) -> tuple[Resting, ...]:
    """Return the claims of these uses, each once, in the order of the uses."""
    found = {(use.record, claim_anchor(use.location)): use for use in uses}
    return tuple(_resting(dossier, source, use) for use in found.values())


def count_line(dossier: Dossier, source: str, claims: Iterable[Resting]) -> str:
    """Return "9 claims rest on this article; 4 only on it", and how many only on its report when it has copies."""
    distinct = {one.address: one for one in claims}.values()
    alone = sum(not one.others for one in distinct)
    verb = "rests" if len(distinct) == 1 else "rest"
    line = f"{plural(len(distinct), 'claim')} {verb} on this article; {alone} only on it."
    if dossier.origins.groups([source]) == dossier.origins.groups(_report(dossier, source)):
        return line
    one_report = sum(one.reports == 1 for one in distinct)
    return f"{line} Counting articles that go back to one report as one, {one_report} rest on a single report."


def _report(dossier: Dossier, source: str) -> list[str]:
    """Return all articles of the report that a source belongs to, itself among them."""
    origin = dossier.origins.representative
    return [other for other in dossier.sources if origin.get(other, other) == origin.get(source, source)]


def _resting(dossier: Dossier, source: str, use: Use) -> Resting:
    owner: Any = dossier.topic if use.record == "topic" else dossier.get(use.record)
    part = claim_at(owner, use.location)
    cited = {citation.source for citation in part.cites}
    anchor = claim_anchor(use.location)
    base = SINGLE[str(use.location[0])] if use.record == "topic" else record_url(dossier.kinds[use.record], use.record)
    return Resting(
        address=f"{base}#{anchor}" if anchor else base,
        text=_text(dossier, part),
        page=TOPIC_PAGES[str(use.location[0])] if use.record == "topic" else title_of(dossier, owner),
        draft=getattr(owner, "review", "") == "draft",
        source=source,
        others=tuple(sorted(cited - {source}, key=source_order)),
        reports=dossier.origins.count(cited),
    )


def claim_at(owner: Any, location: Location) -> Any:
    """Return the part of a record that holds the citation at a location: a claim, role, version or the record."""
    part = owner
    for step in location[: location.index("cites")]:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part


def _text(dossier: Dossier, part: Any) -> str:
    if isinstance(part, Statement):
        return ""
    if isinstance(part, Role):
        return f"Role: {part.title}" + (f", {dossier.title(part.of)}" if part.of else "")
    if isinstance(part, PutForwardBy):
        return f"Put forward by {listed([dossier.title(key) for key in part.participants])}"
    return str(part.text or getattr(part, "label", None) or "The passage itself, quoted")
