"""The search for a browser: which one is taken, and what is said when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import find_browser

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the whole search path, with no browser named and none downloaded."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "downloads"))
    return tmp_path


def _program(folder: Path, name: str, *, exit_code: int = 0) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_named_browser_comes_first(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`BROWSER=/path/to/chromium` is taken before any on the path."""
    _program(programs, "chromium")
    named = _program(programs, "my-chromium")
    monkeypatch.setenv("BROWSER", named)
    assert find_browser.find_browser() == named


def test_stand_in_that_does_not_start_is_passed_over(programs: Path) -> None:
    """A `chromium-browser` that only asks for another package is no browser."""
    _program(programs, "chromium-browser", exit_code=1)
    chrome = _program(programs, "google-chrome-stable")
    assert find_browser.find_browser() == chrome


def test_other_browser_of_the_desktop_is_passed_over(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A desktop that sets `BROWSER=firefox` for its own purposes does not stop the tests, but is told."""
    chromium = _program(programs, "chromium")
    monkeypatch.setenv("BROWSER", "firefox")
    assert find_browser.find_browser() == chromium
    assert capsys.readouterr().err == "BROWSER=firefox is no Chromium by its name: looking for another.\n"


@pytest.mark.usefixtures("programs")
def test_none_to_be_had_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When nothing is found and nothing can be got, the command says what to install, and exits with 1."""
    monkeypatch.setattr(find_browser, "_download", lambda: False)
    monkeypatch.setattr(find_browser, "_install", lambda: False)
    assert find_browser.main() == 1
    assert capsys.readouterr().err == f"{find_browser.ADVICE}\n"
    assert "\n" not in find_browser.ADVICE


def test_debian_chromium_is_installed_by_root(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root, where Playwright's download fails, `apt-get` updates and installs, asking nothing."""
    apt = programs / "apt-get"
    browser = programs / "chromium"
    apt.write_text(
        f"#!/bin/sh\necho $* >> {programs}/asked\n[ $2 = update ] && exit 0\n"
        f"echo '#!/bin/sh' > {browser}\n/bin/chmod +x {browser}\n",
        encoding="utf-8",
    )
    apt.chmod(0o755)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(find_browser, "_download", lambda: False)
    assert find_browser.main() == 0
    asked = (programs / "asked").read_text("utf-8").splitlines()
    assert asked == ["-qq update", "-qq install --yes --no-install-recommends chromium"]
