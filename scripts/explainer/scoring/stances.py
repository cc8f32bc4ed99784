"""Stances: who is for, against or undecided about the proposals that were found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explainer.scoring.figures import Figures, measure
from explainer.scoring.gold import Gold
from explainer.scoring.names import Roster, name_forms
from explainer.scoring.predictions import FoundProposal

Stance = tuple[str, str, str]
"""Ids of participant and proposal, and the stance."""


def score_stances(
    gold: Gold, roster: Roster, predicted: Sequence[FoundProposal], matches: Mapping[int, int]
) -> Figures:
    """Return the figures. A stance on a proposal that was not matched is wrong; one that is told twice counts once."""
    wanted = {(one.participant, one.proposal, one.stance): one.optional for one in gold.stances}
    found: set[Stance] = set()
    wrong = 0
    for place, proposal in enumerate(predicted):
        matched = gold.proposals[matches[place]].id if place in matches else ""
        for stance in proposal.stances:
            owners = sorted(roster.owners(name_forms(stance.participant)))
            keys = ((roster.people[owner].id, matched, stance.stance) for owner in owners)
            key = next((key for key in keys if key in wanted), None)
            if key:
                found.add(key)
            else:
                wrong += 1
    good = sum(not wanted[key] for key in found)
    return measure(good, good + wrong, good, sum(not optional for optional in wanted.values()))
