"""Which records changed since a commit, as Markdown for the summary of a pull request: `changed_records.py COMMIT`.

Needs git and nothing of `.venv`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WORDS = {"A": "added", "M": "changed", "D": "removed", "R": "renamed"}


def changed(root: Path, commit: str) -> list[tuple[str, str, str]]:
    """Return (kind, id, what happened) of every record that differs from the commit, by kind and id.

    Raises:
        subprocess.CalledProcessError: git does not know the commit.
    """
    command = ["git", "diff", "--name-status", "-z", "--find-renames", f"{commit}...HEAD", "--", "data/"]
    told = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    found, fields = [], iter(told[:-1])
    for status in fields:
        old = Path(next(fields))
        new = Path(next(fields)) if status[0] in "RC" else old
        if new.suffix == ".yml" and len(new.parts) == 3 and new.parts[1] != "drafts":  # noqa: PLR2004 - data/kind/id.yml
            what = WORDS.get(status[0], "changed") + (f" from {old.stem}" if old != new else "")
            found.append((new.parts[1], new.stem, what))
    return sorted(found)


def main(words: list[str]) -> int:
    """Print the summary."""
    rows = changed(Path.cwd(), words[0])
    sys.stdout.write(f"### Records\n\n{'None changed.' if not rows else ''}")
    if rows:
        sys.stdout.write("| kind | record | |\n|---|---|---|\n")
    for kind, record, what in rows:
        sys.stdout.write(f"| {kind} | {record} | {what} |\n")
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
