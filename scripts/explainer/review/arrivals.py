"""Files that editors name as new articles: which of them can have a card. Reads, writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from explainer.articles.article import Article
from explainer.articles.read import read_article
from explainer.model.base import hidden_characters
from explainer.model.source import Source
from explainer.paths import Project
from explainer.problems import show, suggest
from explainer.store.records import Loaded


@dataclass(frozen=True)
class Arrival:
    """A new article, and whether its file has to be copied into `seeds/`."""

    article: Article
    copied: bool


def read_arrivals(
    project: Project, loaded: Loaded, known: dict[str, Article], files: Iterable[Path]
) -> tuple[list[Arrival], list[str]]:
    """Return the new articles among some files, and why each of the others is none.

    `known` are the articles in `seeds/` by file name. A file may be named by its path or by its name in `seeds/`.
    """
    arrivals, refusals = dict[str, Arrival](), list[str]()
    for file in dict.fromkeys(files):
        found = _arrival(project, loaded, known | {name: one.article for name, one in arrivals.items()}, file)
        if isinstance(found, str):
            refusals.append(f"{file}: {found}")
        else:
            arrivals[found.article.file] = found
    return list(arrivals.values()), refusals


def _arrival(project: Project, loaded: Loaded, known: dict[str, Article], file: Path) -> Arrival | str:
    path = file if file.exists() or file.parent != Path() else project.seeds / file.name
    if not path.is_file():
        return _no_file(project, loaded, known, path)
    name, inside = path.name, path.resolve().parent == project.seeds.resolve()
    hidden = name.startswith(".") or path.stem.upper() == "README" or hidden_characters(name)
    if hidden or name != " ".join(name.split()):
        return "an article's file cannot have this name; rename it"
    article = _read(path)
    refusal = article if isinstance(article, str) else _known(project, loaded, known, (article, inside))
    return refusal or Arrival(cast("Article", article), copied=not inside)


def _read(path: Path) -> Article | str:
    try:
        return read_article(path.name, path.read_bytes())
    except UnicodeDecodeError:
        return "this file is not UTF-8; save it as UTF-8"
    except ValueError as error:
        return f"this is no article: {error}"
    except OSError as error:
        return f"this file cannot be read: {error.strerror or error}"


def _known(project: Project, loaded: Loaded, known: dict[str, Article], new: tuple[Article, bool]) -> str:
    """Return why an article, in `seeds/` already or not, is not new; or an empty text."""
    article, inside = new
    for source_id, held in loaded.records["sources"].items():
        if isinstance(held, Source) and held.file == article.file and inside:
            way_out = f"after it changed, run explainer source refresh {source_id}"
            return f"this article has a card already, {source_id}; {way_out}"
    others = (one for one in known.values() if one.file != article.file or not inside)
    if same := next((one for one in others if one.sha256 == article.sha256), None):
        return f"this is the same text, byte for byte, as seeds/{same.file}"
    if not inside and (project.seeds / article.file).exists():
        return f"seeds/{article.file} exists already; rename the new file"
    return ""


def _no_file(project: Project, loaded: Loaded, known: dict[str, Article], path: Path) -> str:
    if path.is_dir():
        return "this is a folder; name the files in it"
    held = {card.file for card in loaded.records["sources"].values() if isinstance(card, Source)}
    waiting = sorted(set(known) - held)
    listed = f"{project.shown(project.seeds)}/ has no article without a card"
    if waiting:
        listed = f"without a card in seeds/: {', '.join(show(one) for one in waiting[:5])}"
    return f"there is no such file; {suggest(path.name, waiting) or listed}"
