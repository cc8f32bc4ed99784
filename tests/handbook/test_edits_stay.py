"""What an editor wrote stays: distilling again and again leaves `git diff` with the editor's own edits."""

from __future__ import annotations

import shutil
from pathlib import Path

from following import Followed, run, set_up


def test_two_runs_of_distil_leave_the_editor_s_edits_alone(followed: Followed, tmp_path: Path) -> None:
    """Distil, edit, distil, distil: git reports the edits and nothing else, whatever happened to the drafts."""
    folder = tmp_path / "city"
    shutil.copytree(followed.folder, folder, symlinks=True, ignore=shutil.ignore_patterns("site", ".venv"))
    set_up(folder)
    statements = sorted((folder / "data/statements").glob("*.yml"))
    edited, removed = statements[0], statements[-1]
    edited.write_text(f"# read on Monday\n{edited.read_text('utf-8').replace('draft', 'reviewed', 1)}", "utf-8")
    event = min((folder / "data/events").glob("*.yml"))
    event.write_text(event.read_text("utf-8").replace("title: ", "title: The ", 1), "utf-8")
    removed.unlink()
    (folder / "data/terms").mkdir(exist_ok=True)
    (folder / "data/terms/charge.yml").write_text("review: draft\nterm: charge  # the editor's own\n", "utf-8")
    run("git add --intent-to-add data/terms", folder)
    outside = "git diff -- . ':(exclude)data/drafts'"
    edits = run(outside, folder).stdout
    first, second = run("make distil", folder), run("make distil", folder)

    assert (first.returncode, second.returncode) == (0, 0), first.stdout + second.stdout
    assert "+# read on Monday" in edits
    assert run(outside, folder).stdout == edits
    assert run("git status --porcelain --untracked-files=all", folder).stdout.count("\n") == 4
