"""The brief: the story in 30 seconds, who wants what and what is open, to be printed on two A4 pages with passages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.dossier.positions import STANCE_ORDER, Position
from explainer.model.proposal import Proposal
from explainer.model.question import Question
from explainer.pages.dates import shown_edtf
from explainer.pages.page import Page
from explainer.pages.sorting import sort_key

PROPOSALS, QUESTIONS = 14, 12
"""How many fit on two pages; those with most positions, and the open questions, come first."""


@dataclass(frozen=True)
class Stand:
    """A participant's stance on a proposal: whether they spoke themselves, and the statements that show it."""

    participant: str
    own: bool
    shown_by: tuple[tuple[str, str], ...]
    """Id of each statement, and its articles by number."""


@dataclass(frozen=True)
class Line:
    """A proposal with who stands where on it."""

    proposal: Proposal
    stands: Mapping[str, tuple[Stand, ...]]


def render_brief(page: Page) -> Markup:
    """Return the brief. Its sentences’ passages follow on the page; those of positions stand with their statements."""
    dossier = page.dossier
    lines = _lines(dossier)
    questions = sorted(dossier.all(Question), key=lambda one: (one.status == "settled", sort_key(one.title)))
    running = f"{dossier.topic.title} · as of {shown_edtf(dossier.topic.as_of.date)}"
    return page.render(
        "brief.html.j2",
        running=Markup(css_text(running)),  # noqa: S704 - every sign that is no letter or digit is escaped
        lines=lines[:PROPOSALS],
        left_out=max(0, len(lines) - PROPOSALS),
        questions=questions[:QUESTIONS],
        unasked=max(0, len(questions) - QUESTIONS),
    )


def css_text(text: str) -> str:
    """Return a text as a string of CSS in which nothing can end the string, the rule or the style element."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda sign: f"\\{ord(sign[0]):06x} ", text) + '"'


def _lines(dossier: Dossier) -> list[Line]:
    """Return the proposals on which somebody has a position, those with most holders first, then by title."""
    found: dict[str, list[Position]] = {}
    for position in dossier.positions:
        found.setdefault(position.proposal, []).append(position)
    held = [one for one in dossier.all(Proposal) if one.id in found]
    held.sort(key=lambda one: (-len({position.participant for position in found[one.id]}), sort_key(one.title)))
    return [
        Line(one, {str(stance): _stands(dossier, found[one.id], stance) for stance in STANCE_ORDER}) for one in held
    ]


def _stands(dossier: Dossier, positions: list[Position], stance: str) -> tuple[Stand, ...]:
    by_holder: dict[str, list[Position]] = {}
    for position in positions:
        if position.stance == stance:
            by_holder.setdefault(position.participant, []).append(position)
    holders = sorted(by_holder, key=lambda key: sort_key(dossier.title(key)))
    return tuple(
        Stand(
            key,
            any(position.holder_spoke for position in by_holder[key]),
            tuple((position.statement.id, _sources(position)) for position in by_holder[key]),
        )
        for key in holders
    )


def _sources(position: Position) -> str:
    named = sorted({citation.source for citation in position.statement.cites}, key=source_order)
    return " ".join(source.upper() for source in named)
