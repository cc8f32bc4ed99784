"""Merging appends a candidate's passages or names to the record that an editor chose, and changes nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from desk import go_to, sit
from whole import everything

from explainer.checks.run import check_project
from explainer.review.merge import NothingNewError, merged
from explainer.store.plain import read_plain
from explainer.store.records import load

if TYPE_CHECKING:
    from explainer.paths import Project

CITE = {"source": "s1", "quote": "The mayor said that the toll is unfair"}
OTHER = {"source": "s2", "quote": "Nobody knows who pays for it"}
HEAD = "# mine\nreview: reviewed  # by me\n"
CASES: dict[str, tuple[str, dict[str, Any], str]] = {
    "participants": (
        "name: Ines Okafor\nkind: person\n",
        {"name": "Okafor", "aliases": ["Ines Okafor", "I. Okafor"]},
        "aliases:\n  - Okafor\n  - I. Okafor\n",
    ),
    "statements": (
        "cites:\n  - source: s1\n    quote: the toll is unfair\n",
        {"cites": [CITE, OTHER]},
        "  - source: s2\n    quote: Nobody knows who pays for it\n",
    ),
    "questions": (
        "title: Who pays?\nstatus: open\n",
        {"short_answer": {"cites": [OTHER]}},
        "short_answer:\n  cites:\n    - source: s2\n      quote: Nobody knows who pays for it\n",
    ),
    "proposals": (
        "title: A toll\nwhat:\n  - text: One day.\n    cites:\n      - {source: s1, quote: it was said}\n",
        {"what": [{"cites": [OTHER]}]},
        "  - cites:\n      - source: s2\n        quote: Nobody knows who pays for it\n",
    ),
    "events": (
        "title: A vote\nwhat: []\n",
        {"what": [{"cites": [OTHER]}]},
        "what:\n  - cites:\n      - source: s2\n        quote: Nobody knows who pays for it\n",
    ),
    "disagreements": (
        "title: Two\nversions:\n  - label: A\n    statement: a\n",
        {"versions": [{"label": "S2, paragraph 1", "cites": [OTHER]}]},
        "  - label: S2, paragraph 1\n    cites:\n      - source: s2\n        quote: Nobody knows who pays for it\n",
    ),
}


@pytest.mark.parametrize(("kind", "case"), CASES.items(), ids=CASES)
def test_only_what_is_new_is_appended(kind: str, case: tuple[str, dict[str, Any], str]) -> None:
    """Comments and every line stay; what the record has already, in whole or in part, is not added again."""
    record, data, gained = case
    received = HEAD + record
    text = merged(received, kind, data)

    assert text == HEAD + (record.removesuffix("what: []\n") if "[]" in record else record) + gained
    with pytest.raises(NothingNewError):
        merged(text, kind, data)


def test_merged_and_taken_back(project: Project) -> None:
    """The chosen record gains the passage, the decision names it; taken back, the record is as it was."""
    session = sit(project)
    go_to(session, "okafor-boats-pay-winter-toll")
    session.accept()
    path = project.record("statements", "okafor-boats-pay-winter-toll")
    path.write_text("# mine\n" + path.read_text("utf-8"), "utf-8")
    before = everything(project)
    one = session.current
    assert one
    assert (
        session.merge("okafor-boats-pay-winter-toll").message == "merged into statements/okafor-boats-pay-winter-toll"
    )

    record = load(project).records["statements"]["okafor-boats-pay-winter-toll"]
    assert len(record.cites) == 2  # type: ignore[attr-defined]
    assert path.read_text("utf-8").startswith(before[project.shown(path)].decode())
    assert load(project).decisions.standing()[one.key].into == "okafor-boats-pay-winter-toll"
    assert [problem for problem in check_project(project).problems if problem.severity == "error"] == []
    assert one.key not in {other.key for other in sit(project).waiting}

    session.undo()
    changed = {name for name, content in everything(project).items() if before.get(name) != content}
    assert changed == {"data/decisions.yml"}
    assert read_plain(project.decisions)["decisions"][-1]["decision"] == "reopened"
    assert session.current == one


def test_a_name_becomes_an_alias(project: Project) -> None:
    """A participant merged into another one is known by both names from then on."""
    session = sit(project)
    session.accept()
    go_to(session, "northern-ferry-union")
    session.merge("ines-okafor")

    assert read_plain(project.record("participants", "ines-okafor"))["aliases"][-1] == "Northern Ferry Union"


def test_what_cannot_be_merged(project: Project) -> None:
    """An id that no record of the kind has changes nothing; the nearest one is named."""
    session = sit(project)
    session.accept()
    go_to(session, "northern-ferry-union")
    before = everything(project)

    assert 'did you mean "ines-okafor"?' in session.merge("ines-okafr").message
    assert "no record in data/participants/" in session.merge("s1").message
    assert everything(project) == before
