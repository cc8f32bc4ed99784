"""An editor's session for tests: a project at a desk, a program that edits, and how the whole compares."""

from __future__ import annotations

import re
import shlex
import sys
from typing import TYPE_CHECKING

from whole import everything

from explainer.review.session import Session
from explainer.review.workshop import open_workshop

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from explainer.paths import Project

AT = "2026-01-02T03:04:05Z"


def sit(project: Project) -> Session:
    """Open the workshop and begin a session."""
    return Session(project, open_workshop(project, records=True), "an editor", lambda: AT)


def go_to(session: Session, record_id: str) -> None:
    """Skip until the record of an id is proposed."""
    while session.proposed().id != record_id:
        session.skip()


def set_editor(monkeypatch: pytest.MonkeyPatch, folder: Path, pattern: str, replacement: str) -> None:
    """Make `$EDITOR` a program that replaces a pattern in the file it is given."""
    program = folder / "editor.py"
    code = f"""import re, sys
from pathlib import Path
path = Path(sys.argv[1])
path.write_text(re.sub({pattern!r}, {replacement!r}, path.read_text("utf-8"), count=1, flags=re.S), "utf-8")
"""
    program.write_text(code, "utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{shlex.quote(sys.executable)} {shlex.quote(str(program))}")


def settled(project: Project) -> dict[str, bytes]:
    """Return every file of a project with its bytes, but for when a decision was made and who is proposed again."""
    files = everything(project)
    times = re.compile(rb'^    at: .*$|(?<="at": )"[^"]*"|(?<=date: )\d{4}-\d\d-\d\d', flags=re.MULTILINE)
    return {name: times.sub(b"at", content) for name, content in files.items() if "/drafts/" not in name}
