"""`explainer retire`: only what nothing names any more goes; its tombstone says why, and nothing else changes."""

from __future__ import annotations

import pytest
from commands import run
from whole import everything

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.store.records import load

PAGE = """# Page

{{ record("tunnel") }}

[a](proposals/tunnel.md)
"""


def test_retire_lists_what_still_names_it(harbour_copy: Project) -> None:
    """A record that something names is not retired: every place is shown, on pages too, and nothing is changed."""
    (harbour_copy.docs / "page.md").write_text(PAGE, "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, "retire", "tunnel", "--why", "No article wants it any more.")

    assert result.exit_code == 1
    for place in ("data/questions/who-pays.yml:14:13", "data/retired.yml:2:", "docs/page.md:3:12", "docs/page.md:5:"):
        assert f"{place}" in result.output
    assert "error[still-named]" in result.output
    assert everything(harbour_copy) == before


def test_retire(harbour_copy: Project) -> None:
    """The file goes, the tombstone has the reason and the successor, the page still answers, the rest is as it was."""
    before = everything(harbour_copy)
    result = run(
        harbour_copy, "retire", "is-it-sound", "--why", "The engineers said NO: more.", "--to", "tunnel-or-not"
    )
    after = everything(harbour_copy)
    stone = load(harbour_copy).retired.retired[-1]

    assert result.exit_code == 0
    assert (stone.id, stone.kind, stone.to) == ("is-it-sound", "disagreements", "tunnel-or-not")
    assert stone.why == "The engineers said NO: more."
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {
        "data/retired.yml",
        "data/disagreements/is-it-sound.yml",
    }
    assert [one.code for one in check_project(harbour_copy).problems if one.severity == "error"] == []
    assert run(harbour_copy, "retire", "is-it-sound", "--why", "x").exit_code == 2


def test_retire_makes_the_first_tombstone(harbour_copy: Project) -> None:
    """Without a file of tombstones, or with an empty list, one is made."""
    for text in (None, "retired: []\n", "# ours\nretired: []  # none yet\n"):
        if text is None:
            harbour_copy.retired.unlink()
        else:
            harbour_copy.retired.write_text(text, "utf-8")
        record = min(harbour_copy.kind("disagreements").iterdir())
        content = record.read_bytes()
        assert run(harbour_copy, "retire", record.stem, "--why", "x").exit_code == 0
        assert [stone.id for stone in load(harbour_copy).retired.retired] == [record.stem]
        assert ("# ours" in harbour_copy.retired.read_text("utf-8")) == ("# ours" in (text or ""))
        record.write_bytes(content)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["nothing", "--why", "x"], "no record has the id"),
        (["is-it-sound"], "--why"),
        (["is-it-sound", "--why", " "], "--why must be plain text"),
        (["is-it-sound", "--why", "a\u202eb"], "--why must be plain text"),
        (["is-it-sound", "--why", "x", "--to", "tunel"], 'did you mean "tunnel"?'),
        (["is-it-sound", "--why", "x", "--to", "ferry"], "was retired"),
        (["is-it-sound", "--why", "x", "--to", "is-it-sound"], "cannot take its own place"),
    ],
)
def test_retire_wrong_use(harbour_copy: Project, more: list[str], said: str) -> None:
    """An unknown record or successor, or no reason, is wrong use, and nothing is changed."""
    before = everything(harbour_copy)
    result = run(harbour_copy, "retire", *more)

    assert result.exit_code == 2
    assert said in result.stderr
    assert everything(harbour_copy) == before
