"""A session: what an editor is asked, in which order, and that every decision and its undoing leave a sound project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk import AT, go_to, sit
from whole import everything

from explainer.checks.run import check_project
from explainer.review.accept import accept_all
from explainer.review.distil import distil
from explainer.store.plain import read_plain
from explainer.store.records import load

if TYPE_CHECKING:
    from explainer.paths import Project

RECORDS = {"participants", "proposals", "questions", "events", "statements", "disagreements"}


def records(project: Project) -> set[str]:
    """Return the paths of all records but cards."""
    return {name for name in everything(project) if name.split("/")[1] in RECORDS}


def test_people_come_first_and_articles_one_after_the_other(project: Project) -> None:
    """Who speaks is asked before what was said, and an article is finished before the next begins."""
    waiting = sit(project).waiting
    files = [one.passages[0].file for one in waiting]

    assert files == sorted(files)
    for file in set(files):
        kinds = [one.kind for one in waiting if one.passages[0].file == file]
        assert kinds[0] == "participants"
        assert "participants" not in kinds[kinds.index("statements") :]


def test_one_by_one_gives_what_accepting_all_gives(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Accepted one after the other, the same records are added; the project is sound after every one of them."""
    session = sit(project)
    while session.current:
        assert session.accept().problems == ()
        assert [one for one in check_project(project).problems if one.severity == "error"] == []
    session.close()

    other = type(project)(tmp_path_factory.mktemp("other"))
    other.seeds.symlink_to(project.seeds)
    accept_all(other, "an editor", AT)
    assert records(project) == records(other)
    assert [one.key for one in distil(project).waiting] == []


def test_links_to_records_accepted_before(project: Project) -> None:
    """A statement names its speaker and what it is about, when those were accepted first; else it says who waits."""
    session = sit(project)
    go_to(session, "okafor-proposed-winter-toll-heavy")
    assert session.unmet() == ["Ines Okafor"]
    assert "described_as" in session.proposed().data

    session = sit(project)
    session.accept()
    session.accept()
    go_to(session, "okafor-proposed-winter-toll-heavy")
    assert session.unmet() == []
    assert session.proposed().data["speaker"] == "ines-okafor"
    assert session.proposed().data["about"] == ["winter-toll"]


def test_rejected_is_not_proposed_again(project: Project) -> None:
    """The reason stands in decisions.yml with who and when; neither a session nor `distil` proposes it again."""
    session = sit(project)
    one = session.current
    assert one
    assert session.reject("  out of\tscope ").message == "rejected: out of scope"
    session.close()

    row = {"key": one.key, "decision": "rejected", "reason": "out of scope", "by": "an editor", "at": AT}
    assert read_plain(project.decisions) == {"decisions": [row]}
    assert one.key not in {other.key for other in distil(project).waiting}
    assert one.key not in {other.key for other in sit(project).waiting}


def test_reason_with_hidden_characters(project: Project) -> None:
    """A reason is written so that it can be read again, and an empty one decides nothing."""
    session = sit(project)
    session.reject("bad \u202e\x1b[31m")

    assert load(project).decisions.decisions[0].reason == "bad <U+202E><U+001B>[31m"
    assert session.reject(" \n ").message == "not rejected: a reason is needed"
    assert len(load(project).decisions.decisions) == 1


def test_skipped_waits_for_the_next_session(project: Project) -> None:
    """Skipping writes nothing; the next article follows, and the next session begins with what was skipped."""
    session, before = sit(project), everything(project)
    first = session.current
    session.skip()
    session.next_article()

    assert session.current
    assert session.current.passages[0].file == "two.txt"
    session.next_article()
    assert session.current is None
    assert session.progress.skipped == session.progress.left == len(session.waiting)
    assert everything(project) == before
    assert sit(project).current == first


def test_everything_can_be_undone(project: Project) -> None:
    """Undone to the beginning, only the decisions are left, each taken back; and all waits again."""
    session, before = sit(project), everything(project)
    waiting = [one.key for one in session.waiting]
    session.accept()
    session.reject("wrong person")
    session.skip()
    while session.current:
        session.accept()
    while session.steps:
        assert session.undo().message.startswith("undone: ")

    decisions = project.shown(project.decisions)
    assert {name: content for name, content in everything(project).items() if name != decisions} == before
    assert [one.key for one in session.waiting] == waiting
    assert [one.key for one in distil(project).waiting] == waiting or len(distil(project).waiting) == len(waiting)
    assert session.undo().message == "nothing to undo in this session"
    assert load(project).decisions.standing() == {}


def test_accepted_again_after_undoing(project: Project) -> None:
    """What was taken back can be decided anew; decisions.yml only grew."""
    session = sit(project)
    session.accept()
    session.undo()
    session.accept()

    rows = [decision.decision for decision in load(project).decisions.decisions]
    assert rows == ["accepted", "reopened", "accepted"]
    assert list(load(project).decisions.standing()) == [load(project).decisions.decisions[0].key]


def test_undo_leaves_what_an_editor_changed(project: Project) -> None:
    """A record changed since it was accepted is not taken away; undoing says why, and goes on to what was before."""
    session = sit(project)
    session.skip()
    session.accept()
    path = project.root / session.steps[-1].files[-1].path
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    before = everything(project)

    assert "was changed since" in session.undo().message
    assert everything(project) == before
    assert session.undo().message == "undone: skipped"


def test_what_others_use_by_now_stays(project: Project) -> None:
    """A record that another one names is not taken back, nor a card that another one cites."""
    session, other = sit(project), sit(project)
    session.accept()
    while other.current and other.current.kind != "events":
        other.skip()  # the opening, which only the first article tells
    event = project.record("events", other.proposed().id)
    other.accept()
    session.undo()

    assert not project.record("participants", "ines-okafor").exists()
    assert event.exists()
    assert project.record("sources", "s1").exists()
    assert not project.record("sources", "s2").exists()

    session.accept()
    go_to(other := sit(project), "okafor-proposed-winter-toll-heavy")
    other.accept()
    assert session.undo().message == "not undone: another record names ines-okafor by now; take that back first"


def test_errors_in_data_stop_decisions_and_not_the_session(project: Project) -> None:
    """While something in data/ has errors nothing is decided; once it is mended the session goes on."""
    session = sit(project)
    session.accept()
    path = project.record("participants", "ines-okafor")
    good = path.read_bytes()
    session.reject("out of scope")
    path.write_bytes(b"name: [")
    session.skip()
    session.reject("makes the session look again")
    before = everything(project)

    outcome = session.reject("wrong person")
    assert [problem.path for problem in outcome.problems] == ["data/participants/ines-okafor.yml"]
    assert everything(project) == before

    path.write_bytes(good)
    assert session.reject("wrong person").problems == ()


def test_an_id_that_is_taken_meanwhile(project: Project) -> None:
    """A record that somebody wrote meanwhile is not overwritten."""
    session = sit(project)
    path = project.record("participants", "ines-okafor")
    path.parent.mkdir(parents=True)
    path.write_text("# mine\n", "utf-8")

    assert "is there already" in session.accept().message
    assert path.read_text("utf-8") == "# mine\n"
    assert not project.decisions.exists()
