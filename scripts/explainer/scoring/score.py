"""All figures of one set of predictions."""

from __future__ import annotations

from statistics import fmean

from explainer.scoring.corpus import Corpus
from explainer.scoring.disagreements import score_disagreements
from explainer.scoring.events import score_events
from explainer.scoring.figures import Figures
from explainer.scoring.gold import Gold
from explainer.scoring.grounded import score_grounded
from explainer.scoring.names import read_roster
from explainer.scoring.near_duplicates import score_near_duplicates
from explainer.scoring.participants import score_participants
from explainer.scoring.passages import score_passages
from explainer.scoring.predictions import Predictions
from explainer.scoring.stances import score_stances
from explainer.scoring.statements import score_statements

MEANT = ("participants", "proposals", "open_questions", "events", "statements")
"""The sections whose F1 are averaged. The others are scored only when predictions hold them."""


def score(gold: Gold, corpus: Corpus, predicted: Predictions) -> Figures:
    """Return the figures of every section, what is grounded, and the mean F1 as `macro_f1`."""
    roster = read_roster(gold.participants)
    out: Figures = {}
    out["participants"], matched = score_participants(roster, gold.not_participants, predicted.participants)
    out["proposals"], proposals = score_passages(corpus, gold.proposals, predicted.proposals)
    out["open_questions"], _ = score_passages(corpus, gold.open_questions, predicted.open_questions)
    out["events"], events = score_passages(corpus, gold.events, predicted.events)
    out["events"] |= score_events(gold.events, predicted.events, events)
    out["statements"] = score_statements(corpus, gold.statements, predicted.statements, matched)
    if predicted.stances_given:
        out["stances"] = score_stances(gold, roster, predicted.proposals, proposals)
    if predicted.disagreements is not None:
        out["disagreements"] = score_disagreements(corpus, gold.disagreements, predicted.disagreements)
    if predicted.near_duplicates is not None:
        out["near_duplicates"] = score_near_duplicates(gold.near_duplicates, predicted.near_duplicates)
    out["grounded"] = score_grounded(corpus, predicted)
    out["macro_f1"] = fmean(out[section]["f1"] for section in MEANT)
    return out


def without_details(figures: Figures) -> Figures:
    """Return figures without the lists of what was missed and what was wrong."""
    return {
        section: {name: one for name, one in found.items() if name != "details"} if isinstance(found, dict) else found
        for section, found in figures.items()
    }
