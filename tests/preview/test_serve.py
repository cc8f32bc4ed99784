"""`explainer serve`, for real: edits show, a broken edit shows its problems as the page, mended the site is back."""

from __future__ import annotations

import signal
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from serving import COMMAND, PATIENCE, change, harbour, previewing


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the harbour example."""
    return harbour(tmp_path)


def test_edits_show_and_broken_ones_are_the_page(root: Path) -> None:
    """An edit of each watched folder shows; a broken one shows its problems everywhere, and mended the site is back."""
    record = root / "data" / "proposals" / "tunnel.yml"
    title = next(line for line in record.read_text("utf-8").split("\n") if line.startswith("title:"))
    with previewing(root) as preview:
        preview.see("proposals/tunnel/", title.removeprefix("title: "))
        assert "setInterval" in preview.get("")[1]

        change(record, title, "title: A tunnel, edited")
        preview.see("proposals/tunnel/", "A tunnel, edited")

        (root / "docs" / "index.md").write_text("# New words\n\nAt once.\n", "utf-8")
        preview.see("", "New words")

        (root / "overrides" / "main.html").write_text('{% extends "base.html" %}{% block footer %}Mine{% endblock %}')
        preview.see("", "Mine")

        change(record, "title: A tunnel, edited", "title: A <script>alert(1)</script> tunnel\nstatsu: agreed")
        page = preview.see("proposals/tunnel/", "Not built", 503)
        assert "data/proposals/tunnel.yml:" in page
        assert "statsu" in page
        assert "^^^^^^" in page
        assert "<script>\n{const seen" in page  # so that it turns into the site again
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; tunnel" in page
        assert "Not built" in preview.see("no/such/page/", "Not built", 503)
        preview.hear(r'data/proposals/tunnel\.yml:\d+:1: error\[unknown-field\]: unknown field "statsu"')

        change(record, "\nstatsu: agreed", "")
        preview.see("proposals/tunnel/", "&lt;script&gt;alert(1)&lt;/script&gt; tunnel")

        seed = root / "seeds" / "morning.txt"
        seed.write_text(seed.read_text("utf-8") + "One more line.\n", "utf-8")
        assert "sha256" in preview.see("", "Not built", 503)
        built = preview.said.count("Building")
        preview.hear("Not built", 2)
        assert preview.said.count("Building") == built  # nothing is built anew when nothing changed


def test_begins_broken_and_recovers(root: Path) -> None:
    """Started on broken data the problems are the page; the site comes when they are mended, without a new start."""
    topic = root / "data" / "topic.yml"
    good = topic.read_bytes()
    topic.write_bytes(b"title: 'The pier\n")
    with previewing(root) as preview:
        page = preview.see("", "Not built", 503)
        assert "data/topic.yml:1:8" in page
        assert "a quotation mark opens here and does not close" in page

        topic.write_bytes(good)
        preview.see("proposals/tunnel/", "<h1")


@pytest.mark.parametrize(
    ("file", "broken", "said"),
    [
        ("mkdocs.yml", "site_name: [\n", "mkdocs.yml"),
        ("overrides/main.html", "{% extends 'base.html' %}{% block footer %}<b>{{ nothing.at.all }}", "main.html"),
        ("docs/index.md", "# A page\n\n[a link](nowhere.md) and {{ no_such() }}\n", "no_such"),
    ],
)
def test_what_only_the_build_sees(root: Path, file: str, broken: str, said: str) -> None:
    """What is wrong with settings, templates or pages is shown as well, escaped; the site recovers from it."""
    path = root / file
    good = path.read_bytes() if path.exists() else b"{% extends 'base.html' %}"
    path.write_text(broken, "utf-8")
    with previewing(root) as preview:
        assert said in preview.see("", "Not built", 503)

        path.write_bytes(good)
        preview.see("proposals/tunnel/", "<h1")


def test_interrupted_it_leaves_cleanly(root: Path) -> None:
    """Ctrl-C ends it with one line and exit code 0, also amid a build; nothing of it stays in the temporary folder."""
    before = {path.name for path in Path(tempfile.gettempdir()).glob("explainer-*")}
    with previewing(root) as preview:
        preview.hear("Building")
        preview.process.send_signal(signal.SIGINT)
        assert preview.process.wait(PATIENCE) == 0
        preview.hear(r"Stopped\.")
    assert "Traceback" not in preview.said
    mine = {path.name for path in Path(tempfile.gettempdir()).glob("explainer-*")} - before
    assert [name for name in mine if (Path(tempfile.gettempdir()) / name / "1").exists()] == []


def test_port_in_use_is_one_line(root: Path) -> None:
    """An address that is taken, or is none, is said in a line with the way out."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [*COMMAND[:-1], f"127.0.0.1:{port}", "--root", str(root)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"Error: 127.0.0.1:{port} is in use; stop what serves there, or give --address 127.0.0.1:{port + 1}\n"
    )

    command = [*COMMAND[:-1], "8000", "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert "8000 is no address; write a host and a port, such as 127.0.0.1:8000" in done.stderr
