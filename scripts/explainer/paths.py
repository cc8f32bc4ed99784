"""Where everything stands: the only place that spells a path of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Project:
    """A topic's repository."""

    root: Path

    @property
    def seeds(self) -> Path:
        """The articles, as received."""
        return self.root / "seeds"

    @property
    def data(self) -> Path:
        """The editors' records."""
        return self.root / "data"

    @property
    def topic(self) -> Path:
        """What the site is about."""
        return self.data / "topic.yml"

    @property
    def style(self) -> Path:
        """How editors write: the topic's additions to the general lists."""
        return self.data / "style.yml"

    @property
    def retired(self) -> Path:
        """Tombstones of ids that left the site."""
        return self.data / "retired.yml"

    @property
    def changes(self) -> Path:
        """What readers are told of changes."""
        return self.data / "changes.yml"

    @property
    def decisions(self) -> Path:
        """What editors decided about candidates."""
        return self.data / "decisions.yml"

    @property
    def accepting(self) -> Path:
        """The note of work on several files that is being carried out; gone when it is done."""
        return self.data / ".accepting.json"

    @property
    def editing(self) -> Path:
        """Candidates that an editor is changing before accepting them, a file each."""
        return self.data / ".editing"

    @property
    def drafts(self) -> Path:
        """The machine's candidates, a file an article."""
        return self.data / "drafts"

    @property
    def docs(self) -> Path:
        """Authored pages."""
        return self.root / "docs"

    @property
    def overrides(self) -> Path:
        """Theme overrides; also any page template or style by its name."""
        return self.root / "overrides"

    @property
    def settings(self) -> Path:
        """How MkDocs builds the site."""
        return self.root / "mkdocs.yml"

    @property
    def vscode(self) -> Path:
        """The settings of an editing program."""
        return self.root / ".vscode"

    @property
    def schemas(self) -> Path:
        """JSON Schemas of what editors write; made anew, never committed."""
        return self.vscode / "schemas"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    def kind(self, kind: str) -> Path:
        """Return the folder of a kind of records."""
        return self.data / kind

    def record(self, kind: str, record_id: str) -> Path:
        """Return the file of a record."""
        return self.kind(kind) / f"{record_id}.yml"

    def shown(self, path: Path) -> str:
        """Return a path as it is printed: from the root, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()
