"""Where the sources disagree: a card for every point, the versions side by side, never resolved by the machine."""

from __future__ import annotations

from markupsafe import Markup

from explainer.model.disagreement import KIND_MEANINGS, Disagreement
from explainer.pages.disagreement import versions
from explainer.pages.page import Page


def render_disagreements(page: Page) -> Markup:
    """Return one card per disagreement: conflicts first, then the other kinds in the order of their meanings."""
    kinds = list(KIND_MEANINGS)
    records = sorted(page.dossier.all(Disagreement), key=lambda one: (kinds.index(one.kind), one.id))
    cards = [(one, versions(page, one)) for one in records]
    by_kind = {kind: [one for one in records if one.kind == kind] for kind in kinds}
    shown = {kind: many for kind, many in by_kind.items() if many}
    return page.render("disagreements.html.j2", cards=cards, kinds=shown, meanings=KIND_MEANINGS)
