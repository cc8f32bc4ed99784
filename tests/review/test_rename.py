"""`explainer rename`: everything that names a record changes, in one step that can be broken off anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands import Broken, break_after, run
from whole import everything

from explainer.checks.run import check_project
from explainer.pages.authored import ALL_CHECKS
from explainer.paths import Project
from explainer.review.distil import distil
from explainer.store.records import load

PAGE = """# Page

{{ record("tunnel") }} {{ record('tunnel') }} {{ index("proposals") }} {{ topic("title") }}
{% raw %}{{ record("tunnel") }}{% endraw %} {# record("tunnel") #} tunnel "tunnel"

[a](proposals/tunnel.md) [b](./proposals/tunnel.md#what) [c](https://example.org/proposals/tunnel/)
<a href="proposals/tunnel/">d</a>
"""


def errors(project: Project) -> list[str]:
    """Return what is wrong with a project, its pages too."""
    found = check_project(project, ALL_CHECKS).problems
    return [f"{one.path}: {one.message}" for one in found if one.severity == "error"]


def test_rename_changes_every_reference(harbour_copy: Project) -> None:
    """After renaming, nothing names the old id but its tombstone; other bytes of the files stay as they were."""
    before = everything(harbour_copy)
    result = run(harbour_copy, "rename", "tunnel", "harbour-tunnel")
    after = everything(harbour_copy)

    assert result.exit_code == 0
    assert errors(harbour_copy) == []
    assert after.pop("data/proposals/harbour-tunnel.yml") == before.pop("data/proposals/tunnel.yml")
    for path in sorted(before):
        if path not in ("data/retired.yml", "data/questions/who-pays.yml"):
            changed = before[path].replace(b"proposal: tunnel", b"proposal: harbour-tunnel")
            changed = changed.replace(b"[tunnel]", b"[harbour-tunnel]").replace(b"[tunnel,", b"[harbour-tunnel,")
            changed = changed.replace(b"[ferry, tunnel]", b"[ferry, harbour-tunnel]")
            assert after[path] == changed, path
    assert b"proposals: [harbour-tunnel]" in after["data/questions/who-pays.yml"]
    assert b"title: Who would pay for a tunnel?" in after["data/questions/who-pays.yml"]


def test_log_of_changes_follows(harbour_copy: Project) -> None:
    """A correction goes with the record: its page still tells it after renaming; the words of the log stay."""
    before = load(harbour_copy).changes.changes
    run(harbour_copy, "rename", "trust-rejects-repair", "trust-against-repair")
    after = load(harbour_copy).changes.changes

    assert [one.records for one in after if one.grade == "correction"] == [("trust-against-repair", "topic")]
    assert [one.model_copy(update={"records": ()}) for one in after] == [
        one.model_copy(update={"records": ()}) for one in before
    ]


def test_old_id_forwards(harbour_copy: Project) -> None:
    """The tombstone says where the record went; those that forwarded to it forward on; the rest of the file stays."""
    before = harbour_copy.retired.read_text("utf-8")
    run(harbour_copy, "rename", "tunnel", "harbour-tunnel")
    stones = {stone.id: stone for stone in load(harbour_copy).retired.retired}

    assert (stones["tunnel"].to, stones["tunnel"].kind) == ("harbour-tunnel", "proposals")
    assert stones["ferry"].to == "harbour-tunnel"
    assert harbour_copy.retired.read_text("utf-8").startswith(before.replace("to: tunnel", "to: harbour-tunnel"))


def test_rename_changes_pages(harbour_copy: Project) -> None:
    """Calls and links of authored pages name the new id; raw parts, comments, words and other sites stay."""
    page = harbour_copy.docs / "page.md"
    page.write_bytes(PAGE.replace("\n", "\r\n").encode())
    inner = harbour_copy.docs / "proposals" / "index.md"
    inner.write_text(
        inner.read_text("utf-8") + "\n[e](tunnel.md) [f](../proposals/tunnel.md) [g](../tunnel.md)\n", "utf-8"
    )
    run(harbour_copy, "rename", "tunnel", "tube")
    wanted = PAGE.replace(
        """{{ record("tunnel") }} {{ record('tunnel')""", """{{ record("tube") }} {{ record('tube')"""
    )
    wanted = wanted.replace("](proposals/tunnel", "](proposals/tube").replace("./proposals/tunnel", "./proposals/tube")

    assert page.read_bytes().decode().replace("\r\n", "\n") == wanted.replace(
        'href="proposals/tunnel/', 'href="proposals/tube/'
    )
    assert page.read_bytes().count(b"\r\n") == PAGE.count("\n")
    assert inner.read_text("utf-8").endswith("[e](tube.md) [f](../proposals/tube.md) [g](../tunnel.md)\n")


def test_a_page_that_cannot_be_read_stops_it(harbour_copy: Project) -> None:
    """A page with a broken macro call might name the record: nothing is changed, and the page is named."""
    (harbour_copy.docs / "page.md").write_text('# Page\n\n{{ record("tunnel) }}\n', "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, "rename", "tunnel", "tube")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: docs/page.md: line 3: ")
    assert everything(harbour_copy) == before


def test_rename_of_a_source(harbour_copy: Project) -> None:
    """Citations, lineage and drafts name the new id, as `distil` would write them; labels in texts are listed."""
    card = harbour_copy.record("sources", "s3")
    told = card.read_text("utf-8").replace("an interview of the Weekly", "s1").replace("same-report", "quotes")
    card.write_text(told, "utf-8")
    distil(harbour_copy)
    result = run(harbour_copy, "rename", "s1", "s9")

    assert result.exit_code == 0
    assert errors(harbour_copy) == []
    assert "report: s9" in card.read_text("utf-8")
    assert "data/topic.yml" not in result.output.partition("it is changed everywhere")[2]
    assert "data/questions/who-pays.yml:5:20: notice[old-label]" in result.output
    drafts = {path.name: path.read_bytes() for path in harbour_copy.drafts.iterdir()}
    assert "s9.yml" in drafts
    distil(harbour_copy)
    assert {path.name: path.read_bytes() for path in harbour_copy.drafts.iterdir()} == drafts


def test_rename_of_everything_in_this_repository(root: Path, tmp_path: Path) -> None:
    """Every kind's first record of the first site can be renamed, and the site's records are sound afterwards."""
    for folder in ("data", "seeds", "docs"):
        shutil.copytree(root / folder, tmp_path / folder)
    project = Project(tmp_path)
    for kind, records in load(project).records.items():
        new = "s77" if kind == "sources" else f"renamed-{kind}"
        assert run(project, "rename", min(records), new).exit_code == 0

    assert errors(project) == []
    assert len(load(project).retired.retired) == len(load(project).records)


POINTS = [*range(8)]
"""After how many writings it is killed: of the note, of seven files."""


@pytest.mark.parametrize("after", POINTS)
@pytest.mark.parametrize("again", [("rename", "tunnel", "tube"), ("distil",), ("tidy",)])
def test_broken_off_and_finished(harbour_copy: Project, tmp_path: Path, after: int, again: tuple[str, ...]) -> None:
    """Killed after any writing, nothing is done, or all is as soon as any command that changes records is given."""
    shutil.copytree(harbour_copy.root, tmp_path / "other")
    other, before = Project(tmp_path / "other"), everything(harbour_copy)
    run(other, "rename", "tunnel", "tube")
    with pytest.raises(Broken), break_after("replace", after):
        run(harbour_copy, "rename", "tunnel", "tube")
    if after == 0:
        assert everything(harbour_copy) == before
        return
    assert "data/.accepting.json" in everything(harbour_copy)
    assert "unfinished" in {one.code for one in check_project(harbour_copy).problems}
    assert run(harbour_copy, *again).exit_code == 0
    run(other, *again)

    assert everything(harbour_copy) == everything(other)


@pytest.mark.parametrize("after", [0, 1])
def test_broken_off_at_the_end(harbour_copy: Project, after: int) -> None:
    """Killed before the old file goes, or before the note goes: the next call finishes and nothing is done twice."""
    with pytest.raises(Broken), break_after("unlink", after):
        run(harbour_copy, "rename", "tunnel", "tube")
    again = run(harbour_copy, "rename", "tunnel", "tube")

    assert again.exit_code == 0
    assert '"tunnel" is "tube" already' in again.output
    assert errors(harbour_copy) == []
    assert [stone.id for stone in load(harbour_copy).retired.retired] == ["ferry", "tunnel"]


def test_an_edit_in_between_is_not_lost(harbour_copy: Project) -> None:
    """A file that was edited after the break is never overwritten: every command says so, and `check` too."""
    with pytest.raises(Broken), break_after("replace", 2):
        run(harbour_copy, "rename", "tunnel", "tube")
    edited = harbour_copy.record("statements", "trust-rejects-repair")
    edited.write_bytes(edited.read_bytes() + b"# mine\n")
    before = everything(harbour_copy)

    for command in (("rename", "tunnel", "tube"), ("distil",), ("tidy",), ("retire", "who-pays", "--why", "x")):
        result = run(harbour_copy, *command)
        assert result.exit_code == 1
        assert "edited-since" in result.output
        assert everything(harbour_copy) == before
    harbour_copy.accepting.unlink()
    assert run(harbour_copy, "tidy", "--check").exit_code in (0, 1)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("tunel", "x", 'did you mean "tunnel"?'),
        ("nothing-like-it", "x", "ids are the names of the files"),
        ("ferry", "x", '"ferry" was retired, and "tunnel" took its place'),
        ("tunnel", "repair", "is taken by data/proposals/repair.yml"),
        ("tunnel", "ana-silva", "is taken by data/participants/ana-silva.yml"),
        ("tunnel", "tunnel", "is taken by data/proposals/tunnel.yml"),
        ("tunnel", "ferry", "was retired (data/retired.yml) and is never used again"),
        ("tunnel", "A Tunnel", "lower-case words joined by hyphens"),
        ("tunnel", "../x", "lower-case words joined by hyphens"),
        ("tunnel", "", "lower-case words joined by hyphens"),
        ("tunnel", "s7", "lower-case words joined by hyphens"),
        ("tunnel", "topic", "is taken by data/topic.yml"),
        ("tunnel", "style", "is taken by data/style.yml"),
        ("tunnel", "decisions", "is taken by data/decisions.yml"),
        ("tunnel", "x" * 101, "cannot be an id"),
        ("s1", "first", "s and a number"),
    ],
)
def test_wrong_ids(harbour_copy: Project, old: str, new: str, said: str) -> None:
    """An id that is not there, or cannot be taken, is wrong use: one message with the way out, nothing changed."""
    before = everything(harbour_copy)
    result = run(harbour_copy, "rename", old, new)

    assert result.exit_code == 2
    assert said in result.stderr
    assert everything(harbour_copy) == before


@pytest.mark.parametrize("command", [("rename", "tunnel", "tube"), ("retire", "tunnel", "--why", "x"), ("tidy",)])
@pytest.mark.parametrize("file", ["data/questions/who-pays.yml", "data/retired.yml", "data/topic.yml"])
def test_unreadable_yaml(harbour_copy: Project, command: tuple[str, ...], file: str) -> None:
    """A file that cannot be read might name the record: it is shown with its place, and nothing is changed."""
    (harbour_copy.root / file).write_text("title: [\n", "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, *command)

    assert result.exit_code == 1
    assert f"{file}:2:1: error[yaml-syntax]" in result.output
    assert "nothing was changed" in result.output
    assert everything(harbour_copy) == before


@pytest.mark.parametrize("command", [("rename", "tunnel", "tube"), ("tidy",)])
def test_locked_folder(harbour_copy: Project, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """Where one of the folders cannot be written to, no other file is changed either."""
    before = everything(harbour_copy)
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "statements")
    result = run(harbour_copy, *command)

    assert result.exit_code == 1
    assert "data/statements: this folder cannot be written to; nothing was changed" in result.stderr
    assert everything(harbour_copy) == before
