"""The preview's round: look, build when something changed, show the site or what is wrong, look again."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

from explainer.cli.preview.build import build
from explainer.cli.preview.pages import waiting_page
from explainer.cli.preview.server import PreviewServer, Shown
from explainer.cli.preview.watch import settled, snapshot
from explainer.paths import Project

_LOOK = 0.3
"""Seconds between two looks at the files."""


def preview(project: Project, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve a project's site until the user interrupts; build it anew whenever something changes.

    Raises OSError when the address cannot be had. A build that fails is shown as every page, and ends nothing.
    """
    with (
        tempfile.TemporaryDirectory(prefix="explainer-") as folder,
        PreviewServer(host, port, Shown(page=waiting_page())) as server,
    ):
        shown = f"[{host}]" if ":" in host else host
        url = f"http://{shown}:{server.server_port}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Serving on {url} (Ctrl-C stops)")
        try:
            _rounds(project, Path(folder), server, url, say)
        finally:
            server.shutdown()


def _rounds(project: Project, folder: Path, server: PreviewServer, url: str, say: Callable[[str], None]) -> None:
    seen, number = None, 0
    while True:
        now = snapshot(project)
        if now == seen:
            time.sleep(_LOOK)
            continue
        seen = now if seen is None else settled(project, now)
        number += 1
        say("Building the site …")
        started, target = time.monotonic(), folder / str(number)
        if failed := build(project, target, url):
            say(f"{failed.text}\n\nNot built. Mend it and save; the site comes back by itself.")
            server.shown = Shown(page=failed.page, folder=server.shown.folder)
            rmtree(target, ignore_errors=True)
        else:
            before, server.shown = server.shown.folder, Shown(folder=target)
            say(f"Built in {time.monotonic() - started:.1f} s")
            if before is not None:
                rmtree(before, ignore_errors=True)
