"""A copy of the harbour topic that can be built anywhere, with this repository's theme."""

from __future__ import annotations

import shutil
from pathlib import Path

MATERIAL = "{name: material, font: false, custom_dir: overrides, favicon: assets/favicon.svg}"


def copied(root: Path, folder: Path) -> Path:
    """Copy the harbour topic to a folder and return it; its hook and theme are this repository's."""
    shutil.copytree(root / "tests/projects/harbour", folder)
    config = folder / "mkdocs.yml"
    hook = (root / "scripts/explainer/hook.py").as_posix()
    text = config.read_text("utf-8").replace("../../../scripts/explainer/hook.py", hook)
    config.write_text(text.replace("{name: material, font: false}", MATERIAL), "utf-8")
    (folder / "overrides").symlink_to(root / "overrides")
    return folder
