"""A project's folders to its dossier, with everything that could not be read."""

from __future__ import annotations

from typing import cast

from explainer.articles.article import Article
from explainer.articles.read import read_articles
from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import find_origins
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.paths import Project
from explainer.problems import Problem
from explainer.store.authored import read_authored, read_templates
from explainer.store.records import load

_UNNAMED = {"title": "untitled", "question": "?", "scope": "?", "as_of": "2000"}
"""Stands in for a topic that cannot be read, so that all other files are still checked."""


def load_dossier(project: Project) -> tuple[Dossier, list[Problem]]:
    """Return the dossier of all that can be read, and a problem for everything that cannot. Raises nothing."""
    loaded = load(project)
    by_file, problems = read_articles(project)
    authored, unread = read_authored(project)
    templates, torn = read_templates(project)
    sources = cast("dict[str, Source]", loaded.records["sources"])
    articles: dict[str, Article] = {key: by_file[card.file] for key, card in sources.items() if card.file in by_file}
    topic = loaded.topic or Topic.model_validate(_UNNAMED)
    dossier = Dossier(
        topic=topic,
        style=loaded.style,
        records=loaded.records,
        articles=articles,
        uncarded=tuple(sorted(set(by_file) - {card.file for card in sources.values()})),
        origins=find_origins(sources, articles, topic.limits),
        retired=loaded.retired,
        change_log=loaded.changes,
        documents=loaded.documents,
        authored=authored,
        templates=templates,
    )
    return dossier, loaded.problems + problems + unread + torn
