"""Who wants what: positions by participant and proposal, as tables, as a list for phones, and by participant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.dossier.positions import STANCE_ORDER, Position
from explainer.model.citation import Citation
from explainer.model.participant import Participant
from explainer.model.proposal import Proposal
from explainer.pages.page import Page
from explainer.pages.relations import render_relations
from explainer.pages.wording import channel, teller, voice

WIDEST = 8
"""Proposals in one table; more would not fit beside one another."""


@dataclass(frozen=True)
class Cell:
    """One stance in a cell, however many statements show it; `own`: the holder spoke; `via` says who tells it."""

    stance: str
    own: bool
    via: str
    condition: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True)
class Row:
    """A participant or proposal with its cells; an empty cell is a position that our sources do not have."""

    id: str
    cells: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class Table:
    """Some proposals and the participants with a position on at least one; `silent` are those with none here."""

    proposals: tuple[Proposal, ...]
    rows: tuple[Row, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True)
class Listed:
    """A proposal with its positions by stance; `silent` are the participants with none on it."""

    proposal: Proposal
    groups: Mapping[str, tuple[tuple[str, Cell], ...]]
    silent: tuple[str, ...]


def render_matrix(page: Page) -> Markup:
    """Return the matrix: tables for wide windows and, for phones, the same by proposal."""
    dossier = page.dossier
    cells = cells_of(dossier)
    held = _proposals_held(dossier, cells)
    unheld = [one for one in _by_title(dossier.all(Proposal)) if one not in held]
    page.place, page.view = "Positions", "wide-only"
    tables = page.render("matrix_tables.html.j2", tables=[_table(dossier, cells, part) for part in _parts(held)])
    page.view = "narrow-only"
    listed_ = page.render("matrix_list.html.j2", proposals=[_listed(dossier, cells, one) for one in held])
    page.view = ""
    lines = render_relations(page, cells)
    return page.render("matrix.html.j2", tables=tables, list=listed_, lines=lines, any=bool(held), unheld=unheld)


def render_by_participant(page: Page) -> Markup:
    """Return the positions by participant, and who has none."""
    dossier = page.dossier
    cells = cells_of(dossier)
    proposals = [one.id for one in _by_title(dossier.all(Proposal))]
    holders = _participants(dossier, cells)
    rows = [Row(key, tuple((p, cells[key, p]) for p in proposals if (key, p) in cells)) for key in holders]
    others = sorted((one.name.lower(), one.id) for one in dossier.all(Participant) if one.id not in holders)
    return page.render(
        "by_participant.html.j2", rows=rows, proposals=len(proposals), others=[key for _name, key in others]
    )


def cells_of(dossier: Dossier) -> dict[tuple[str, str], tuple[Cell, ...]]:
    """Return per participant and proposal every stance that statements show; stances that conflict are all kept."""
    found: dict[tuple[str, str], dict[tuple[int, bool, str, str, str], list[Position]]] = {}
    for one in dossier.positions:
        told = one.statement
        by = (teller(dossier, told), channel(told), one.condition or "")
        key = (STANCE_ORDER.index(one.stance), not one.holder_spoke, *by)
        found.setdefault((one.participant, one.proposal), {}).setdefault(key, []).append(one)
    return {place: tuple(_cell(dossier, stances[key]) for key in sorted(stances)) for place, stances in found.items()}


def _cell(dossier: Dossier, positions: list[Position]) -> Cell:
    """Return the cell of positions that show one stance, told by the same."""
    one = positions[0]
    cites = tuple(citation for position in positions for citation in position.statement.cites)
    via = voice(dossier, [position.statement for position in positions])
    return Cell(one.stance, one.holder_spoke, via, one.condition, cites)


def _participants(dossier: Dossier, cells: Iterable[tuple[str, str]]) -> list[str]:
    """Return the participants with a position, alphabetically."""
    holders = {participant for participant, _proposal in cells}
    return sorted(holders, key=lambda key: (dossier.title(key).lower(), key))


def _proposals_held(dossier: Dossier, cells: Mapping[tuple[str, str], tuple[Cell, ...]]) -> list[Proposal]:
    """Return the proposals on which somebody has a position: those with the most holders first, then by title."""
    holders = {one.id: sum(proposal == one.id for _who, proposal in cells) for one in dossier.all(Proposal)}
    return [
        one for one in sorted(_by_title(dossier.all(Proposal)), key=lambda one: -holders[one.id]) if holders[one.id]
    ]


def _by_title(proposals: Iterable[Proposal]) -> list[Proposal]:
    return sorted(proposals, key=lambda one: (one.title.lower(), one.id))


def _parts(proposals: list[Proposal]) -> list[list[Proposal]]:
    """Return the proposals in parts of about the same size that fit into a table."""
    number = -(-len(proposals) // WIDEST)
    size = -(-len(proposals) // number) if number else 1
    return [proposals[start : start + size] for start in range(0, len(proposals), size)]


def _table(dossier: Dossier, cells: Mapping[tuple[str, str], tuple[Cell, ...]], part: list[Proposal]) -> Table:
    participants = _participants(dossier, cells)
    rows = [Row(key, tuple((one.id, cells.get((key, one.id), ())) for one in part)) for key in participants]
    return Table(
        proposals=tuple(part),
        rows=tuple(row for row in rows if any(found for _proposal, found in row.cells)),
        silent=tuple(row.id for row in rows if not any(found for _proposal, found in row.cells)),
    )


def _listed(dossier: Dossier, cells: Mapping[tuple[str, str], tuple[Cell, ...]], proposal: Proposal) -> Listed:
    participants = _participants(dossier, cells)
    found = [(key, cell) for key in participants for cell in cells.get((key, proposal.id), ())]
    groups = {stance: tuple(pair for pair in found if pair[1].stance == stance) for stance in STANCE_ORDER}
    silent = tuple(key for key in participants if (key, proposal.id) not in cells)
    return Listed(proposal, {str(stance): pairs for stance, pairs in groups.items() if pairs}, silent)
