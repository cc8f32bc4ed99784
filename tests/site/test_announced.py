"""What every page announces beside its text: both feeds in its head, and at its foot where errors are reported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sites import copied

from hostile_build import build

REPOSITORY = "https://git.example/somebody/harbour"


@pytest.fixture(scope="module")
def with_repository(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the harbour topic's built site, told of its repository as the deployment tells it."""
    folder = copied(root, tmp_path_factory.mktemp("repository") / "project")
    config = folder / "mkdocs.yml"
    line = re.search(r"^  repository: .*$", (root / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert line
    config.write_text(f"{config.read_text('utf-8')}extra:\n{line[0]}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPOSITORY_URL", REPOSITORY)
        done = build(folder, folder / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_readers_find_both_feeds(with_repository: Path) -> None:
    """A feed reader that is given any page's address finds both feeds, from a page at any depth."""
    for page, up in (("", ""), ("changes/", "../"), ("proposals/tunnel/", "../../")):
        head = (with_repository / page / "index.html").read_text("utf-8").split("</head>")[0]
        found = re.findall(r'<link rel="alternate feed" type="([^"]+)" title="[^"]+" href="([^"]+)">', head)
        assert found == [("application/atom+xml", f"{up}feed.xml"), ("application/feed+json", f"{up}feed.json")], page


def test_errors_are_reported_where_the_repository_is(with_repository: Path, harbour_built: Path) -> None:
    """The foot of every page leads to the repository's forms; a site that knows no repository has no such link."""
    link = f'<a href="{REPOSITORY}/issues/new/choose">Report an error</a>'

    assert all(link in page.read_text("utf-8") for page in sorted(with_repository.rglob("index.html")))
    assert "Report an error" not in (harbour_built / "index.html").read_text("utf-8")


def test_deployment_tells_the_repository(root: Path) -> None:
    """The step that builds what is published names the repository's address."""
    workflow = (root / ".github/workflows/site.yml").read_text("utf-8")

    assert "REPOSITORY_URL: ${{ github.server_url }}/${{ github.repository }}" in workflow
