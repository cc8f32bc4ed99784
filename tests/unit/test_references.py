"""References and citations are found wherever they stand in a record."""

from __future__ import annotations

import typing
from typing import Any

import pytest
from all_models import models

from explainer.model.base import Model, Ref
from explainer.model.participant import Participant
from explainer.model.references import citations, references
from explainer.model.statement import Statement

BASE = {"id": "s1", "review": "draft"}
CITE = {"source": "s1", "quote": "five words of an article"}


def marked(annotation: Any, metadata: typing.Sequence[Any] = ()) -> set[str]:
    """Return the kinds of all `Ref` marks in an annotation."""
    found = {mark.kind for mark in metadata if isinstance(mark, Ref)}
    found |= {mark.kind for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Ref)}
    return found.union(*(marked(one) for one in typing.get_args(annotation)))


REF_FIELDS = sorted(
    ((model.__name__, name, kind, model) for model in models() for name, field in model.model_fields.items()
     for kind in marked(field.annotation, field.metadata)),
    key=lambda row: row[:3],
)  # fmt: skip


def test_known_references_are_marked() -> None:
    """The fields that the design calls ids are all marked, so that the next test has something to find."""
    names = {f"{model}.{field}:{kind}" for model, field, kind, _model in REF_FIELDS}

    assert names == {
        "Citation.source:sources",
        "Disagreement.about:any",
        "Event.participants:participants",
        "Participant.part_of:participants",
        "Proposal.related:proposals",
        "PutForwardBy.participants:participants",
        "Question.proposals:proposals",
        "Role.of:participants",
        "Stance.proposal:proposals",
        "Statement.about:any",
        "Statement.holder:participants",
        "Statement.speaker:participants",
        "Statement.to:participants",
        "Tombstone.to:any",
        "Version.statement:statements",
    }


@pytest.mark.parametrize(("model", "field", "kind"), [(row[3], row[1], row[2]) for row in REF_FIELDS])
def test_every_marked_id_is_found(model: type[Model], field: str, kind: str) -> None:
    """An id in a marked field is found as a reference, alone or in a list, with its place."""
    listed = typing.get_origin(model.model_fields[field].annotation) is tuple
    empty = dict.fromkeys(name for name in model.model_fields if name != field)
    value = model.model_construct(**{**empty, field: ("one", "two") if listed else "one"})
    expected = [((field, 0), kind, "one"), ((field, 1), kind, "two")] if listed else [((field,), kind, "one")]

    assert expected == list(references(value))


def test_references_are_found_inside() -> None:
    """References of parts come with their place as written in the file, outermost first."""
    given = {
        **BASE,
        "speaker": "ann",
        "cites": [CITE],
        "stances": [{"proposal": "x", "stance": "conditional", "if": "c"}],
        "about": ["y", "z"],
    }

    assert list(references(Statement.model_validate(given))) == [
        (("speaker",), "participants", "ann"),
        (("about", 0), "any", "y"),
        (("about", 1), "any", "z"),
        (("cites", 0, "source"), "sources", "s1"),
        (("stances", 0, "proposal"), "proposals", "x"),
    ]


def test_citations_are_found_everywhere() -> None:
    """Every passage of a record is found with its place, in claims, roles and lists alike."""
    given = {
        **BASE,
        "name": "n",
        "kind": "person",
        "roles": [{"title": "r", "cites": [CITE]}],
        "summary": [{"text": "n", "why": "w"}, {"cites": [CITE, {**CITE, "as": "quote"}]}],
    }
    found = list(citations(Participant.model_validate(given)))

    assert [where for where, _one in found] == [
        ("roles", 0, "cites", 0),
        ("summary", 1, "cites", 0),
        ("summary", 1, "cites", 1),
    ]
    assert [one.as_ for _where, one in found] == ["unattributed", "unattributed", "quote"]
