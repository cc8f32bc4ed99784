"""Records: what each kind must, may and must not hold."""

from __future__ import annotations

import typing
from typing import Any

import pytest
from pydantic import ValidationError

from explainer.model.base import Model
from explainer.model.change import Changes
from explainer.model.citation import Citation
from explainer.model.claim import Claim, Note
from explainer.model.date import Date
from explainer.model.decision import Decisions
from explainer.model.disagreement import KIND_MEANINGS, DisagreementKind, Version
from explainer.model.kinds import RECORD_TYPES
from explainer.model.participant import Participant
from explainer.model.proposal import STATUS_TESTS, PutForwardBy, Status
from explainer.model.retired import Retired
from explainer.model.statement import Statement
from explainer.model.topic import Topic

BASE = {"id": "s1", "review": "draft"}
MINIMAL: dict[str, dict[str, Any]] = {
    "proposals": {**BASE, "title": "t", "status": "agreed", "put_forward_by": {"unattributed": True}},
    "questions": {**BASE, "title": "t?", "status": "open"},
    "participants": {**BASE, "name": "n", "kind": "person"},
    "statements": BASE,
    "events": {**BASE, "title": "t", "state": "planned"},
    "disagreements": {**BASE, "title": "t", "kind": "unclear"},
    "terms": {**BASE, "term": "t"},
    "sources": {**BASE, "file": "a.txt", "sha256": "sha256-" + "0" * 64, "title": "t"},
    "topic": {"title": "t", "question": "q?", "scope": "s", "as_of": "2026-03"},
    "retired": {},
    "decisions": {},
    "changes": {},
}
MODELS: dict[str, type[Model]] = {kind: row.model for kind, row in RECORD_TYPES.items()}
MODELS |= {"topic": Topic, "retired": Retired, "decisions": Decisions, "changes": Changes}
CITE = {"source": "s1", "quote": "five words of an article"}


def test_every_kind_is_tested_here() -> None:
    """A new kind of records needs its minimal record in this file."""
    assert set(MODELS) == set(MINIMAL)


@pytest.mark.parametrize("kind", MODELS)
def test_minimal_record_is_valid(kind: str) -> None:
    """A record needs no more than its minimal fields, and each of them."""
    assert MODELS[kind].model_validate(MINIMAL[kind])
    for field in MINIMAL[kind]:
        with pytest.raises(ValidationError, match=field):
            MODELS[kind].model_validate({key: value for key, value in MINIMAL[kind].items() if key != field})


@pytest.mark.parametrize("kind", MODELS)
def test_unknown_field_is_refused(kind: str) -> None:
    """A misspelt field is never dropped in silence."""
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        MODELS[kind].model_validate({**MINIMAL[kind], "no_such_field": 1})


@pytest.mark.parametrize("kind", MODELS)
def test_records_are_immutable(kind: str) -> None:
    """A record never changes after it was read."""
    record = MODELS[kind].model_validate(MINIMAL[kind])
    for field in type(record).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(record, field, None)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_records_know_their_title(kind: str) -> None:
    """The table's title field exists in every kind."""
    assert RECORD_TYPES[kind].title(MODELS[kind].model_validate(MINIMAL[kind])) in {"t", "t?", "n", "s1"}


@pytest.mark.parametrize("wrong", ["", "A", "a_b", "a--b", "-a", "a b", "ä", "a/b", "x" * 101, 1, None])
def test_ids_are_words_joined_by_hyphens(wrong: object) -> None:
    """An id can stand in a file name and an address."""
    with pytest.raises(ValidationError):
        Statement.model_validate({**BASE, "id": wrong})


@pytest.mark.parametrize(
    ("given", "basis"),
    [
        ("2025-08-19", "stated"),
        (" 2025-08-19 ", "stated"),
        (2025, "stated"),
        ({"date": 2025}, "stated"),
        ({"date": "2025-08"}, "stated"),
        ({"date": "2025", "basis": "inferred", "why": "w"}, "inferred"),
    ],
)
def test_dates(given: object, basis: str) -> None:
    """A date is stated, unless the editor says how it was inferred."""
    assert Date.model_validate(given).basis == basis


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"date": "2025", "basis": "inferred"}, 'needs "why"'),
        ({"date": "2025", "basis": "inferred", "why": " "}, "at least 1 character"),
        ({"date": "2025", "why": "w"}, "goes with"),
        ({"basis": "inferred", "why": "w"}, "date"),
        ({"date": "2025", "basis": "guessed"}, "basis"),
        ("soon", "must be a year"),
        (None, "valid string"),
    ],
)
def test_dates_refused(given: object, reason: str) -> None:
    """An inferred date says why; a stated one needs no reason; nothing else is a date."""
    with pytest.raises(ValidationError, match=reason):
        Date.model_validate(given)


@pytest.mark.parametrize(
    "given", [{"unattributed": True}, {"participants": ["a"]}, {"participants": ["a"], "cites": [CITE]}]
)
def test_put_forward_by(given: dict[str, Any]) -> None:
    """A proposal has somebody who put it forward, or says that the articles do not tell."""
    assert PutForwardBy.model_validate(given)


@pytest.mark.parametrize("given", [{}, {"unattributed": False}, {"unattributed": True, "participants": ["a"]}])
def test_put_forward_by_nobody_or_both(given: dict[str, Any]) -> None:
    """Neither nobody nor both is allowed."""
    with pytest.raises(ValidationError, match="give either participants"):
        PutForwardBy.model_validate(given)


@pytest.mark.parametrize("given", [{"statement": "a"}, {"cites": [CITE]}, {"text": "t", "cites": [CITE]}])
def test_version(given: dict[str, Any]) -> None:
    """A version is a statement, or passages with or without words."""
    assert Version.model_validate({"label": "S1", **given})


@pytest.mark.parametrize("given", [{"text": "t"}, {"cites": [CITE]}])
def test_version_of_both_sorts_is_refused(given: dict[str, Any]) -> None:
    """A version that is a statement has no words or passages of its own."""
    with pytest.raises(ValidationError, match="give either a statement"):
        Version.model_validate({"label": "S1", "statement": "a", **given})


@pytest.mark.parametrize(
    ("speaker", "holder", "position", "own"),
    [
        ("a", None, "a", True),
        ("a", "b", "b", False),
        (None, "b", "b", False),
        (None, None, None, False),
        ("a", "a", "a", True),
    ],
)
def test_whose_position(speaker: str | None, holder: str | None, position: str | None, *, own: bool) -> None:
    """A position is the holder's, else the speaker's; he spoke only when he is the speaker."""
    statement = Statement.model_validate({**BASE, "speaker": speaker, "holder": holder})

    assert (statement.position_of, statement.holder_spoke) == (position, own)


def test_every_choice_shown_to_readers_is_explained() -> None:
    """Each status and each kind of disagreement has its written meaning, and no other has."""
    assert set(STATUS_TESTS) == set(typing.get_args(Status))
    assert set(KIND_MEANINGS) == set(typing.get_args(DisagreementKind))


def test_claim_or_note_is_told_by_its_reason() -> None:
    """What has a "why" is the editor's note, everything else a claim."""
    summary = Participant.model_validate(
        {**MINIMAL["participants"], "summary": [{"text": "a", "why": "b"}, {"text": "a"}]}
    ).summary

    assert [type(one) for one in summary] == [Note, Claim]
    assert Citation.model_validate(CITE).as_ == "unattributed"
