"""Faults of a record in an editor's words: which field, what is wrong, what is expected."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from explainer.model.decision import Decisions
from explainer.model.event import Event
from explainer.model.kinds import RECORD_TYPES
from explainer.model.participant import Participant
from explainer.model.source import Source
from explainer.model.topic import Topic
from explainer.problems import Problem
from explainer.store.document import parse_document
from explainer.store.words import fields_at, problems_of

SOURCE = f"review: draft\nfile: a.txt\nsha256: sha256-{'0' * 64}\ntitle: t\n"
TOPIC = "title: t\nquestion: q\nscope: s\nas_of: 2026-03\n"
STARTS = {
    "sources": SOURCE,
    "topic": TOPIC,
    "events": "review: draft\ntitle: t\nstate: planned\n",
    "participants": "review: draft\nname: n\nkind: person\n",
    "statements": "review: draft\n",
    "proposals": "review: draft\ntitle: t\nstatus: agreed\nput_forward_by: {unattributed: true}\n",
    "decisions": "",
}


def faults(kind: str, text: str) -> list[Problem]:
    """Return the problems of a record in which `text` replaces the field that it begins with; its lines come first."""
    models: dict[str, type[BaseModel]] = {"topic": Topic, "decisions": Decisions}
    model = models.get(kind) or RECORD_TYPES[kind].model
    field = text.partition(":")[0]
    rest = [line for line in STARTS[kind].splitlines() if not line.startswith(f"{field}:")]
    document = parse_document("\n".join([text, *rest]).encode(), "a.yml")
    fixed = {"id": "s1"} if kind in RECORD_TYPES else {}
    with pytest.raises(ValidationError) as caught:
        model.model_validate({**document.data, **fixed})
    return problems_of(caught.value, model, document)


@pytest.mark.parametrize(
    ("kind", "text", "place", "message", "help_"),
    [
        # fields
        ("sources", "titel: x", (1, 1), 'unknown field "titel"', 'did you mean "title"?'),
        ("topic", "limits: {x: 1}", (1, 10), 'unknown field "x"', "fields here: quote_words, quote_share"),
        ("sources", "note: x", (1, 1), 'unknown field "note"', "fields here: review, file"),  # also a branch's name
        ("sources", "1: x", (1, 1), 'unknown field "1"', "fields here: review"),
        ("statements", "cites:\n  - quote: q", (2, 5), 'the field "source" is missing here', "such as source: s1"),
        ("sources", "signs:\n  - {kind: other, quote: q}", (2, 5), 'the field "note" is missing here', "add note:"),
        ("statements", "stances: [{proposal: p, stance: unclear, if_: x}]", (1, 42), 'unknown field "if_"', '"if"'),
        # choices
        ("participants", "kind: persn", (1, 7), "kind: must be one of person, state, organisation, group", '"person"'),
        ("topic", "names: [{name: a, kind: perso}]", (1, 25), "names, item 1, kind: must be one of person", '"person"'),
        (
            "events",
            "outcome: none",
            (1, 10),
            'outcome: must be "not covered", or a group of fields, not "none"',
            "a claim",
        ),
        # texts
        ("participants", "name: 010", (1, 7), 'name: must be a text, not "010"', 'quotation marks: "010"'),
        ("participants", "name: TRUE", (1, 7), 'name: must be a text, not "TRUE"', '"TRUE"'),
        ("participants", "name: [a]", (1, 7), "name: must be a text, not a list or a group of fields", ""),
        ("participants", "name:", (1, 6), "name: is empty; a text is expected", "delete the line"),
        ("participants", 'name: ""', (1, 7), "name: is empty; a text is expected", "delete the line"),
        ("participants", 'name: "a\\u202eb"', (1, 7), "name: holds hidden characters", ""),
        (
            "sources",
            "signs:\n  - {kind: other, quote: q, note: 5}",
            (2, 35),
            "signs, item 1, note: must be a text",
            '"5"',
        ),
        # lists and groups
        ("participants", "aliases: x", (1, 10), 'aliases: must be a list, not "x"', "after a dash"),
        ("statements", "cites: [x]", (1, 9), 'cites, item 1: must be a group of fields, not "x"', ""),
        ("events", "what:\n  - text: 1", (2, 11), "what, item 1, text: must be a text", '"1"'),
        ("participants", "summary:\n  - {text: a, why: 1}", (2, 20), "summary, item 1, why: must be a text", '"1"'),
        ("events", "outcome: {text: 1}", (1, 17), "outcome, text: must be a text", '"1"'),
        # forms
        ("sources", "url: ftp://x", (1, 6), 'url: "ftp://x" has not the form of an address', ""),
        ("sources", "sha256: x", (1, 9), 'the form "sha256-" and 64 hexadecimal digits', "that sha256sum prints"),
        ("sources", "file: a/b", (1, 7), "the form of a file's name: no folder", ""),
        ("participants", "wikidata: q30", (1, 11), "the form of a Wikidata id, such as Q30", ""),
        ("participants", "wikidata: Q3٠", (1, 11), "the form of a Wikidata id, such as Q30", ""),
        ("participants", "part_of: [A b]", (1, 11), 'part_of, item 1: "A b" has not the form of an id', ""),
        ("topic", "language: English", (1, 11), "the form of a language's code, such as en", ""),
        # dates
        ("events", "when: soon", (1, 7), "when: must be a year (2025), a month", "write 2025-08-19"),
        ("events", "when: {date: soon}", (1, 14), "when, date: must be a year", "write 2025-08-19"),
        ("events", "when: {date: 2025-08, basis: inferred}", (1, 7), 'when: an inferred date needs "why"', ""),
        # numbers
        (
            "statements",
            "cites: [{source: s1, quote: q, paragraph: 0}]",
            (1, 43),
            "must be greater than or equal to 1",
            "",
        ),
        (
            "topic",
            "limits: {quote_share: 2}",
            (1, 23),
            'limits, quote_share: must be at most 1, not "2"',
            "write 1 or less",
        ),
        ("topic", "limits: {quote_words: 41}", (1, 23), 'must be at most 40, not "41"', "write 40 or less"),
        ("topic", "key_terms: null", (1, 12), "key_terms: must be a list, not nothing", "after a dash"),
        ("topic", "limits: [1]", (1, 9), "limits: must be a group of fields, not a list", ""),
        ("topic", "limits: {quote_words: x}", (1, 23), "limits, quote_words: must be a valid integer", ""),
        ("topic", "limits: {quote_words: 1.5}", (1, 23), "limits, quote_words: must be a valid integer", ""),
        # rules of a model
        ("proposals", "put_forward_by: {}", (1, 17), "put_forward_by: give either participants with cites", ""),
        ("decisions", "decisions: [{key: x, decision: merged, by: a, at: b}]", (1, 19), "decisions, item 1, key:", ""),
    ],
)
def test_words(kind: str, text: str, place: tuple[int, int], message: str, help_: str) -> None:
    """A fault names the field as an editor reads it, says what is wrong, and shows the way out, at its place."""
    found = faults(kind, text)

    assert [place] == [(one.line, one.column) for one in found]
    assert message in found[0].message
    assert help_ in found[0].help


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("titel: x", "unknown-field"),
        ("review: x", "bad-choice"),
        ("title: 1", "bad-value"),
        ("signs: [{}]", "missing-field"),
    ],
)
def test_codes(text: str, code: str) -> None:
    """Each sort of fault has its code, by which a program can tell them apart."""
    assert {code} == {one.code for one in faults("sources", text)}


def test_all_faults_of_a_record_are_shown() -> None:
    """One run shows every fault of a record, each at its own line."""
    found = faults("events", "what: x\nwho: y\nwhen: soon\nplace: 1")

    assert sorted(one.line for one in found) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("model", "location", "names"),
    [
        (Participant, ("roles", 0), ["title", "of", "cites"]),
        (Participant, ("summary", 0, "note"), ["text", "why"]),
        (Participant, ("summary", 0, "claim"), ["text", "cites"]),
        (Participant, ("summary", 0, "claim", "cites", 0), ["source", "quote", "as", "hedge", "mark", "paragraph"]),
        (Event, ("outcome", "claim"), ["text", "cites"]),
        (Event, ("when",), ["date", "basis", "why"]),
        (Source, ("signs", 0), ["kind", "quote", "note"]),
    ],
)
def test_fields_at(model: type[BaseModel], location: tuple[str | int, ...], names: list[str]) -> None:
    """The fields allowed at a place are those of the model there, as written in YAML."""
    assert names == fields_at(model, location)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_the_id_is_no_field_of_a_file(kind: str) -> None:
    """No editor is told to write an id: the file's name is the id."""
    assert "id" not in fields_at(RECORD_TYPES[kind].model, ())
