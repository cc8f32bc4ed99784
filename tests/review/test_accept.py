"""`accept` adds records that their models allow, records its decisions, and never adds anything twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whole import everything

from explainer.articles.passage import find_passage
from explainer.articles.read import read_articles
from explainer.model.references import citations, references
from explainer.review.accept import accept_all
from explainer.review.distil import distil
from explainer.store.plain import read_plain
from explainer.store.records import load
from explainer.store.write import dump, write_text

if TYPE_CHECKING:
    from explainer.paths import Project

AT = "2026-01-02T03:04:05Z"


def accept(project: Project) -> list[str]:
    """Accept everything; return the records added, as paths."""
    return [project.shown(path) for path in accept_all(project, "an editor", AT).added]


def test_everything_becomes_a_valid_draft(project: Project) -> None:
    """Cards and records are read back without a problem; all are drafts, all references hold."""
    added = accept(project)
    loaded = load(project)
    records = [record for _, record in loaded.all_records()]

    assert [problem.code for problem in loaded.problems] == []
    assert len(added) == len(records) + 2  # topic.yml and retired.yml
    assert {"draft"} == {record.review for record in records}
    assert {"sources/s1.yml", "sources/s2.yml"} <= {path.removeprefix("data/") for path in added}
    ids = {record.id for record in records}
    assert {target for record in records for _, _, target in references(record)} <= ids


def test_every_citation_stands_in_its_article_once(project: Project) -> None:
    """A passage is verbatim, long enough to be found, and found once (or its paragraph is given)."""
    accept(project)
    loaded, articles = load(project), read_articles(project)[0]
    files = {card_id: articles[card.file] for card_id, card in loaded.records["sources"].items()}  # type: ignore[attr-defined]
    cited = [citation for _, record in loaded.all_records() for _, citation in citations(record)]

    assert cited
    for citation in cited:
        assert len(find_passage(files[citation.source], citation.quote, citation.paragraph)) == 1, citation
        assert len(citation.quote.split()) <= 40
        assert citation.mark is None or citation.mark in citation.quote


def test_second_acceptance_adds_nothing(project: Project) -> None:
    """Accepted twice, no file differs."""
    accept(project)
    before = everything(project)

    assert accept(project) == []
    assert before == everything(project)


def test_nothing_is_proposed_after_it_was_accepted(project: Project) -> None:
    """What was accepted waits no longer, also when the next run reads the articles anew."""
    accept(project)
    done = distil(project)

    assert done.waiting == []
    assert not any(done.new.values())


def test_deleted_record_does_not_come_back(project: Project) -> None:
    """An editor who deletes a record has decided; its decision stays."""
    added = accept(project)
    gone = next(path for path in added if "/statements/" in path)
    (project.root / gone).unlink()

    assert accept(project) == []
    assert not (project.root / gone).exists()


def test_rejected_candidate_stays_rejected(project: Project) -> None:
    """A key that was rejected is neither proposed nor accepted."""
    rejected = next(one for one in distil(project).waiting if one.kind == "statements")
    decision = {"key": rejected.key, "decision": "rejected", "reason": "not news", "by": "an editor", "at": AT}
    write_text(project.decisions, dump({"decisions": [decision]}))

    assert rejected.key not in {one.key for one in distil(project).waiting}
    accept(project)
    assert decision == read_plain(project.decisions)["decisions"][0]


def test_decisions_are_only_appended(project: Project) -> None:
    """What stands in the file of decisions, comments too, is kept; new decisions follow."""
    row = "  - key: c-0123456789abcdef\n    decision: rejected # why not\n    by: an editor\n    at: x\n"
    note = "# kept\ndecisions:\n" + row
    write_text(project.decisions, note)
    accept(project)

    assert project.decisions.read_text("utf-8").startswith(note)
    assert len(load(project).decisions.decisions) > 1


def test_passage_of_an_editors_record_is_not_new(project: Project) -> None:
    """A statement whose passage an editor's record already cites is not proposed."""
    sha256 = distil(project).articles["one.txt"].sha256
    source = {"review": "reviewed", "file": "one.txt", "sha256": sha256, "title": "One"}
    quote = "Okafor said that boats should pay a winter toll from June."
    statement = {
        "review": "reviewed",
        "described_as": "the mayor",
        "cites": [{"source": "s1", "quote": quote, "as": "unnamed"}],
    }
    write_text(project.record("sources", "s1"), dump(source))
    write_text(project.record("statements", "toll"), dump(statement))
    waiting = distil(project).waiting

    assert not [one for one in waiting if one.kind == "statements" and "should pay" in one.passages[0].text]
    assert [one for one in waiting if one.kind == "statements"]
