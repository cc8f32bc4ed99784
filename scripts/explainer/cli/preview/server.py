"""Serving a built site from a folder, every page with a few lines that reload it when there is something newer."""

from __future__ import annotations

import http.server
import json
import secrets
import socket
import socketserver
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

LIVE = "/@live"
"""Where a page asks which version is the newest."""
_SCRIPT = """<script>
{const seen = %s; setInterval(async () => {
  if (document.hidden) return;
  try { const said = await fetch("%s"); if (said.ok && await said.text() !== seen) location.reload() } catch {}
}, 500)}
</script>
"""


@dataclass(frozen=True)
class Shown:
    """What is served: the site in a folder, or one page instead of all of its pages."""

    folder: Path | None = None
    page: str | None = None
    version: str = field(default_factory=lambda: secrets.token_hex(8))


class PreviewServer(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """Serves `shown`, which may be set anew at any time. Raises OSError when the address cannot be had."""

    daemon_threads = True

    def __init__(self, host: str, port: int, shown: Shown) -> None:
        """Take the address."""
        self.shown = shown
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), _Handler)

    def handle_error(self, *request: Any) -> None:
        """Keep still about a browser that left, or a file of a build that is gone; it asks again."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(*request)

    def server_bind(self) -> None:
        """Take the address without asking the network for this machine's name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer with a file, with the page that stands for all pages, or with the newest version."""
        shown, path = self.server.shown, urlsplit(self.path).path
        if path == LIVE:
            self._send(200, shown.version, "text/plain")
        elif shown.page is not None and _is_page(path):
            self._send(503, _live(shown.page, shown), "text/html")
        elif shown.folder is None:
            self._send(404, "", "text/plain")
        else:
            self._send_file(shown, shown.folder)

    def do_HEAD(self) -> None:
        """Answer as for the whole, without it."""
        self.do_GET()

    def end_headers(self) -> None:
        """Let no browser keep what may be old in a second."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep still: the terminal is for problems."""

    def _send_file(self, shown: Shown, folder: Path) -> None:
        self.directory = str(folder)
        file = Path(self.translate_path(self.path))
        if file.is_dir() and urlsplit(self.path).path.endswith("/"):
            file /= "index.html"
        status = 200 if file.exists() else 404
        page = file if status == 200 else folder / "404.html"  # noqa: PLR2004 - HTTP's own number
        if page.suffix == ".html" and page.is_file():
            self._send(status, _live(page.read_text("utf-8"), shown), "text/html")
        else:
            super().do_GET()

    def _send(self, status: int, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _is_page(path: str) -> bool:
    return path.endswith((".html", "/")) or "." not in path.rsplit("/", 1)[-1]


def _live(page: str, shown: Shown) -> str:
    """Return a page that asks now and then whether there is a newer version than the one it belongs to."""
    before, end, after = page.rpartition("</body>")
    script = _SCRIPT % (json.dumps(shown.version), LIVE)
    return before + script + end + after if end else page + script
