"""The house rules that a test can hold: small files, tables that are complete, no word of the topic in Python."""

from __future__ import annotations

import ast
import re
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import explainer
from explainer.checks.table import CHECKS, Check
from explainer.dossier.load import load_dossier
from explainer.extract.table import RULES
from explainer.model.kinds import RECORD_TYPES, RecordType
from explainer.pages.table import MACROS, Macro
from explainer.paths import Project
from explainer.publish.table import PUBLISHED, Published
from explainer.store.plain import read_plain

PACKAGE = Path(explainer.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
PYTHON = [path for folder in ("scripts", "tests", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py"))]
LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FILE = 300, 50, 90


def lines(path: Path) -> int:
    """Return how many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield name and length of every function of a file, its decorators not counted."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield (
                f"{path.relative_to(ROOT)}:{node.lineno} {node.name}",
                (node.end_lineno or node.lineno) - node.lineno + 1,
            )


def test_no_file_is_long() -> None:
    """A file holds one concept: never more than 300 lines."""
    assert [f"{path.relative_to(ROOT)}: {lines(path)}" for path in PYTHON if lines(path) > LONGEST_FILE] == []


def test_no_function_is_long() -> None:
    """A function is read at one glance: never more than 50 lines."""
    assert [name for path in PYTHON for name, length in functions(path) if length > LONGEST_FUNCTION] == []


def test_the_usual_file_is_small() -> None:
    """Half of the package's files are a good deal shorter than a page."""
    assert statistics.median(lines(path) for path in PACKAGE.rglob("*.py")) <= MEDIAN_FILE


def module_of(thing: Any) -> str:
    """Return the last part of the name of the module in which something was written."""
    return str(thing.__module__).rsplit(".", 1)[1]


def mentioned(name: str, *folders: str) -> bool:
    """Whether a test, case or golden file in these folders of `tests/` has the word in its name or text."""
    word = re.compile(rf"(?<![a-z]){re.escape(name)}(?![a-z])")
    files = (path for folder in folders for path in (ROOT / "tests" / folder).rglob("*") if path.is_file())
    readable = (
        path for path in files if path.suffix in {".py", ".yml", ".html", ".txt", ".md"} and path != Path(__file__)
    )
    return any(
        word.search(path.as_posix()) or word.search(path.read_text("utf-8", errors="replace")) for path in readable
    )


@pytest.mark.parametrize("row", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_every_kind_is_complete(row: RecordType) -> None:
    """A kind has its model in a file of its name, says what it is, and stands in the harbour example."""
    assert row.model.__name__.lower() == module_of(row.model)
    assert row.kind == f"{module_of(row.model)}s"
    assert row.model.__doc__
    assert list((ROOT / "tests" / "projects" / "harbour" / "data" / row.kind).glob("*.yml"))


ALLOWED = "quote-share-limit"
"""The one notice that the harbour example earns: its articles are so short that more than a third is quoted."""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_is_complete(check: Check) -> None:
    """A check has a file of its name, its rule as docstring, is quiet on good records and loud on dreadful ones."""
    good, dreadful = (load_dossier(Project(ROOT / "tests" / "projects" / name))[0] for name in ("harbour", "dreadful"))

    assert check.__name__ == f"check_{module_of(check)}"
    assert check.__doc__
    assert [one for one in check(good) if one.code != ALLOWED] == []
    assert list(check(dreadful)) != []


def test_every_check_stands_in_the_table() -> None:
    """A check that is written is also run."""
    written = {
        path.stem for path in (PACKAGE / "checks").glob("*.py") if f"def check_{path.stem}(" in path.read_text("utf-8")
    }

    assert written == {module_of(check) for check in CHECKS}


@pytest.mark.parametrize("macro", MACROS.values(), ids=MACROS)
def test_every_macro_is_complete(macro: Macro) -> None:
    """A macro has a function of its name that says what it shows, and a test or golden page that shows it."""
    assert macro.render.__name__ == f"render_{macro.name}"
    assert macro.render.__doc__
    assert mentioned(macro.name, "pages", "site", "projects")


@pytest.mark.parametrize(("name", "rule"), RULES.items(), ids=RULES)
def test_every_rule_is_complete(name: str, rule: Callable[..., object]) -> None:
    """A rule has a file of its name, says what it claims and refuses, and has its cases."""
    assert (rule.__name__, module_of(rule)) == (f"find_{name}", name)
    assert rule.__doc__
    assert mentioned(name, "extract")


def test_every_rule_stands_in_a_table() -> None:
    """A rule that is written is also run."""
    folder = PACKAGE / "extract" / "rules"
    written = {path.stem for path in folder.glob("*.py") if f"def find_{path.stem}(" in path.read_text("utf-8")}

    assert written == set(RULES)


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row.download.url)
def test_every_published_file_is_complete(row: Published) -> None:
    """A published file has an address of its own, and says in a sentence what is in it."""
    assert [one.download.url for one in PUBLISHED].count(row.download.url) == 1
    assert row.download.title
    assert row.download.says.endswith((".", "!"))
    assert re.fullmatch(r"[a-z]+/[a-z+]+", row.download.media_type)


def topic_words() -> set[str]:
    """Return the names that make this repository's topic: of its participants and of the topic, without plain words."""
    data = ROOT / "data"
    records = [read_plain(path) for path in sorted((data / "participants").glob("*.yml"))]
    records += read_plain(data / "topic.yml").get("names", [])
    names = {name for record in records for name in (record["name"], *record.get("aliases", ()))}
    return {name for name in names if re.match(r"[A-Z]\w*[a-z]", name)} | {
        path.stem for path in (data / "participants").iterdir()
    }


def test_topic_words_are_known() -> None:
    """There are words to look for."""
    assert len(topic_words()) > 10


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_word_of_the_topic_in_python(path: Path) -> None:
    """The program knows no topic: none of its names stands in code, comments or docstrings."""
    text = path.read_text("utf-8")

    assert [word for word in sorted(topic_words()) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)] == []
