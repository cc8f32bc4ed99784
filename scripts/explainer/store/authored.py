"""The authored pages under `docs/`, as text, for the checks that read them."""

from __future__ import annotations

from pathlib import Path

from explainer.paths import Project
from explainer.problems import NO_FILE, Problem, place_in

UNPUBLISHED = ("decisions", "handbook")
"""Folders of `docs/` for maintainers and editors; they are not on the readers' site."""


def read_authored(project: Project) -> tuple[dict[str, str], list[Problem]]:
    """Return the Markdown of every published page by its path from the root, and a problem for every other one."""
    pages, problems = dict[str, str](), list[Problem]()
    for path in sorted(project.docs.rglob("*.md")):
        if path.relative_to(project.docs).parts[0] in UNPUBLISHED:
            continue
        shown = project.shown(path)
        try:
            if path.is_file():
                pages[shown] = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            else:
                problems.append(Problem(shown, 1, 1, "not-a-file", NO_FILE, _way_out(path)))
        except UnicodeDecodeError as error:
            place = place_in(error.object, error.start)
            message = "this page is not UTF-8 here"
            problems.append(Problem(shown, *place, "page-encoding", message, "save the file as UTF-8"))
        except OSError as error:
            message = f"this page cannot be read: {error.strerror or error}"
            problems.append(Problem(shown, 1, 1, "unreadable", message, "allow reading it"))
    return pages, problems


def _way_out(path: Path) -> str:
    return "rename the folder: only pages end in .md" if path.is_dir() else "put the page's file in its place"
