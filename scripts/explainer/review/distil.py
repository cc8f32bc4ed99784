"""Seeds to drafts: the whole way of the workshop wing short of deciding. Touches no editor's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from explainer.articles.article import Article
from explainer.articles.read import read_articles
from explainer.extract.candidate import KINDS, Candidate
from explainer.extract.run import extract
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.cards import source_ids
from explainer.review.drafts import draft_keys, write_drafts
from explainer.review.origins import Reports
from explainer.review.propose import propose
from explainer.store.records import Loaded, load

Progress = Callable[[Article], None]


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


@dataclass(frozen=True)
class Workshop:
    """A project's articles with all that they propose."""

    articles: dict[str, Article]
    loaded: Loaded
    ids: dict[str, str]
    candidates: list[Candidate]
    waiting: list[Candidate]
    problems: list[Problem]


def distil(project: Project, progress: Progress = lambda _article: None) -> Distilled:
    """Write the draft files of a project and return what is new. Needs nothing but a `seeds/` folder.

    An article that cannot be read is a problem; the others go on. A second run on the same files changes nothing.
    """
    shop = open_workshop(project, progress)
    before = draft_keys(project)
    new = Counter(one.kind for one in shop.waiting if one.key not in before)
    changed = write_drafts(project, shop.waiting, shop.articles, shop.ids, Reports.of(shop.articles, shop.loaded))
    counts = {kind: new[kind] for kind in KINDS}
    return Distilled(shop.candidates, shop.waiting, counts, shop.problems, shop.articles, changed)


def open_workshop(project: Project, progress: Progress = lambda _article: None) -> Workshop:
    """Read a project's articles and records and return what waits for a decision. Writes nothing."""
    articles, problems = read_articles(project)
    loaded = load(project)
    topic = loaded.topic
    ordered = [articles[file] for file in sorted(articles)]
    candidates = extract(ordered, known=topic.names if topic else (), progress=progress)
    ids = source_ids(articles, loaded)
    return Workshop(articles, loaded, ids, candidates, propose(candidates, loaded, ids), problems)
