"""A new topic's repository: this one's own files without its topic, so that the two cannot drift apart."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
TEMPLATE = Path(__file__).with_name("template")
"""What a new repository has of its own: the README for its editors, and the folders that begin empty."""
COPIED = (
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".vscode",
    ".yamllint.yml",
    "LICENSE",
    "LICENSE-CONTENT",
    "Makefile",
    "docs",
    "mkdocs.yml",
    "overrides",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "scripts",
    "uv.lock",
)
"""What it takes from here; what is not here is left out."""
LEFT_OUT = ("__pycache__", "*.py[co]", "decisions", "ten-minutes.md", "*.png", "schemas")
"""Names of what is about this repository, or made by a machine."""


def make_repository(folder: Path, title: str) -> None:
    """Write a repository for a new topic into a folder that does not exist or is empty; all of it or nothing.

    Raises:
        FileNotFoundError: the program does not stand in a repository with pages to copy.
    """
    if not (REPOSITORY / "mkdocs.yml").is_file():
        raise FileNotFoundError(2, "there are no pages to copy; run the command of a clone's .venv", str(REPOSITORY))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as beside:
        made = Path(beside) / folder.name
        shutil.copytree(TEMPLATE, made)
        for name in COPIED:
            _copy(REPOSITORY / name, made / name)
        for name, text in _own(made, title).items():
            (made / name).write_text(text, encoding="utf-8")
        made.replace(folder)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*LEFT_OUT))
    elif source.is_file():
        shutil.copy(source, target)


def _own(made: Path, title: str) -> dict[str, str]:
    """Return the files in which the topic has its name, or which name what is not copied, by their new text."""
    quoted = json.dumps(title, ensure_ascii=False)
    name = f"site_name: {quoted}\nsite_description: {quoted}\n"
    site = re.sub(r"site_name:.*\nsite_description:.*\n", lambda _: name, (made / "mkdocs.yml").read_text("utf-8"))
    make = (made / "Makefile").read_text("utf-8")
    make = re.sub(r"^bench:.*\n(?:\t.*\n)*\n", "", make, flags=re.MULTILINE).replace(" bench ", " ")
    readme = (made / "README.md").read_text("utf-8").replace("TITLE", title, 1)
    return {"mkdocs.yml": site, "Makefile": make, "README.md": readme}
