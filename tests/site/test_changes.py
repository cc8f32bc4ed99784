"""The change log on the pages: the whole log, the corrections, and on each page what changed there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from explainer.model.change import Change
from explainer.paths import Project
from explainer.store.version import data_version

if TYPE_CHECKING:
    from pathlib import Path


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def test_log_tells_all_and_corrections_the_mended(harbour_built: Path) -> None:
    """The changes page has every entry under its id; that of corrections has no addition."""
    log, mended = _text(harbour_built / "changes/index.html"), _text(harbour_built / "corrections/index.html")

    assert re.findall(r'<li id="([a-z-]+)"><time', log) == ["ferry-withdrawn", "who-wants-the-tunnel", "first-edition"]
    assert "First edition" not in mended
    assert "asked for a tunnel instead" in mended
    assert "feed.xml" in log


def test_page_says_what_changed_on_it(harbour_built: Path) -> None:
    """A corrected page begins with the correction, and keeps the old wording as no longer valid with the reason."""
    html = _text(harbour_built / "statements/trust-rejects-repair/index.html")

    assert html.index('class="noted"') < html.index('class="asof"') < html.index('id="changed"')
    assert "<del>asked for a tunnel instead</del>" in html
    assert "Reason: The article says" in html
    assert 'id="changed"' in _text(harbour_built / "index.html")
    assert 'id="changed"' not in _text(harbour_built / "statements/silva-repair/index.html")


def test_no_change_is_said_plainly(site_dir: Path) -> None:
    """Without an entry both pages say so; with one they do not."""
    for page, words in (("changes", "No change so far"), ("corrections", "None so far")):
        html = _text(site_dir / page / "index.html")
        assert (words in html) != ("<time datetime=" in html)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"grade": "correction"}, 'needs "before"'),
        ({"grade": "correction", "before": "x"}, 'and "why"'),
        ({"when": "2026-03"}, "one day"),
        ({"grade": "typo"}, "addition"),
        ({"records": []}, "at least 1"),
    ],
)
def test_entry_that_tells_too_little_is_refused(fields: dict[str, object], told: str) -> None:
    """A correction says what stood there and why it was wrong; a change has one day and names a record."""
    whole = {"id": "a", "when": "2026-03-12", "grade": "addition", "records": ["x"], "what": "A."}
    assert Change.model_validate(whole)
    with pytest.raises(ValidationError, match=told):
        Change.model_validate({**whole, **fields})


def test_version_is_that_of_the_data(harbour_built: Path, root: Path) -> None:
    """The home page and the data page state the version of the data they were made from."""
    version = data_version(Project(root / "tests/projects/harbour"))

    assert re.fullmatch("[0-9a-f]{12}", version)
    told = re.sub("<[^>]+>", "", _text(harbour_built / "index.html"))
    assert f"Version {version} of the data" in told
    assert version in _text(harbour_built / "data/index.html")


def test_version_changes_with_the_data_alone(tmp_path: Path) -> None:
    """A changed, added or renamed file of data/ or seeds/ makes another version; drafts and hidden files do not."""
    project = Project(tmp_path)
    for name in ("data/topic.yml", "data/terms/a.yml", "seeds/one.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    versions = [data_version(project)]
    (tmp_path / "data/drafts").mkdir()
    for name in ("data/drafts/s1.yml", "data/.accepting.json", "docs.md"):
        (tmp_path / name).write_text("x", "utf-8")
        assert data_version(project) == versions[0]
    for name in ("data/topic.yml", "seeds/one.txt", "seeds/two.txt"):
        (tmp_path / name).write_text("y", "utf-8")
        versions.append(data_version(project))
    (tmp_path / "data/terms/a.yml").rename(tmp_path / "data/terms/b.yml")
    versions.append(data_version(project))

    assert len(set(versions)) == len(versions)
