"""Every message stands in a golden list, where a person has read it as an editor will."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOLDEN = ("tests/projects/dreadful/expected.txt", "tests/projects/malformed/expected.txt", "tests/checks/no_file.txt")
SPEAKING = ("checks/*.py", "store/*.py", "articles/read.py", "pages/authored.py", "model/*.py")
"""Files of the package that word a problem; of `model/` only what is raised."""
WORDS = re.compile(r"[A-Za-z]{2,}[,;:]? [A-Za-z]+[,;:]? [A-Za-z]+")
WRITING = {"respell.py", "skeleton.py", "tidy.py"}
"""Files that write records for other commands; `check` says nothing of theirs."""
NO_MESSAGES = {
    "end of stream",  # the YAML reader's words, not ours
    "a CheckedDossier comes from check_project",  # for who changes the code
}


def _words(tree: ast.Module, *, raised: bool) -> Iterator[str]:
    """Yield the lines of every text of three words or more that is no docstring and no key of a table."""
    hidden = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    hidden |= {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
    inside = [node for node in ast.walk(tree) if isinstance(node, ast.Raise)] if raised else [tree]
    for node in (node for part in inside for node in ast.walk(part)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in hidden:
            yield from (line.strip() for line in node.value.split("\n") if WORDS.search(line))


def test_every_message_stands_in_a_golden_list(root: Path) -> None:
    """Whatever can be said to an editor is said in one of the golden lists: words that none shows are listed here."""
    golden = "".join((root / name).read_text("utf-8") for name in GOLDEN)
    said = {
        (path.relative_to(root).as_posix(), words)
        for pattern in SPEAKING
        for path in sorted((root / "scripts/explainer").glob(pattern))
        if path.name not in WRITING
        for words in _words(ast.parse(path.read_text("utf-8")), raised=path.parent.name == "model")
    }

    assert len(said) > 150
    assert sorted(row for row in said if row[1] not in golden and row[1] not in NO_MESSAGES) == []
