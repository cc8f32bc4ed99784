"""`explainer new-record`: a record with every field explained, whose only faults are what is still to be filled in."""

from __future__ import annotations

import re

import pytest
from commands import run
from whole import everything

from explainer.checks.run import check_project
from explainer.model.described import descriptions
from explainer.model.kinds import RECORD_TYPES
from explainer.paths import Project
from explainer.problems import Problem
from explainer.store.records import load
from explainer.store.skeleton import skeleton
from explainer.store.tidy import tidied

KINDS = [kind for kind in RECORD_TYPES if kind != "sources"]


_TO_FILL = "not nothing|is empty|give either"


def faults(project: Project, path: str) -> list[Problem]:
    """Return the errors of a project, which all are in one file."""
    found = [one for one in check_project(project).problems if one.severity == "error"]
    assert {one.path for one in found} <= {path}
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_is_to_be_filled_in_is_wrong(harbour_copy: Project, kind: str) -> None:
    """A skeleton is tidy YAML; what `check` says of it is only that something is empty, not chosen or not cited."""
    result = run(harbour_copy, "new-record", kind, "The price of the winter toll")
    record_id = "unnamed-price-winter-toll" if kind == "statements" else "price-winter-toll"
    file = harbour_copy.record(kind, record_id)
    path = harbour_copy.shown(file)

    assert result.exit_code == 0
    assert path in result.output
    for one in faults(harbour_copy, path):
        empty = re.search(_TO_FILL, one.message)
        asked = empty or one.code in {"uncited", "speaker"}
        assert asked, one
        assert one.help
    assert tidied(file.read_bytes(), path, RECORD_TYPES[kind].model)[1] == []


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_field_is_there_and_real(harbour_copy: Project, kind: str) -> None:
    """With every field switched on, none is unknown, each is only empty or not chosen, and every one is explained."""
    row = RECORD_TYPES[kind]
    text = skeleton(row, {"review": "draft"})
    on = re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE).replace("participants: []", "participants:")
    file = harbour_copy.record(kind, "s9" if kind == "sources" else "whole")
    file.write_text(on, "utf-8")
    found = faults(harbour_copy, harbour_copy.shown(file))

    assert {one.code for one in found} <= {"bad-value", "bad-choice", "missing-field", "no-article"}
    assert found
    for name, field in row.model.model_fields.items():
        if name != "id":
            assert re.search(rf"^{field.alias or name}:", on, re.MULTILINE)
            told = " ".join(descriptions(row.model).get(name, "?").split())
            assert told in " ".join(re.sub(r"\n##", " ", text).split())


def test_an_id_for_a_statement(harbour_copy: Project) -> None:
    """A statement's id is its speaker's last name and the words that carry most; a second one gets a number."""
    for _ in range(2):
        run(harbour_copy, "new-record", "statement", "would repair the bridge", "--speaker", "ana-silva")
    run(harbour_copy, "new-record", "statements")
    ids = load(harbour_copy).documents

    assert {"silva-repair-bridge", "silva-repair-bridge-2", "unnamed-statement"} <= set(ids)
    text = harbour_copy.record("statements", "silva-repair-bridge").read_text("utf-8")
    assert "\nspeaker: ana-silva\n" in text
    assert "\ntext: would repair the bridge\n" in text


def test_a_title_is_text(harbour_copy: Project) -> None:
    """What is given is written so that it is read back the same."""
    title = 'NO: "who" pays # for it?'
    run(harbour_copy, "new-record", "question", title, "--id", "paying")

    assert load(harbour_copy).documents["paying"].data["title"] == title


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["porposals", "x"], 'did you mean "proposals"'),
        (["x", "x"], "proposals, questions"),
        (["sources", "x"], "explainer source add FILE"),
        (["terms"], "or an id with --id"),
        (["terms", "..."], "is taken by"),
        (["terms", "Bridge load"], "is taken by data/terms/bridge-load.yml"),
        (["terms", "x", "--id", "tunnel"], "is taken by data/proposals/tunnel.yml"),
        (["terms", "x", "--id", "ferry"], "was retired"),
        (["terms", "x", "--id", "../x"], "lower-case words joined by hyphens"),
        (["terms", "x", "--speaker", "ana-silva"], "only a statement has a speaker"),
        (["statement", "x", "--speaker", "ana-sliva"], 'did you mean "ana-silva"?'),
    ],
)
def test_wrong_use(harbour_copy: Project, words: list[str], said: str) -> None:
    """A kind, id or speaker that cannot be used is told with the way out; nothing is written."""
    harbour_copy.record("terms", "record").write_text("review: draft\nterm: r\n", "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, "new-record", *words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert everything(harbour_copy) == before


def test_a_folder_that_cannot_be_written(harbour_copy: Project) -> None:
    """A file in the folder's place is said in one line, and nothing is left half done."""
    for path in harbour_copy.kind("terms").iterdir():
        path.unlink()
    harbour_copy.kind("terms").rmdir()
    harbour_copy.kind("terms").write_text("x", "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, "new-record", "terms", "Toll")

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert everything(harbour_copy) == before
