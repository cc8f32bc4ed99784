"""Fixtures for browser tests: the Chromium that was found, started so that it asks nobody anything.

Every test in this folder bears the mark `browser`. Without a browser they fail; `-m "not browser"` leaves them out.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from find_browser import ADVICE, find_browser

FLAGS = (
    "--no-sandbox",  # root in a container has no sandbox; the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the Chromium that `scripts/find_browser.py` finds, and fail where there is none."""
    if os.environ.get("BROWSER") == "none":
        pytest.fail('BROWSER=none: leave these tests out with -m "not browser"', pytrace=False)
    path = find_browser()
    if path is None:
        pytest.fail(ADVICE, pytrace=False)
    return {**browser_type_launch_args, "executable_path": path, "args": list(FLAGS)}
