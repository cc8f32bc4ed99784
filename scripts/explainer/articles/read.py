"""Seed files to articles. Reading never changes a file and never guesses an encoding."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from explainer.articles.article import Article, Paragraph, Sentence, Span
from explainer.articles.furniture import find_furniture
from explainer.articles.sentences import find_sentences
from explainer.paths import Project
from explainer.problems import NO_FILE, Problem, place_in

LARGEST = 2_000_000
"""Bytes. A larger file is no news article; reading it would only hide the mistake."""


def read_article(file: str, content: bytes) -> Article:
    """Return the article in a file's bytes.

    Raises:
        UnicodeDecodeError: the bytes are not UTF-8.
        ValueError: the file holds no text, or is larger than an article can be.
    """
    if len(content) > LARGEST:
        raise ValueError(f"{len(content):,} bytes; an article has at most {LARGEST:,}")
    text = content.decode("utf-8")
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text) if match[0].strip()]
    if not lines:
        raise ValueError("holds no text")
    reasons = find_furniture(text, lines)
    paragraphs = tuple(
        Paragraph(number, line, reason) for number, (line, reason) in enumerate(zip(lines, reasons, strict=True), 1)
    )
    sentences = tuple(
        Sentence(paragraph.number, span)
        for paragraph in paragraphs
        if not paragraph.furniture
        for span in find_sentences(text, paragraph.span)
    )
    return Article(file, "sha256-" + hashlib.sha256(content).hexdigest(), text, paragraphs, sentences)


def seed_files(project: Project) -> list[Path]:
    """Return the articles' files in `seeds/`, by name; hidden files and a README are none."""
    if not project.seeds.is_dir():
        return []
    files = (path for path in project.seeds.iterdir() if path.is_file())
    return sorted(path for path in files if not path.name.startswith(".") and path.stem.upper() != "README")


def read_articles(project: Project) -> tuple[dict[str, Article], list[Problem]]:
    """Return every readable article by its file name, and a problem for every other file in `seeds/`."""
    articles, problems = {}, list(_strays(project))
    for path in seed_files(project):
        try:
            articles[path.name] = read_article(path.name, path.read_bytes())
        except UnicodeDecodeError as error:
            why = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
            place = place_in(error.object, error.start)
            problems.append(_unreadable(project, path, why, "save the file as UTF-8", place))
        except OSError as error:
            problems.append(_unreadable(project, path, error.strerror or str(error), "allow reading it"))
        except ValueError as error:
            problems.append(_unreadable(project, path, str(error), "put an article's text in it, or take it away"))
    return articles, problems


def _strays(project: Project) -> Iterator[Problem]:
    """Yield a problem for everything in `seeds/` that is no file: a folder, a pipe, a link that leads nowhere."""
    seeds = project.seeds
    inside = sorted(seeds.iterdir()) if seeds.is_dir() else [seeds] if os.path.lexists(seeds) else []
    for path in inside:
        if not path.is_file() and not path.name.startswith("."):
            help_ = "put its files in seeds/ itself" if path.is_dir() else "put the article's file in its place"
            yield Problem(project.shown(path), 1, 1, "not-a-file", NO_FILE, help_)


def _unreadable(project: Project, path: Path, why: str, help_: str, place: tuple[int, int] = (1, 1)) -> Problem:
    message = f"this article cannot be read: {why}"
    return Problem(project.shown(path), *place, "article-unreadable", message, help_)
