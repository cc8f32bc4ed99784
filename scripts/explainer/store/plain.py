"""Plain data from YAML files that are not records: lexicons and workshop files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from explainer.store.document import read_document


def read_plain(path: Path) -> Any:
    """Return a file's data by YAML 1.2 core rules.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is not valid YAML; the message names file, line and column.
    """
    document = read_document(path, path.name)
    if document.problems:
        first = document.problems[0]
        raise ValueError(f"{path}:{first.line}:{first.column}: {first.message}")
    return document.data
