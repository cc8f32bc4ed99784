"""The authored pages under `docs/`, as text, for the checks that read them."""

from __future__ import annotations

from explainer.paths import Project

UNPUBLISHED = ("decisions", "handbook")
"""Folders of `docs/` for maintainers and editors; they are not on the readers' site."""


def read_authored(project: Project) -> dict[str, str]:
    """Return the Markdown of every published page, by its path from the project's root. Broken bytes become U+FFFD."""
    pages = {}
    for path in sorted(project.docs.rglob("*.md")):
        if path.relative_to(project.docs).parts[0] not in UNPUBLISHED:
            pages[project.shown(path)] = path.read_text("utf-8", errors="replace")
    return pages
