"""Fixtures of the tests on built sites: the harbour topic, built as an editor would."""

from __future__ import annotations

from pathlib import Path

import pytest
from sites import copied

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.publish.build import build_of
from explainer.publish.publication import Publication
from hostile_build import build

ADDRESS = "https://example.org/harbour/"


@pytest.fixture(scope="session")
def harbour_built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the harbour topic's built site."""
    folder = copied(root, tmp_path_factory.mktemp("harbour") / "project")
    done = build(folder, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def publication(root: Path) -> Publication:
    """Return the harbour topic's publication, without authored pages."""
    project = Project(root / "tests/projects/harbour")
    checked = check_project(project).checked
    assert checked is not None
    return build_of(checked, project, ADDRESS, {}).publication
