"""The editors' handbook says what is so: its examples are records, its list of checks is the program's."""

from __future__ import annotations

import inspect
import os
import re
from pathlib import Path

import pytest
from following import BLOCK

from explainer.checks.table import Check
from explainer.dossier.load import load_dossier
from explainer.model.kinds import RECORD_TYPES
from explainer.model.retired import Retired
from explainer.pages.authored import ALL_CHECKS
from explainer.paths import Project
from explainer.store.document import parse_document

HEAD = """# What every check promises

`make check` holds these promises, over all records at once. A message begins with file, line and column, then says
`error` or `notice` and, in brackets, one of the codes below. This page is made from the program's own words; a test
compares them.

"""
READING = """## reading

Every file of `data/`, `docs/` and `seeds/` can be read, and is UTF-8. A record is YAML by the rules of version 1.2,
with fields and values of the right form, and no field stands twice. What no command would read is named, too.

"""


def test_the_list_of_checks_is_the_program_s(root: Path) -> None:
    """The page has every check with its promise and its codes, as the program has them. UPDATE_GOLDEN=1 renews it."""
    page = root / "docs/handbook/checks.md"
    loaded = [load_dossier(Project(root / "tests/projects" / name)) for name in ("dreadful", "malformed")]
    reading = {problem.code for _dossier, problems in loaded for problem in problems} | {
        "missing-file",
        "page-encoding",
        "unreadable",
    }
    made = HEAD + READING + _codes(reading)
    for check in ALL_CHECKS:
        found = {problem.code for dossier, _problems in loaded for problem in check(dossier)}
        made += (
            f"\n## {check.__name__.removeprefix('check_').replace('_', ' ')}\n\n{_promise(check)}\n\n{_codes(found)}"
        )
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(made, "utf-8")

    assert page.read_text("utf-8") == made


def _promise(check: Check) -> str:
    return inspect.getdoc(check) or ""


def _codes(codes: set[str]) -> str:
    return f"Codes: {', '.join(f'`{code}`' for code in sorted(codes))}.\n"


def test_every_example_is_a_record_of_the_harbour_town(root: Path) -> None:
    """An example with a file's name stands so in the harbour project, whose records are checked; each kind has one."""
    text = (root / "docs/handbook/index.md").read_text("utf-8")
    named = [(name, example) for kind, name, example in BLOCK.findall(text) if name and name != "data/retired.yml"]
    kinds = {name.split("/")[1] for name, _example in named}

    assert kinds == {"topic.yml", *RECORD_TYPES}
    harbour = root / "tests/projects/harbour"
    assert [name for name, example in named if (harbour / name).read_text("utf-8").rstrip() != example.rstrip()] == []


def test_the_tombstone_is_one(root: Path) -> None:
    """The example of a tombstone can be copied as it stands."""
    text = (root / "docs/handbook/index.md").read_text("utf-8")
    example = next(example for _kind, name, example in BLOCK.findall(text) if name == "data/retired.yml")

    assert Retired.model_validate(parse_document(example.encode(), "retired.yml").data).retired[0].id == "s3"


@pytest.mark.parametrize("page", ["index.md", "checks.md", "ten-minutes.md"])
def test_links_lead_somewhere(root: Path, page: str) -> None:
    """Every link of the handbook that is no web address is a file beside it."""
    folder = root / "docs/handbook"
    targets = re.findall(r"\]\(([^)#:]+)\)", (folder / page).read_text("utf-8"))

    assert [target for target in targets if not (folder / target).exists()] == []
