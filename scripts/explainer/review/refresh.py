"""After an article changed: its card renewed, and what became of every passage cited from it. Loses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from explainer.articles.article import Article
from explainer.articles.passage import find_passage, nearest_passage
from explainer.model.citation import Citation
from explainer.model.references import Location, citations, parts
from explainer.model.source import Sign, Source
from explainer.paths import Project
from explainer.problems import Problem, show
from explainer.review.changes import Change
from explainer.store.records import Loaded
from explainer.store.respell import Edit, respelled

Fate = Literal["stands", "moved", "unclear", "gone"]


@dataclass
class Refreshed:
    """What became of one source."""

    id: str
    file: str
    """The article's file now."""
    was: str
    """The file that the card named."""
    changed: bool
    """Whether the text is another one."""
    fates: dict[Fate, int] = field(default_factory=lambda: {"stands": 0, "moved": 0, "unclear": 0, "gone": 0})
    """How many of the passages cited from it stand where they stood, and so on."""
    problems: list[Problem] = field(default_factory=list)
    """A problem for every passage that is gone or not clear, and a notice for every one that moved."""
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    """By name of a document, what changes in it: the checksum, the file's name, the paragraph of a moved passage."""


def plan_refresh(
    loaded: Loaded, articles: dict[str, Article], ids: Iterable[str]
) -> tuple[list[Refreshed], list[Problem]]:
    """Return what renewing the cards of some sources means, and a problem for every one without an article. Pure."""
    done, problems = [], []
    for source_id in ids:
        source = loaded.records["sources"][source_id]
        if not isinstance(source, Source):
            continue
        article = articles.get(source.file) or _renamed(source, loaded, articles)
        if article is None:
            message = f"there is no readable article {show(source.file)} in seeds/"
            help_ = f"put it back, or take the source off the site: explainer retire {source_id} --why …"
            problems.append(loaded.documents[source_id].problem(("file",), "no-article", message, help_))
        else:
            done.append(_refreshed(loaded, source, article))
    return done, problems


def edits_as_changes(project: Project, loaded: Loaded, done: Iterable[Refreshed]) -> list[Change]:
    """Return the changes of files that renewing some cards means."""
    by_name: dict[str, list[Edit]] = {}
    for one in done:
        for name, edits in one.edits.items():
            by_name.setdefault(name, []).extend(edits)
    changes = []
    for name, edits in sorted(by_name.items()):
        path = project.root / loaded.documents[name].path
        changes.append(Change.of(project, path, respelled(path.read_bytes(), loaded.documents[name], edits)))
    return changes


def _renamed(source: Source, loaded: Loaded, articles: dict[str, Article]) -> Article | None:
    """Return the article that is the source's by its checksum, when its file has another name now."""
    held = {card.file for card in loaded.records["sources"].values() if isinstance(card, Source)}
    same = [one for one in articles.values() if one.sha256 == source.sha256 and one.file not in held]
    return same[0] if len(same) == 1 else None


def _refreshed(loaded: Loaded, source: Source, article: Article) -> Refreshed:
    done = Refreshed(source.id, article.file, source.file, changed=article.sha256 != source.sha256)
    card = done.edits.setdefault(source.id, [])
    if article.file != source.file:
        card.append(Edit(("file",), source.file, article.file))
    if done.changed:
        card.append(Edit(("sha256",), source.sha256, article.sha256))
        for name, where, citation in _cited(loaded, source.id):
            _follow(loaded, done, article, (name, where, citation))
        for where, sign in ((where, part) for where, part in parts(source) if isinstance(part, Sign)):
            stands = bool(find_passage(article, sign.quote, furniture=True))
            done.fates["stands" if stands else "gone"] += 1
            if not stands:
                place = (*where, "quote")
                done.problems.append(loaded.documents[source.id].problem(place, *_gone(article, sign.quote)))
    if not card:
        del done.edits[source.id]
    return done


def _cited(loaded: Loaded, source_id: str) -> Iterator[tuple[str, Location, Citation]]:
    """Yield (name of the document, place, citation) of everything cited from a source."""
    models = [(record.id, record) for _kind, record in loaded.all_records()]
    for name, model in [*([("topic", loaded.topic)] if loaded.topic else []), *models]:
        for where, citation in citations(model):
            if citation.source == source_id:
                yield name, where, citation


def _follow(loaded: Loaded, done: Refreshed, article: Article, use: tuple[str, Location, Citation]) -> None:
    """Note what became of one citation."""
    name, where, citation = use
    document, place = loaded.documents[name], (*where, "quote")
    if len(find_passage(article, citation.quote, citation.paragraph)) == 1:
        done.fates["stands"] += 1
        return
    spans = find_passage(article, citation.quote)
    numbers = sorted({article.paragraph_at(span.start).number for span in spans})
    if not spans:
        done.fates["gone"] += 1
        done.problems.append(document.problem(place, *_gone(article, citation.quote)))
    elif len(spans) == 1 and citation.paragraph is not None:
        done.fates["moved"] += 1
        done.edits.setdefault(name, []).append(Edit((*where, "paragraph"), str(citation.paragraph), str(numbers[0])))
        message = f"moved from paragraph {citation.paragraph} to {numbers[0]}; this line is changed"
        paragraph = (*where, "paragraph")
        done.problems.append(document.problem(paragraph, "passage-moved", message, severity="notice"))
    else:
        done.fates["unclear"] += 1
        listed = ", ".join(str(number) for number in numbers)
        message = f"the passage stands {len(spans)} times in seeds/{article.file} now (paragraph {listed})"
        help_ = f"write paragraph: {numbers[0]} (one of {listed}), or quote more words"
        done.problems.append(document.problem(place, "passage-unclear", message, help_))


def _gone(article: Article, quote: str) -> tuple[str, str, str]:
    """Return (code, message, way out) for a passage that is gone."""
    message = f"this passage is gone from seeds/{article.file}: {show(quote, 60)}"
    span = nearest_passage(article, quote)
    help_ = "nothing in the article is like it; take out what rests on it"
    if span:
        near, number = " ".join(article.cut(span).split()), article.paragraph_at(span.start).number
        help_ = f"the nearest passage is in paragraph {number}; does it say the same?\n{near}"
    return "passage-gone", message, help_
