"""The ways in: four doors on the home page, each with what is behind it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.pages.page import Page
from explainer.pages.words import plural


@dataclass(frozen=True)
class Door:
    """A way in: its title, its address from the site's root, and what is behind it."""

    title: str
    url: str
    behind: str


def render_doors(page: Page) -> Markup:
    """Return the four doors with their counts."""
    return page.render("doors.html.j2", doors=_doors(page))


def _doors(page: Page) -> tuple[Door, ...]:
    dossier = page.dossier
    count = {kind: len(records) for kind, records in dossier.records.items()}
    holders = len({position.participant for position in dossier.positions})
    proposals = f"{plural(count['proposals'], 'idea')}: conditions, and what is unclear."
    wants = f"{plural(holders, 'participant')}: what they said kept apart from reports by others."
    questions = f"{plural(count['questions'], 'point')} left open, and what would settle them."
    differ = f"{plural(count['disagreements'], 'point')}, each with the kind of disagreement."
    return (
        Door("Proposals", "proposals/", proposals),
        Door("Who wants what", "matrix/", wants),
        Door("Open questions", "questions/", questions),
        Door("Where sources disagree", "disagreements/", differ),
    )
