"""The positions as lines, beside the tables that hold the same with their passages: never alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

from explainer.pages.page import Page
from explainer.pages.relations_figure import LARGEST, Bond, draw_relations

if TYPE_CHECKING:
    from explainer.pages.matrix import Cell


def render_relations(page: Page, cells: Mapping[tuple[str, str], tuple[Cell, ...]]) -> Markup:
    """Return the figure of all positions; nothing when there are none, or too many to be read as a picture."""
    bonds = list(
        dict.fromkeys(
            Bond(participant, proposal, cell.stance, cell.own)
            for (participant, proposal), many in sorted(cells.items())
            for cell in many
        )
    )
    if not bonds or len(bonds) > LARGEST:
        return Markup("")
    return page.render("relations.html.j2", figure=draw_relations(bonds, page.dossier.title))
