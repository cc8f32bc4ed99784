"""`explainer review` on the whole screen, driven without a terminal: every key, and articles that mean harm."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from desk import set_editor, sit
from textual.widgets import Input, Static

from explainer.cli.desk.editor import open_editor
from explainer.cli.desk.keys import KEYS
from explainer.cli.desk.screen import ReviewScreen
from explainer.store.plain import read_plain
from explainer.store.records import load

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from explainer.paths import Project

SIZES = [(120, 40), (80, 24), (40, 15)]


def press(project: Project, *keys: str, size: tuple[int, int] = (120, 40)) -> dict[str, str]:
    """Press keys on a new review screen; return what is shown then: each part's text and what the lines hold."""
    app = ReviewScreen(sit(project), open_editor)

    async def drive() -> dict[str, str]:
        async with app.run_test(size=size) as pilot:
            for key in keys:
                await pilot.press(key)
            await _settled(app, pilot)
            parts = [part for part in app.screen.query(Static) if part.id] or list(app.screen.query(Static))
            shown = {part.id or "window": str(part.visual) for part in parts}
            return {**shown, "screen": _cells(app)}

    return asyncio.run(drive())


async def _settled(app: ReviewScreen, pilot: Pilot[None]) -> None:
    """Wait until the screen has stayed the same for half a second; a layout may take several rounds."""
    same, before = 0, ""
    for _round in range(100):
        await pilot.pause(0.05)
        now = _cells(app)
        same, before = (same + 1 if now == before else 0), now
        if same == 10:
            return


def _cells(app: ReviewScreen) -> str:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - the cells themselves
    return "\n".join(strip.text for strip in strips)


def decided(project: Project) -> list[tuple[str, str | None]]:
    """Return the decisions and their reasons."""
    return [(row.decision, row.reason) for row in load(project).decisions.decisions]


@pytest.mark.parametrize("size", SIZES)
def test_passage_record_and_keys_are_in_sight(project: Project, size: tuple[int, int]) -> None:
    """On a wide, a usual and a very small terminal the passage, the record and the keys are on the screen."""
    seed = project.seeds / "one.txt"
    seed.write_text("A line of words.\n" * 60 + seed.read_text("utf-8") + "A line of words.\n" * 60, "utf-8")
    said = press(project, size=size)
    lines = " ".join(said["screen"].replace("│", " ").split())

    assert "opened the pier" in lines
    assert "Proposed:" in lines
    assert all(key.word.split()[0] in lines for key in KEYS)
    assert "0 decided" in lines


def test_accept_undo_skip_and_progress(project: Project) -> None:
    """Accepting writes at once, undoing takes back, skipping leaves; the progress counts."""
    said = press(project, "a", "a", "u", "s", "space")

    assert decided(project) == [("accepted", None), ("accepted", None), ("reopened", None)]
    assert said["progress"].startswith(
        "1 decided, 11 left, 2 of them skipped · article 1 of 2 · S1 (one.txt), paragraph"
    )
    assert press(project, "a")["message"] == "accepted proposals/winter-toll"


def test_reject_by_number_or_in_ones_own_words(project: Project) -> None:
    """A number is a reason at once; words are one after Enter; Escape and nothing decide nothing."""
    press(project, "r", "2", "r", *"not x", "enter", "r", "escape", "r", "enter")

    assert decided(project) == [("rejected", "wrong person"), ("rejected", "not x")]


def test_merge_by_number_and_by_id(project: Project) -> None:
    """A similar record is chosen by its number, any other by its id, which is completed while typing."""
    press(project, "a", "s", "s", "s", "a", "m", "1")
    record = read_plain(project.record("statements", "okafor-boats-pay-winter-toll"))
    assert len(record["cites"]) == 2

    press(project, "n", "m", *"ines", "right", "enter")
    assert "Northern Ferry Union" in read_plain(project.record("participants", "ines-okafor"))["aliases"]


def test_edit_and_mend(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake is shown with its line and kept; nothing is accepted until it is mended."""
    set_editor(monkeypatch, tmp_path, "kind: person", "kind: bird")
    said = press(project, "e", "a")
    assert "data/.editing/" in said["proposed"]
    assert "kind: bird" in said["proposed"]
    assert "not accepted: edit it first (e)" in said["message"]
    assert decided(project) == []

    set_editor(monkeypatch, tmp_path, "kind: bird", "kind: group")
    said = press(project, "e", "a")
    assert read_plain(project.record("participants", "ines-okafor"))["kind"] == "group"


def test_every_key_is_in_the_help(project: Project) -> None:
    """The line of keys names all of them, and ? says what each does."""
    said = press(project, "question_mark")["window"]

    assert all(key.does in said for key in KEYS)
    assert all(f"{key.key} {key.word}" in press(project)["keys"] for key in KEYS[:1])


def test_at_the_end(project: Project) -> None:
    """With nothing left, keys that decide do nothing, undo goes back, and quit leaves."""
    said = press(project, "n", "n", "a", "r", "m", "e")
    assert "All that is left was skipped: 12." in said["text"]
    assert said["message"].startswith("nothing is left to decide")
    assert decided(project) == []


def test_hostile_article_on_the_screen(project: Project) -> None:
    """Markup is shown as it stands, control and bidi characters by their numbers, a huge line in part."""
    (project.seeds / "one.txt").write_text(
        "Mayor Ines \x1b[31mOkafor\u202e said that the [bold]toll[/] [@click=app.quit]is[/] unfair.\x07\n"
        + "x" * 500_000
        + "\nMayor Ines Okafor rejected the [red]toll."
        + " wörd会" * 50_000,
        "utf-8",
    )
    said = press(project)

    assert "[31m" in said["text"]
    assert "<U+202E>" in said["text"]
    assert "[@click=app.quit]is[/]" in said["text"]
    assert not set("\x1b\x07\u202e") & set("".join(said.values()))
    assert len(said["text"]) < 40_000


def test_disk_that_refuses(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is said in a line, and the session goes on."""
    app = ReviewScreen(sit(project), open_editor)

    def refuse() -> None:
        raise OSError(28, "No space left on device", "data/x.yml")

    monkeypatch.setattr(app.session, "accept", refuse)

    async def drive() -> str:
        async with app.run_test() as pilot:
            await pilot.press("a")
            return str(app.query_one("#message", Static).visual)

    assert asyncio.run(drive()) == "not done: data/x.yml: No space left on device"


def test_letters_typed_into_a_question_are_no_keys(project: Project) -> None:
    """While a reason is typed, its letters accept, skip and quit nothing."""
    app = ReviewScreen(sit(project), open_editor)

    async def drive() -> str:
        async with app.run_test() as pilot:
            await pilot.press("r", *"aqsu")
            return app.screen.query_one(Input).value

    assert asyncio.run(drive()) == "aqsu"
    assert decided(project) == []
