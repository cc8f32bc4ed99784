"""The fixture that builds the hostile project's site, for the tests that read and open it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hostile import HOSTILE, SEED, hostile_project


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Build a project's site as an editor would, strictly."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def hostile_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site of the project whose every text field is hostile, with a hostile passage quoted."""
    folder = hostile_project(root / "tests/projects/harbour", tmp_path_factory.mktemp("hostile") / "project")
    config = folder / "mkdocs.yml"
    hook = (root / "scripts/explainer/hook.py").as_posix()
    config.write_text(config.read_text("utf-8").replace("../../../scripts/explainer/hook.py", hook), "utf-8")
    _add_hostile_article(folder)
    site = folder.parent / "site"
    done = build(folder, site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def _add_hostile_article(folder: Path) -> None:
    seed = folder / "seeds/hostile.txt"
    seed.write_text(SEED, "utf-8")
    digest = hashlib.sha256(seed.read_bytes()).hexdigest()
    card = f"review: reviewed\nfile: hostile.txt\nsha256: sha256-{digest}\ntitle: Hostile\n"
    (folder / "data/sources/s9.yml").write_text(card, "utf-8")
    quote = HOSTILE.replace("'", "''")
    statement = (
        "review: reviewed\nholder: port-ada\nabout: [council-meeting]\n"
        f"cites:\n  - source: s9\n    quote: '{quote}'\n    mark: '{quote[:20]}'\n"
    )
    (folder / "data/statements/hostile-passage.yml").write_text(statement, "utf-8")
