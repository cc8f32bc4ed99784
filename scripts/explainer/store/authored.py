"""The authored pages under `docs/` and the templates under `overrides/`, as text, for the checks that read them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from explainer.paths import Project
from explainer.problems import NO_FILE, Problem, place_in

UNPUBLISHED = ("decisions", "handbook")
"""Folders of `docs/` for maintainers and editors; they are not on the readers' site."""
TEMPLATES = (".html", ".j2")
"""How templates end."""


def read_authored(project: Project) -> tuple[dict[str, str], list[Problem]]:
    """Return the Markdown of every published page by its path from the root, and a problem for every other one."""
    pages = sorted(project.docs.rglob("*.md"))
    return _read(project, [path for path in pages if path.relative_to(project.docs).parts[0] not in UNPUBLISHED])


def read_templates(project: Project) -> tuple[dict[str, str], list[Problem]]:
    """Return every template of the project's own by its path from the root, and a problem for each unreadable one."""
    return _read(project, sorted(path for end in TEMPLATES for path in project.overrides.rglob(f"*{end}")))


def _read(project: Project, paths: Iterable[Path]) -> tuple[dict[str, str], list[Problem]]:
    texts, problems = dict[str, str](), list[Problem]()
    for path in paths:
        shown = project.shown(path)
        try:
            if path.is_file():
                texts[shown] = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            else:
                problems.append(Problem(shown, 1, 1, "not-a-file", NO_FILE, _way_out(path)))
        except UnicodeDecodeError as error:
            place = place_in(error.object, error.start)
            message = "this page is not UTF-8 here"
            problems.append(Problem(shown, *place, "page-encoding", message, "save the file as UTF-8"))
        except OSError as error:
            message = f"this page cannot be read: {error.strerror or error}"
            problems.append(Problem(shown, 1, 1, "unreadable", message, "allow reading it"))
    return texts, problems


def _way_out(path: Path) -> str:
    return (
        f"rename the folder: only pages end in {path.suffix}" if path.is_dir() else "put the page's file in its place"
    )
