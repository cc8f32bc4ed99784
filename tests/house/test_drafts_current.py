"""The committed drafts are those that `distil` writes: `make site` in a clean clone leaves it clean."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from explainer.paths import Project
from explainer.review.distil import distil

if TYPE_CHECKING:
    from pathlib import Path


def test_distil_changes_nothing(root: Path, tmp_path: Path) -> None:
    """Distilling this repository's articles anew gives the very files in data/drafts/, and touches no other."""
    for folder in ("data", "seeds"):
        shutil.copytree(root / folder, tmp_path / folder)
    before = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*.*"))}

    distil(Project(tmp_path))

    after = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*.*"))}
    assert [path.name for path in after if after[path] != before.get(path)] == []
    assert set(before) == set(after)
