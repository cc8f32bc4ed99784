"""The JSON Schemas of editing programs agree with the models: sound records pass, faulty ones do not, ids are known."""

from __future__ import annotations

import json
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from explainer.cli import main
from explainer.model.kinds import RECORD_TYPES
from explainer.model.schema import schema_of
from explainer.paths import Project
from explainer.publish.schemas import SCHEMAS, ids_by_kind
from explainer.store.plain import read_plain
from explainer.store.records import load


def validators(project: Project) -> dict[str, Draft202012Validator]:
    """Return what holds a file against its schema, by the schema's name."""
    ids = ids_by_kind(load(project))
    schemas = {name: schema_of(model, ids) for name, (_files, model) in SCHEMAS.items()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(schema) for name, schema in schemas.items()}


def faults(validator: Draft202012Validator, data: Any) -> list[str]:
    """Return what is wrong with data."""
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.parametrize("topic", ["", "tests/projects/harbour"])
def test_sound_records_pass(root: Path, topic: str) -> None:
    """Every record of the first site and of the harbour example is valid by its schema."""
    project, seen = Project(root / topic), 0
    for name, validator in validators(project).items():
        for path in sorted(project.root.glob(SCHEMAS[name][0])):
            assert faults(validator, read_plain(path)) == [], path.name
            seen += 1

    assert seen > 20


GOOD: dict[str, Any] = {
    "review": "draft",
    "title": "A vote",
    "state": "happened",
    "when": "2026-03-03",
    "participants": ["ana-silva"],
    "what": [{"cites": [{"source": "s1", "quote": "a passage"}]}],
}


@pytest.mark.parametrize(
    ("change", "valid"),
    [
        ({}, True),
        ({"when": 2026}, True),
        ({"when": "2026-03~"}, True),
        ({"when": "2026-03-01/2026-03-04"}, True),
        ({"when": {"date": 2026, "basis": "inferred", "why": "x"}}, True),
        ({"outcome": "not covered"}, True),
        ({"outcome": {"text": "x", "cites": []}}, True),
        ({"participants": ["ana-sliva"]}, False),
        ({"participants": ["tunnel"]}, False),
        ({"participants": "ana-silva"}, False),
        ({"what": [{"cites": [{"source": "s9", "quote": "x"}]}]}, False),
        ({"what": [{"cites": [{"source": "s1"}]}]}, False),
        ({"what": [{"cites": [{"source": "s1", "quote": "x", "as": "said"}]}]}, False),
        ({"what": [{"text": "x", "why": "y"}]}, False),
        ({"when": "3 March 2026"}, False),
        ({"when": {"date": "2026", "basis": "guessed"}}, False),
        ({"outcome": "nothing"}, False),
        ({"titel": "x"}, False),
        ({"id": "vote"}, False),
        ({"state": "hapened"}, False),
        ({"title": ""}, False),
        ({"title": 12}, False),
    ],
)
def test_faults_show(harbour: Project, change: dict[str, Any], valid: bool) -> None:  # noqa: FBT001 - a case
    """A dangling id, one of another kind, an unknown field, a wrong word or date is refused; allowed forms pass."""
    assert (faults(validators(harbour)["events"], GOOD | change) == []) == valid


def test_what_is_missing_shows(harbour: Project) -> None:
    """A required field that is not there is refused; the id is not required, for it is the file's name."""
    validator = validators(harbour)["events"]

    assert faults(validator, {}) == [f"'{name}' is a required property" for name in ("review", "title", "state")]


def test_every_field_is_described(harbour: Project) -> None:
    """Whoever points at a field sees what it is for, at every depth; no mark of ours is left."""
    for name, validator in validators(harbour).items():
        groups = [validator.schema, *validator.schema["$defs"].values()]
        for group in groups:
            for field, told in group.get("properties", {}).items():
                assert told.get("description"), f"{name}: {field}"
        assert "x-ref" not in json.dumps(validator.schema)


def test_a_new_topic_has_no_ids_yet(tmp_path: Path) -> None:
    """Where there are no records of a kind, any id is allowed: an empty list would refuse the first one."""
    validator = validators(Project(tmp_path))["events"]

    assert faults(validator, GOOD) == []
    assert faults(validator, GOOD | {"participants": ["Not An Id"]}) != []


def test_command_writes_them(harbour_copy: Project) -> None:
    """A schema for every kind, the topic and the tombstones; settings once; a second run renews nothing."""
    schema = ["schema", "--root", str(harbour_copy.root)]
    first, second = CliRunner().invoke(main, schema), CliRunner().invoke(main, schema)

    assert {path.name for path in harbour_copy.schemas.iterdir()} == {f"{name}.schema.json" for name in SCHEMAS}
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.output.startswith(f"{len(SCHEMAS) + 2} ")
    assert second.output.startswith("0 ")


def test_command_works_on_records_with_faults(harbour_copy: Project) -> None:
    """The id of a file that cannot be read is allowed: its own fault is shown in it, not in all that name it."""
    harbour_copy.record("proposals", "tunnel").write_text("title: [", "utf-8")
    result = CliRunner().invoke(main, ["schema", "--root", str(harbour_copy.root)])
    written = json.loads((harbour_copy.schemas / "questions.schema.json").read_text("utf-8"))

    assert result.exit_code == 0
    assert "tunnel" in written["$defs"]["id-of-proposals"]["enum"]


def test_command_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file in the folder's place is said in one line; a project without records has schemas too."""
    (tmp_path / ".vscode").write_text("x", "utf-8")
    result = CliRunner().invoke(main, ["schema", "--root", str(tmp_path)])

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_settings_are_not_overwritten(harbour_copy: Project) -> None:
    """What an editor set stays."""
    harbour_copy.vscode.mkdir()
    (harbour_copy.vscode / "settings.json").write_text("{}", "utf-8")
    CliRunner().invoke(main, ["schema", "--root", str(harbour_copy.root)])

    assert (harbour_copy.vscode / "settings.json").read_text("utf-8") == "{}"


def test_new_records_are_known_at_once(harbour_copy: Project) -> None:
    """Where there are schemas, a command that adds or renames a record renews them."""
    CliRunner().invoke(main, ["schema", "--root", str(harbour_copy.root)])
    CliRunner().invoke(main, ["rename", "--root", str(harbour_copy.root), "tunnel", "tube"])
    ids = json.loads((harbour_copy.schemas / "questions.schema.json").read_text("utf-8"))["$defs"]["id-of-proposals"]

    assert ids["enum"] == ["repair", "tube"]


def test_this_repository_wires_them(root: Path) -> None:
    """The committed settings name a schema for every file that editors write, and recommend what reads them."""
    settings = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))
    extensions = json.loads((root / ".vscode" / "extensions.json").read_text("utf-8"))
    wired = settings["yaml.schemas"]
    files = [f"data/{kind}/x.yml" for kind in RECORD_TYPES] + ["data/topic.yml", "data/style.yml", "data/retired.yml"]

    assert [file for file in files if not any(fnmatch(file, pattern) for pattern in wired.values())] == []
    assert set(wired) == {f".vscode/schemas/{name}.schema.json" for name in SCHEMAS}
    assert extensions["recommendations"] == ["redhat.vscode-yaml"]
    assert ".vscode/schemas/" in (root / ".gitignore").read_text("utf-8").split("\n")
