"""A folder in which the tutorial was followed, step by step, with the commands as they stand in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from following import BLOCK, Followed, run, set_up

TUTORIAL = "docs/handbook/ten-minutes.md"


@pytest.fixture(scope="session")
def followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """Follow the tutorial in a copy of this repository: run its `sh` blocks, write its `yaml` blocks to their files."""
    top = tmp_path_factory.mktemp("ten-minutes")
    here = top / "explainer"
    here.mkdir()
    for path in root.iterdir():
        if path.name not in {".venv", "site", ".git"}:
            (here / path.name).symlink_to(path)
    set_up(here)
    printed, blocks = "", []
    for kind, name, text in BLOCK.findall((root / TUTORIAL).read_text("utf-8")):
        if kind == "sh":
            done = run(f"{text}\npwd >'{top}/where'", here)
            printed += done.stdout
            assert done.returncode == 0, f"{text}\n{done.stdout}{done.stderr}"
            here = Path((top / "where").read_text("utf-8").strip())
            if not (here / ".venv").exists():
                set_up(here)
        elif kind == "yaml":
            (here / name).write_text(text, "utf-8")
        blocks.append((kind, text, printed))
    done = run("git add . && git commit --quiet --message 'The tutorial, to its end'", here)
    assert done.returncode == 0, done.stderr
    return Followed(here, blocks)
