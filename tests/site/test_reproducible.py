"""The same records give the same bytes: in any folder, on any day, in any time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sites import copied

CLOCK = Path(__file__).parent / "clock"


def _built(project: Path, **settings: str) -> dict[str, bytes]:
    """Build a project in a world of its own and return its site's files."""
    path = os.pathsep.join([str(CLOCK), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path, **settings}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(project / "out")]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    files = sorted(path for path in (project / "out").rglob("*") if path.is_file())
    return {path.relative_to(project / "out").as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def two(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the harbour topic in two folders of different depth."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "deep/deeper").mkdir(parents=True)
    return [copied(root, tmp_path / "here"), copied(root, tmp_path / "deep/deeper/there")]


def test_clock_of_the_test_is_ahead() -> None:
    """The other day of these tests is another day: what MkDocs takes for today is 400 days ahead."""
    say = "import mkdocs.utils, time; print(mkdocs.utils.get_build_date())"
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    days = [
        subprocess.run(
            [sys.executable, "-c", say],
            env={**environment, "PYTHONPATH": str(CLOCK), "CLOCK_DAYS": ahead},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for ahead in ("0", "400")
    ]
    assert days[0] < days[1]


def test_folder_day_and_time_zone_leave_no_trace(two: list[Path]) -> None:
    """Two builds, in two folders, on two days and in two time zones, are the same byte for byte."""
    first = _built(two[0], TZ="Pacific/Kiritimati")
    second = _built(two[1], TZ="America/Los_Angeles", CLOCK_DAYS="400", PYTHONHASHSEED="7")

    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first) > 50


def test_a_given_day_is_honoured(two: list[Path]) -> None:
    """SOURCE_DATE_EPOCH is the day of the build: 90 days after a correction its page no longer begins with it."""
    page = "statements/trust-rejects-repair/index.html"
    early = _built(two[0], SOURCE_DATE_EPOCH="1773532800")[page].decode()  # three days after the correction
    late = _built(two[1], SOURCE_DATE_EPOCH="1785000000")[page].decode()  # 135 days after it

    assert 'class="noted"' in early
    assert 'class="noted"' not in late
    assert 'id="changed"' in late
