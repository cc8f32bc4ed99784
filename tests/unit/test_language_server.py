"""The YAML language server, which editing programs use, completes ids and shows a dangling one with our schemas.

Needs Node and yaml-language-server on the path, or the path of its command in $YAML_LANGUAGE_SERVER.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from explainer.paths import Project
from explainer.publish.schemas import SCHEMAS, write_schemas
from explainer.store.records import load

SERVER = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(
    SERVER is None or shutil.which("node") is None,
    reason="no yaml-language-server: npm install -g yaml-language-server@1.25.0, or name it in $YAML_LANGUAGE_SERVER",
)
TEXT = "review: draft\ntitle: A vote\ntitel: x\nstate: happened\nparticipants:\n  - ana-sliva\n  - \n"


class Client:
    """Speaks the Language Server Protocol with the server."""

    def __init__(self, project: Project) -> None:
        """Start the server."""
        self.project, self.number = project, 0
        self.server = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, method: str, parameters: Any, **more: Any) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": parameters, **more}).encode()
        self._write(body)

    def _write(self, body: bytes) -> None:
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def ask(self, method: str, parameters: Any) -> Any:
        """Send a request and return its answer."""
        self.number += 1
        self.send(method, parameters, id=self.number)
        return next(one["result"] for one in self.messages() if one.get("id") == self.number and "method" not in one)

    def messages(self) -> Iterator[Any]:
        """Yield what the server says; what it asks is answered on the way."""
        assert self.server.stdout
        while head := self.server.stdout.readline():
            length = int(head.split(b":")[1])
            while self.server.stdout.readline().strip():
                pass
            message = json.loads(self.server.stdout.read(length))
            if "method" in message and "id" in message:
                self._answer(message)
            yield message

    def _answer(self, message: Any) -> None:
        schemas = {
            (self.project.schemas / f"{name}.schema.json").as_uri(): files for name, (files, _model) in SCHEMAS.items()
        }
        yaml = {"schemas": schemas, "validate": True, "completion": True, "schemaStore": {"enable": False}}
        wanted = message["params"].get("items", []) if isinstance(message["params"], dict) else []
        result = [yaml if item.get("section") == "yaml" else {} for item in wanted] or None
        self._write(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode())


@pytest.fixture
def client(harbour_copy: Project) -> Iterator[Client]:
    """Return a client of a server that has the harbour's schemas."""
    write_schemas(harbour_copy, load(harbour_copy))
    client = Client(harbour_copy)
    root = harbour_copy.root.as_uri()
    capabilities = {"workspace": {"configuration": True}, "textDocument": {"completion": {}, "publishDiagnostics": {}}}
    folders = [{"uri": root, "name": "harbour"}]
    client.ask(
        "initialize", {"processId": None, "rootUri": root, "capabilities": capabilities, "workspaceFolders": folders}
    )
    client.send("initialized", {})
    yield client
    client.server.kill()
    client.server.communicate()


def test_ids_are_completed_and_dangling_ones_shown(client: Client) -> None:
    """At the place of a participant its ids are offered; a mistyped id and field are marked where they stand."""
    path = client.project.record("events", "vote")
    uri = path.as_uri()
    client.send(
        "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": TEXT}}
    )
    found = next(one["params"]["diagnostics"] for one in client.messages() if _told(one, uri))
    marked = {(one["range"]["start"]["line"], one["message"]) for one in found}
    place = {"textDocument": {"uri": uri}, "position": {"line": 6, "character": 4}}
    offered = client.ask("textDocument/completion", place)["items"]

    assert any(line == 2 and "titel is not allowed" in said for line, said in marked)
    assert any(line == 5 and '"ana-silva"' in said for line, said in marked)
    assert {"ana-silva", "bo-lind", "harbour-trust"} <= {one["label"] for one in offered}


def _told(message: Any, uri: str) -> bool:
    """Whether a message tells what is wrong in a file; the first one may come before the schemas are read."""
    told = message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
    return bool(told and len(message["params"]["diagnostics"]) > 1)
