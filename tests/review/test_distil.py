"""`distil` writes drafts and nothing else, the same bytes for the same articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whole import everything

from explainer.review.distil import distil
from explainer.store.plain import read_plain
from explainer.store.write import dump, write_text

if TYPE_CHECKING:
    from explainer.paths import Project


def test_needs_nothing_but_articles(project: Project) -> None:
    """Without topic and cards the drafts are named by the ids that the cards would get."""
    done = distil(project)

    assert done.new["participants"] > 0
    assert done.new["statements"] > 0
    assert done.changed == ["data/drafts/s1.yml", "data/drafts/s2.yml"]
    assert done.problems == []


def test_second_run_changes_nothing(project: Project) -> None:
    """Run twice, nothing is new and no byte differs."""
    distil(project)
    before = everything(project)
    done = distil(project)

    assert not any(done.new.values())
    assert done.changed == []
    assert before == everything(project)


def test_draft_names_key_rule_cue_and_passage(project: Project) -> None:
    """A draft says what it is, which rule found it by which words, and where it stands."""
    distil(project)
    draft = read_plain(project.drafts / "s1.yml")
    row = next(one for one in draft["candidates"] if one["kind"] == "statements")

    assert (draft["source"], draft["file"]) == ("s1", "one.txt")
    assert row["key"].startswith("c-")
    assert (row["rule"], row["cue"]) == ("attribution", "said")
    assert row["fields"] == {"speaker": "Ines Okafor", "direct": False, "origins": 1}
    assert row["passages"] == [{"source": "s1", "quote": "boats should pay a winter toll from June", "paragraph": 1}]


def test_unreadable_article_is_reported_and_the_rest_goes_on(project: Project) -> None:
    """An article that is not UTF-8 is a problem with its path; the others give their drafts."""
    (project.seeds / "broken.txt").write_bytes(b"\xff\xfe")
    done = distil(project)

    assert [problem.path for problem in done.problems] == ["seeds/broken.txt"]
    assert {"one.txt", "two.txt"} == set(done.articles)


def test_progress_is_told_of_every_article(project: Project) -> None:
    """Whoever waits can be shown how far it is."""
    seen: list[str] = []
    distil(project, lambda article: seen.append(article.file))

    assert seen == ["one.txt", "two.txt"]


def test_drafts_of_a_removed_article_go(project: Project) -> None:
    """Draft files are the machine's: one whose article is gone is removed."""
    distil(project)
    (project.seeds / "two.txt").unlink()
    done = distil(project)

    assert "data/drafts/s2.yml" in done.changed
    assert not (project.drafts / "s2.yml").exists()


def test_editors_files_are_left_alone(project: Project) -> None:
    """A card and a record keep their bytes; the card's id names the draft file."""
    sha256 = distil(project).articles["two.txt"].sha256
    source = {"review": "reviewed", "file": "two.txt", "sha256": sha256, "title": "Two"}
    write_text(project.record("sources", "s7"), "# mine\n" + dump(source))
    before = project.record("sources", "s7").read_bytes()
    done = distil(project)

    assert before == project.record("sources", "s7").read_bytes()
    assert {"data/drafts/s7.yml", "data/drafts/s2.yml"} <= set(done.changed)
