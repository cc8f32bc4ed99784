"""Find a Chromium for the browser tests, or get one. Prints its path alone; all else goes to standard error.

Order: `$BROWSER`; a Chromium or Chrome on the path; the one that Playwright has already downloaded. As a command, it
then gets one: Playwright's own download; else, as root on Debian, `apt-get install chromium`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "No Chromium for the browser tests: install chromium (Debian: apt-get install chromium), or name one with "
    "BROWSER=/path/to/chromium, or leave these tests out with BROWSER=none."
)


def main() -> int:
    """Print the path of a browser that starts, getting one if need be; else say in one line what to install."""
    browser = find_browser()
    for get in (_download, _install):
        browser = browser or (find_browser() if get() else None)
    if browser is None:
        _say(ADVICE)
        return 1
    sys.stdout.write(f"{browser}\n")
    return 0


def find_browser() -> str | None:
    """Return the path of a Chromium that starts, without installing anything."""
    return next((path for candidate in _candidates() if (path := shutil.which(candidate)) and _starts(path)), None)


def _candidates() -> Iterator[str]:
    """Yield what may be a browser. A desktop's own `$BROWSER`, such as firefox, is passed over with a word."""
    wanted = os.environ.get("BROWSER", "")
    if "chrom" in wanted.lower():
        yield wanted
    elif wanted:
        _say(f"BROWSER={wanted} is no Chromium by its name: looking for another.")
    yield from NAMES
    yield _downloaded()


def _downloaded() -> str:
    """Return where Playwright keeps its own; asked in a process of its own, since tests may have Playwright running."""
    ask = "from playwright.sync_api import sync_playwright as p\nwith p() as api: print(api.chromium.executable_path)"
    return subprocess.run([sys.executable, "-c", ask], stdout=subprocess.PIPE, text=True, check=False).stdout.strip()


def _starts(path: str) -> bool:
    """Tell whether the program answers; a stand-in that only asks for a package does not, nor one without libraries."""
    return _runs([path, "--version"], output=subprocess.DEVNULL, seconds=30)


def _download() -> bool:
    _say("No Chromium found: taking Playwright's own, a large download ...")
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return _runs(command, output=subprocess.DEVNULL, seconds=900)


def _install() -> bool:
    """Install Debian's, where that can be done without asking."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    _say("No Chromium yet: installing Debian's with apt-get ...")
    update = ["apt-get", "-qq", "update"]
    install = ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", "chromium"]
    return _runs(update, seconds=600) and _runs(install, seconds=900)


def _runs(command: list[str], *, seconds: int, output: int | None = None) -> bool:
    """Run a command without a terminal; its output goes to standard error unless told otherwise."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    where = sys.stderr.fileno() if output is None else output
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=where, stderr=where, timeout=seconds, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
