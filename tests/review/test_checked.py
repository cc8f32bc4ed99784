"""Whatever is accepted in bulk passes the checks: no draft record is an error, on either topic."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.review.accept import accept_all
from explainer.store.plain import read_plain
from explainer.store.write import dump, write_text

ROOT = Path(__file__).parents[2]
ARTICLES = {"seeds": ROOT / "seeds", "city-congestion": ROOT / "examples" / "city-congestion" / "seeds"}


@pytest.mark.parametrize("topic", ARTICLES)
def test_accepted_drafts_have_no_errors(topic: str, tmp_path: Path) -> None:
    """All drafts of a topic, accepted at once, give notices only; disagreements and positions are among them."""
    (tmp_path / "seeds").mkdir()
    for path in ARTICLES[topic].glob("*.txt"):
        shutil.copy(path, tmp_path / "seeds" / path.name)
    project = Project(tmp_path)
    kept = {
        k: v for k, v in read_plain(ROOT / "data" / "topic.yml").items() if k in {"title", "question", "scope", "as_of"}
    }
    write_text(project.topic, dump(kept))
    added = accept_all(project, "an editor", "2026-01-02T03:04:05Z").added
    errors = [one for one in check_project(project).problems if one.severity == "error"]

    assert [f"{one.path}:{one.line} {one.code} {one.message}" for one in errors] == []
    assert {"disagreements", "statements", "proposals"} <= {path.parent.name for path in added}
