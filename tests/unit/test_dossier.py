"""The dossier: links read from both sides, positions derived, passages that keep their address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.articles.article import Article
from explainer.articles.read import read_article
from explainer.dossier.dossier import Dossier
from explainer.dossier.links import Link
from explainer.dossier.load import load_dossier
from explainer.dossier.passage import resolve
from explainer.dossier.positions import find_positions
from explainer.model.citation import Citation
from explainer.model.event import Event
from explainer.model.references import citations, references
from explainer.model.statement import Statement
from explainer.paths import Project

Making = Callable[[str], Article]


@pytest.fixture(scope="module")
def dossier(harbour: Project) -> Dossier:
    """Return the dossier of the harbour topic."""
    loaded, problems = load_dossier(harbour)
    assert problems == []
    return loaded


def test_every_reference_is_a_link_from_both_sides(dossier: Dossier) -> None:
    """What a record names leads back to it, and nothing leads to a record that does not name it."""
    named = {
        Link(key, str(location[0]), target)
        for records in dossier.records.values()
        for key, record in records.items()
        for location, _kind, target in references(record)
    }

    assert set(dossier.links) == named
    assert {link for links in dossier.links_to.values() for link in links} == named
    assert all(link.target == target for target, links in dossier.links_to.items() for link in links)
    assert len(dossier.links) == len(named)


def test_linking(dossier: Dossier) -> None:
    """A proposal knows its questions and statements, though they are typed on the other side."""
    assert [one.id for one in dossier.linking("tunnel", "questions")] == ["who-pays"]
    assert [one.id for one in dossier.linking("tunnel", "statements")] == ["lind-mayor-tunnel", "trust-rejects-repair"]
    assert [one.id for one in dossier.linking("tunnel", "statements", "about")] == []
    assert [one.id for one in dossier.linking("ana-silva", "statements", "holder")] == ["lind-mayor-tunnel"]
    assert dossier.linking("bridge-load", "events") == []


def test_records_by_id(dossier: Dossier) -> None:
    """Every record is found by its id alone, with its kind and title; sources come by number."""
    assert (dossier.kinds["repair"], dossier.title("repair")) == ("proposals", "Repair of the bridge before the summer")
    assert dossier.get("bo-lind").id == "bo-lind"
    assert list(dossier.sources) == ["s1", "s2", "s3"]
    assert [event.id for event in dossier.all(Event)] == ["council-meeting", "second-meeting"]
    with pytest.raises(KeyError):
        dossier.get("nobody")


def test_positions_are_derived(dossier: Dossier) -> None:
    """Who supports what comes from statements; what another tells is not the holder's own word."""
    found = [(p.participant, p.proposal, p.stance, p.holder_spoke) for p in dossier.positions]

    assert found == [
        ("ana-silva", "repair", "supports", True),
        ("ana-silva", "repair", "supports", True),
        ("ana-silva", "tunnel", "conditional", False),
        ("harbour-trust", "repair", "opposes", False),
        ("harbour-trust", "tunnel", "supports", False),
    ]
    assert [p.condition for p in dossier.positions if p.condition] == ["the state pays half of it"]


def test_conflicting_positions_are_both_kept() -> None:
    """Two statements that contradict one another both stand, the supporting one first."""
    stances = [{"proposal": "p", "stance": "opposes"}, {"proposal": "p", "stance": "supports"}]
    statements = [
        Statement.model_validate({"id": f"a{n}", "review": "draft", "speaker": "ann", "stances": [stance]})
        for n, stance in enumerate(stances)
    ]
    nobody = Statement.model_validate({"id": "b", "review": "draft", "described_as": "some", "stances": stances})

    assert [(p.stance, p.statement.id) for p in find_positions([*statements, nobody])] == [
        ("supports", "a1"),
        ("opposes", "a0"),
    ]


def test_uses_lead_back_to_every_claim(dossier: Dossier) -> None:
    """Each citation of each record and of the topic is one use, and every one is found under its passage."""
    records = [record for records in dossier.records.values() for record in records.values()]
    total = sum(1 for model in [dossier.topic, *records] for _one in citations(model))
    grouped = [
        (source, anchor, use)
        for source, anchors in dossier.uses_by_passage.items()
        for anchor, uses in anchors.items()
        for use in uses
    ]

    assert len(dossier.uses) == len(grouped) == total
    assert all(dossier.passages[use.citation].anchor == anchor for _source, anchor, use in grouped)
    assert all(use.citation.source == source for source, _anchor, use in grouped)


def test_a_passage_cited_twice_has_one_address(dossier: Dossier) -> None:
    """The same words cited in different places are one passage with several uses."""
    words = "However, it remains unclear who would pay for the tunnel."
    anchors = {dossier.passages[use.citation].anchor for use in dossier.uses if use.citation.quote == words}

    assert len(anchors) == 1
    assert {use.record for use in dossier.uses_by_passage["s1"][anchors.pop()]} == {"tunnel", "who-pays"}


def test_addresses_stay_when_records_are_added(harbour_copy: Project, dossier: Dossier) -> None:
    """A new passage, before all others of its article, changes no address: links from outside go on working."""
    file = harbour_copy.record("terms", "a-new-one")
    quote = "The council of Port Ada met on 3 March 2026"
    file.write_text(f"review: draft\nterm: New\ndefinition:\n  - cites:\n      - {{source: s1, quote: {quote}}}\n")
    after, problems = load_dossier(harbour_copy)

    assert problems == []
    assert len(after.passages) == len(dossier.passages) + 1
    assert all(after.passages[one].anchor == passage.anchor for one, passage in dossier.passages.items())


words = st.lists(st.sampled_from(["The", "mayor", "said", "“no”", "twice", "it's"]), min_size=3, max_size=20)


@given(words, st.data())
def test_passages_are_cut_from_the_article(said: list[str], data: st.DataObject) -> None:
    """A passage's text is what its span cuts from the article; its mark is the marked part of that text."""
    source = read_article("a.txt", ("Start here.\n" + "  ".join(said) + "\nEnd now.").encode())
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first + 1, len(said)))
    marked = data.draw(st.integers(first, last - 1))
    citation = Citation(source="s1", quote=" ".join(said[first:last]), mark=said[marked].upper())
    passages = resolve([citation, citation], {"s1": source})
    for passage in passages.values():
        assert passage.mark is not None
        assert passage.text == " ".join(source.cut(passage.span).split()) == " ".join(said[first:last])
        assert passage.text[passage.mark.start : passage.mark.end].upper() == said[marked].upper()
        assert passage.paragraph == 2
        assert passage.anchor.startswith("p2-")
        assert passage.opens == (first == 0)


@pytest.mark.parametrize(
    ("quote", "paragraph", "found"),
    [
        ("The mayor said no", None, False),  # twice
        ("The mayor said no", 2, True),
        ("The mayor said no", 1, False),
        ("The mayor said yes", None, False),
        ("Again and again", None, True),
        ("Ten harbours", None, False),  # furniture
    ],
)
def test_only_what_stands_once_is_a_passage(article: Making, quote: str, paragraph: int | None, *, found: bool) -> None:
    """A citation that stands nowhere, more than once, or in furniture has no passage."""
    text = "A headline\nThe mayor said no. \nThe mayor said no. Again and again she spoke.\nRead also:\nTen harbours"
    citation = Citation(source="s1", quote=quote, paragraph=paragraph)

    assert found == (citation in resolve([citation], {"s1": article(text)}))
    assert resolve([citation], {}) == {}


@pytest.mark.parametrize(
    ("quote", "opens", "closes"),
    [
        ("She said yes.", True, True),
        ("She said yes", True, True),  # but for the full stop
        ("She said", True, False),
        ("said yes.", False, True),
    ],
)
def test_whole_sentences_are_known(article: Making, quote: str, *, opens: bool, closes: bool) -> None:
    """A passage knows whether it begins and ends with a sentence, so that … stands only for words left out."""
    passage = next(
        iter(resolve([Citation(source="s1", quote=quote)], {"s1": article("One.\nNo. She said yes. Two.")}).values())
    )

    assert (passage.opens, passage.closes) == (opens, closes)


def test_a_project_without_anything_is_read(tmp_path: Path) -> None:
    """An empty folder gives an empty dossier and says what is missing."""
    dossier, problems = load_dossier(Project(tmp_path))

    assert [problem.code for problem in problems] == ["missing-file"]
    assert (dossier.uses, dossier.links, dossier.positions) == ((), (), ())
