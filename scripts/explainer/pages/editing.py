"""Where a record's YAML can be edited: only when the site's settings say under which address the repository stands."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.paths import Project

SCHEMES = ("https://", "http://")


@dataclass(frozen=True)
class Editing:
    """The editing pages of a repository's host. `base` is the address that a file's path is added to."""

    base: str
    project: Project

    def __post_init__(self) -> None:
        """Take web addresses only.

        Raises:
            ValueError: the base is none; the message says what is expected.
        """
        if not self.base.startswith(SCHEMES):
            raise ValueError(
                f"extra.edit_url is {self.base!r}; expected the web address to which a file's path is added, "
                "such as https://example.org/our-topic/edit/main/"
            )

    def record(self, kind: str, record_id: str) -> tuple[str, str]:
        """Return (path, address) of a record's file."""
        return self._file(self.project.shown(self.project.record(kind, record_id)))

    def topic(self) -> tuple[str, str]:
        """Return (path, address) of the topic's file."""
        return self._file(self.project.shown(self.project.topic))

    def _file(self, path: str) -> tuple[str, str]:
        return path, f"{self.base.rstrip('/')}/{path}"
