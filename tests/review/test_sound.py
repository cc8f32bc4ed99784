"""A record that its model refuses leaves no reference behind; a project of articles alone becomes one that checks."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from explainer.checks.run import check_project
from explainer.paths import Project
from explainer.review.accept import accept_all
from explainer.review.plan import Addition
from explainer.review.sound import sound
from explainer.store.plain import read_plain
from explainer.store.write import dump, write_text

if TYPE_CHECKING:
    from pathlib import Path

AT = "2026-01-02T03:04:05Z"
BAD = Addition("participants", "bad", {"review": "draft", "name": "", "kind": "person"})


def _statement(**fields: Any) -> Addition:
    return Addition("statements", "one", {"review": "draft", **fields})


@pytest.mark.parametrize("field", ["speaker", "holder"])
def test_statement_goes_with_its_only_speaker(field: str) -> None:
    """Where nobody is left who says it, a statement goes on waiting."""
    assert sound([BAD, _statement(**{field: "bad"})]) == []


def test_speaker_goes_where_somebody_is_left() -> None:
    """The reference is dropped, the rest stays."""
    kept = sound([BAD, _statement(speaker="good", holder="bad", to="bad", about=["bad", "x"])])

    assert [one.data for one in kept] == [{"review": "draft", "speaker": "good", "about": ["x"]}]


def test_stance_goes_with_its_holder() -> None:
    """A stance that nobody holds any more is dropped."""
    stances = [{"proposal": "toll", "stance": "supports"}]
    kept = sound([BAD, _statement(speaker="bad", described_as="officials", stances=stances)])

    assert [one.data for one in kept] == [{"review": "draft", "described_as": "officials"}]


def test_body_and_office_go() -> None:
    """A participant loses the body that was refused, and the office only its body."""
    data = {"review": "draft", "name": "A", "kind": "group", "part_of": ["bad"], "roles": [{"title": "B", "of": "bad"}]}
    kept = sound([BAD, Addition("participants", "a", data)])

    assert [one.data for one in kept] == [{"review": "draft", "name": "A", "kind": "group", "roles": [{"title": "B"}]}]


def test_what_cites_a_refused_card_waits() -> None:
    """Without its card no passage of an article can be cited, however deep; what refers to that goes, too."""
    card = Addition("sources", "s1", {"review": "draft", "file": "a/b", "sha256": "x", "title": "A"})
    what = [{"cites": [{"source": "s1", "quote": "some words here that stand"}]}]
    event = Addition("events", "vote", {"review": "draft", "title": "Vote", "state": "happened", "what": what})
    kept = sound([card, event, _statement(speaker="good", about=["vote"])])

    assert [one.data for one in kept] == [{"review": "draft", "speaker": "good"}]


def test_all_sound_is_left_as_it_is() -> None:
    """Nothing is touched when nothing is refused."""
    whole = [_statement(speaker="good", about=[])]
    assert sound(whole) == whole


def test_articles_alone_become_a_project_without_errors(project: Project) -> None:
    """After `accept --all` on nothing but articles, `explainer check` finds no error."""
    accept_all(project, "an editor", AT)
    errors = [problem for problem in check_project(project).problems if problem.severity == "error"]
    topic = read_plain(project.topic)

    assert errors == []
    assert topic["title"] == "Untitled"
    assert topic["as_of"]["date"] == "2026-01-02"
    assert topic["as_of"]["why"] == "the day these drafts were accepted; no article is dated"
    assert read_plain(project.retired) == {"retired": []}


def test_dated_card_gives_the_topics_date(project: Project) -> None:
    """Where an editor has dated an article, the topic's date is that; a topic that exists is left alone."""
    card = {"review": "draft", "file": "one.txt", "sha256": "sha256-" + "0" * 64, "title": "A", "written": "2021-05"}
    write_text(project.record("sources", "s1"), dump(card))
    accept_all(project, "an editor", AT)
    assert read_plain(project.topic)["as_of"]["date"] == "2021-05"

    project.topic.write_bytes(b"# mine\n" + project.topic.read_bytes())
    before = project.topic.read_bytes()
    accept_all(project, "an editor", AT)
    assert project.topic.read_bytes() == before


def test_other_topics_articles_become_a_project_without_errors(root: Path, tmp_path: Path) -> None:
    """Nor does it in six articles on another topic, one of them an interview without quotation marks."""
    shutil.copytree(root / "examples" / "city-congestion" / "seeds", tmp_path / "seeds")
    project = Project(tmp_path)
    accept_all(project, "an editor", AT)
    errors = [problem for problem in check_project(project).problems if problem.severity == "error"]

    assert errors == []
    assert len(list(project.kind("statements").iterdir())) > 20
