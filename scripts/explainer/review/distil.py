"""Seeds to drafts: the whole way of the workshop wing short of deciding. Touches no editor's file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from explainer.articles.article import Article
from explainer.extract.candidate import KINDS, Candidate
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.drafts import draft_keys, write_drafts
from explainer.review.origins import Reports
from explainer.review.workshop import Progress, open_workshop


@dataclass(frozen=True)
class Distilled:
    """What a run of `distil` gave."""

    candidates: list[Candidate]
    """Everything the articles propose, decided or not."""
    waiting: list[Candidate]
    """What waits for a decision and stands in the draft files."""
    new: dict[str, int]
    """Per kind, how many of those the last run did not have."""
    problems: list[Problem]
    articles: dict[str, Article]
    changed: list[str]
    """The draft files that were written or removed."""
    finished: list[Path]
    """The files that an acceptance broken off earlier had still to add."""
    refused: bool
    """Whether nothing was distilled, because it cannot be known what was decided."""


def distil(project: Project, progress: Progress = lambda _article: None) -> Distilled:
    """Write the draft files of a project and return what is new. Needs nothing but a `seeds/` folder.

    An article or record that cannot be read is a problem; the others go on. Where the decisions cannot be read, nothing
    is written. A second run on the same files changes nothing.
    """
    shop = open_workshop(project, progress)
    before = draft_keys(project)
    new = Counter(one.kind for one in shop.waiting if one.key not in before)
    changed = (
        []
        if shop.refused
        else write_drafts(project, shop.waiting, shop.articles, shop.ids, Reports.of(shop.articles, shop.loaded))
    )
    counts = {kind: new[kind] for kind in KINDS}
    return Distilled(
        shop.candidates, shop.waiting, counts, shop.problems, shop.articles, changed, shop.finished, shop.refused
    )
