"""The records in the neutral form: what an editor added to an article's words is left out."""

from __future__ import annotations

import shutil
from pathlib import Path

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.publish.neutral import records_as_neutral

HARBOUR = Path(__file__).resolve().parents[1] / "projects" / "harbour"


def test_an_unnamed_speaker_is_called_as_the_article_does(tmp_path: Path) -> None:
    """The editors' "unnamed" before a description is theirs: the neutral form has the article's words alone."""
    shutil.copytree(HARBOUR, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "data/statements/engineers-sound.yml"
    path.write_text(path.read_text("utf-8") + "described_as: unnamed engineers\n", "utf-8")
    path.write_text(path.read_text("utf-8").replace("years.}", "years., as: unnamed}"), "utf-8")
    found = check_project(Project(tmp_path))
    assert found.checked is not None, found.problems

    speakers = {one["speaker"] for one in records_as_neutral(found.checked)["statements"]}

    assert "engineers" in speakers
    assert not any("unnamed" in speaker for speaker in speakers)
