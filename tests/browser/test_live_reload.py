"""A page that is open in a browser turns into the newest one by itself: after an edit, a mistake and its mending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from serving import PATIENCE, change, harbour, previewing

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def test_open_page_follows_the_files(page: Page, tmp_path: Path) -> None:
    """Without a click: the edited title, then the problems in place of the page, then the page again."""
    page.set_default_timeout(PATIENCE * 1000)
    root = harbour(tmp_path)
    record = root / "data" / "proposals" / "tunnel.yml"
    title = next(line for line in record.read_text("utf-8").split("\n") if line.startswith("title:"))
    with previewing(root) as preview:
        preview.see("proposals/tunnel/", "<h1")
        page.goto(preview.url + "proposals/tunnel/")

        change(record, title, "title: A tunnel, edited")
        page.get_by_role("heading", name="A tunnel, edited").wait_for()

        change(record, "title: A tunnel, edited", "title: ")
        page.get_by_role("heading", name="Not built").wait_for()
        assert page.get_by_text("data/proposals/tunnel.yml:").first.is_visible()

        change(record, "title: ", "title: A tunnel again")
        page.get_by_role("heading", name="A tunnel again").wait_for()
