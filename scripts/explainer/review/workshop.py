"""The open workshop: a project's articles and records, what waits for a decision, and whether work may go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from explainer.articles.article import Article
from explainer.articles.read import read_articles
from explainer.extract.candidate import Candidate
from explainer.extract.run import extract
from explainer.model.base import hidden_characters
from explainer.paths import Project
from explainer.problems import Problem
from explainer.review.cards import source_ids
from explainer.review.ground import open_ground
from explainer.review.propose import propose
from explainer.store.records import Loaded

Progress = Callable[[Article], None]


@dataclass(frozen=True)
class Workshop:
    """A project's articles with all that they propose."""

    articles: dict[str, Article]
    loaded: Loaded
    problems: list[Problem]
    """What is wrong in `seeds/` and `data/`. A topic that is missing is not: the workshop needs only articles."""
    finished: list[Path]
    """The files that work broken off earlier had still to add or change."""
    refused: bool = False
    """Whether nothing may be written; then nothing was looked for."""
    ids: dict[str, str] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)
    waiting: list[Candidate] = field(default_factory=list)


def open_workshop(project: Project, progress: Progress = lambda _article: None, *, records: bool = False) -> Workshop:
    """Return what waits for a decision. Writes nothing, but finishes what was broken off.

    Refused when the decisions cannot be read; with `records`, when anything in `data/` has errors. With `records`, for
    who is about to decide, it also clears away what was left of files half written.
    """
    if records:
        for left in sorted(project.data.glob("**/.*.part")):
            left.unlink(missing_ok=True)
    ground = open_ground(project)
    finished, loaded, problems = ground.finished, ground.loaded, ground.problems
    refused = ground.blocked or (records and bool(ground.errors))
    articles, unreadable = _articles(project)
    if refused:
        return Workshop(articles, loaded, problems + unreadable, finished, refused=True)
    topic = loaded.topic
    ordered = [articles[file] for file in sorted(articles)]
    candidates = extract(ordered, known=topic.names if topic else (), progress=progress)
    ids = source_ids(articles, loaded)
    waiting = propose(candidates, loaded, ids)
    return Workshop(articles, loaded, problems + unreadable, finished, ids=ids, candidates=candidates, waiting=waiting)


def _articles(project: Project) -> tuple[dict[str, Article], list[Problem]]:
    """Read the articles; one whose name no record could hold is a problem, too."""
    articles, problems = read_articles(project)
    for file in sorted(file for file in articles if hidden_characters(file)):
        del articles[file]
        path, message = project.shown(project.seeds / file), "this article's name holds hidden characters"
        problems.append(Problem(path, 1, 1, "article-unreadable", message, "rename the file"))
    return articles, problems
