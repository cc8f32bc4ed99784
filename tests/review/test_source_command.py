"""`explainer source add` and `source refresh`: a card from the article's own text; after a change nothing is lost."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from commands import Broken, break_after, run
from whole import everything

from explainer.articles.read import read_article
from explainer.checks.run import check_project
from explainer.model.source import Source
from explainer.review.distil import distil
from explainer.review.written import written
from explainer.store.records import load

if TYPE_CHECKING:
    from pathlib import Path

    from explainer.paths import Project

NEW = """Ferry to be tried in the harbour

The council of Port Ada voted for a ferry on 9 March 2026, and the mayor welcomed it. The vote was close.
The trial will begin on 1 June 2027 and last for two months. It is planned to cost little, the council says.
Nothing in the next lines is about the ferry, and they only make this article as long as an article should be.
"""


def card(project: Project, source_id: str) -> Source:
    """Return a source's card."""
    found = load(project).records["sources"][source_id]
    assert isinstance(found, Source)
    return found


def errors(project: Project) -> list[str]:
    """Return the codes of what is wrong with a project."""
    return [one.code for one in check_project(project).problems if one.severity == "error"]


def test_add_copies_and_writes_a_card(harbour_copy: Project, tmp_path: Path) -> None:
    """A file from elsewhere is copied byte for byte; the card has checksum, headline and a date that says why."""
    file = tmp_path / "ferry news.txt"
    file.write_bytes(b"\xef\xbb\xbf" + NEW.replace("\n", "\r\n").encode())
    before = everything(harbour_copy)
    result = run(harbour_copy, "source", "add", str(file))
    after = everything(harbour_copy)
    new = card(harbour_copy, "s4")

    assert result.exit_code == 0
    assert set(after) - set(before) == {"seeds/ferry news.txt", "data/sources/s4.yml"}
    assert {path: after[path] for path in before} == before
    assert after["seeds/ferry news.txt"] == file.read_bytes()
    assert new.sha256 == "sha256-" + hashlib.sha256(file.read_bytes()).hexdigest()
    assert (new.review, new.file, new.publisher, new.url) == ("draft", "ferry news.txt", None, None)
    assert new.written is not None
    assert (str(new.written.date), new.written.basis) == ("2026-03-09~", "inferred")
    assert "paragraph 2" in str(new.written.why)
    assert errors(harbour_copy) == []


def test_add_takes_the_id_of_the_drafts(harbour_copy: Project) -> None:
    """An article that lies in seeds/ gets the id under which `distil` put its drafts; these stay as they are."""
    for name in ("b.txt", "a.txt"):
        (harbour_copy.seeds / name).write_text(f"About {name}\n\n{NEW}", "utf-8")
    distil(harbour_copy)
    drafts = {path.name: path.read_bytes() for path in harbour_copy.drafts.iterdir()}
    run(harbour_copy, "source", "add", "b.txt")
    distil(harbour_copy)

    assert card(harbour_copy, "s5").file == "b.txt"
    assert {path.name: path.read_bytes() for path in harbour_copy.drafts.iterdir()} == drafts


def test_add_says_what_to_look_at(harbour_copy: Project) -> None:
    """Shared text, a chat assistant's left-over, a missing headline and date are told, and stand in the card."""
    (harbour_copy.seeds / "copy.txt").write_text(
        (harbour_copy.seeds / "evening.txt").read_text("utf-8").partition("bridge\n\n")[2].replace(" 2026", "")
        + "\nAs an AI language model I cannot say more.\n",
        "utf-8",
    )
    result = run(harbour_copy, "source", "add", "copy.txt")
    text = harbour_copy.record("sources", "s4").read_text("utf-8")

    for said in ("shares text with s1: ", "As an AI language model", "no headline", "no date is stated"):
        assert said in result.output
        assert said in text
    assert "#     relation: same-report, rewrite" in text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published: 5 May 2021\n\nThe pier opened on 7 May 2021.", "2021-05-05"),
        ("Updated 14:30 GMT, May 6, 2021\nPosted on 5 May 2021\nWords.", "2021-05-06"),
        ("A text\nThe pier opened on 4 May 2021.\nIt will close on 1 June 2022.", "2021-05-04~"),
        ("A text\nThe pier opened on 4 May.", None),
        ("A text\nThe pier opened in May 2021.", None),
        ("A text\nThe pier opened on 31 February 2021.", None),
        ("A text\nThe pier is planned to open on 4 May 2021.", None),
        ("A text without any day.", None),
    ],
)
def test_when_it_was_written(text: str, date: str | None) -> None:
    """A stamp states the day; else the latest past day is inferred, "about"; plans and half dates give none."""
    found = written(read_article("a.txt", text.encode()))

    assert (found["date"] if isinstance(found, dict) else found) == date


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nothing.txt", None, "there is no such file"),
        ("evening.txt", None, "has a card already, s1, after"),
        ("bad.txt", b"\xff\xfe", "not UTF-8"),
        ("empty.txt", b" \n", "this is no article"),
        ("README.txt", NEW.encode(), "cannot have this name"),
        (".hidden", NEW.encode(), "cannot have this name"),
        ("evening.txt", b"More.\n" + NEW.encode(), "seeds/evening.txt exists already"),
        ("weekly-2.txt", "weekly", "byte for byte, as seeds/weekly.txt"),
    ],
)
def test_add_refuses(harbour_copy: Project, tmp_path: Path, name: str, content: bytes | str | None, said: str) -> None:
    """What is no new article is said for each file, and no file is added, the good ones neither."""
    (tmp_path / "good.txt").write_text(NEW, "utf-8")
    file = tmp_path / name
    if isinstance(content, str):
        content = (harbour_copy.seeds / f"{content}.txt").read_bytes()
    if content is not None:
        file.write_bytes(content)
    before = everything(harbour_copy)
    result = run(harbour_copy, "source", "add", str(tmp_path / "good.txt"), str(file) if content is not None else name)

    assert result.exit_code == 2
    assert said.replace(", after", "") in result.stderr
    assert "nothing was added" in result.stderr
    assert everything(harbour_copy) == before


def test_add_names_what_was_meant(harbour_copy: Project) -> None:
    """A mistyped name gets the nearest article that has no card."""
    (harbour_copy.seeds / "ferry-news.txt").write_text(NEW, "utf-8")

    assert 'did you mean "ferry-news.txt"?' in run(harbour_copy, "source", "add", "fery-news.txt").stderr
    assert "a folder; name the files" in run(harbour_copy, "source", "add", str(harbour_copy.seeds)).stderr


def test_add_does_not_mind_other_mistakes(harbour_copy: Project) -> None:
    """A record that cannot be read is no hindrance; a card or the tombstones that cannot be are."""
    (harbour_copy.seeds / "new.txt").write_text(NEW, "utf-8")
    harbour_copy.record("terms", "bridge-load").write_text("term: [", "utf-8")
    assert run(harbour_copy, "source", "add", "new.txt").exit_code == 0
    harbour_copy.record("sources", "s4").unlink()
    harbour_copy.record("sources", "s2").write_text("file: [", "utf-8")
    before = everything(harbour_copy)

    assert run(harbour_copy, "source", "add", "new.txt").exit_code == 1
    assert everything(harbour_copy) == before


def test_add_that_fails_takes_its_copy_back(
    harbour_copy: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the card cannot be written, the article is not left in seeds/ without one."""
    (tmp_path / "new.txt").write_text(NEW, "utf-8")
    before = everything(harbour_copy)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "data")

    monkeypatch.setattr("explainer.cli.source.add_all", refuse)
    result = run(harbour_copy, "source", "add", str(tmp_path / "new.txt"))

    assert result.exit_code == 1
    assert result.stderr == "Error: data: Permission denied\n"
    assert everything(harbour_copy) == before


def test_refresh_of_what_has_not_changed(harbour_copy: Project) -> None:
    """Nothing is written when every card is current."""
    before = everything(harbour_copy)

    assert run(harbour_copy, "source", "refresh").exit_code == 0
    assert "s2: seeds/morning.txt has not changed" in run(harbour_copy, "source", "refresh", "s2").output
    assert everything(harbour_copy) == before


def test_refresh_tells_every_fate(harbour_copy: Project) -> None:
    """Passages that stand, that moved, that stand twice and that are gone: told, with the nearest one; none is lost."""
    article = harbour_copy.seeds / "evening.txt"
    event = harbour_copy.record("events", "second-meeting")
    event.write_text(event.read_text("utf-8").replace("April 2026.}", "April 2026., paragraph: 5}"), "utf-8")
    lines = article.read_text("utf-8").split("\n")
    twice = "The Harbour Trust rejects the repair and wants a tunnel instead."
    text = "\n".join([twice, *lines]).replace("before the summer", "before the autumn")
    article.write_text(text, "utf-8")
    before = everything(harbour_copy)
    assert "checksum" in errors(harbour_copy)
    result = run(harbour_copy, "source", "refresh", "s1")
    after = everything(harbour_copy)
    changed = {path for path in before if after[path] != before[path]}

    assert result.exit_code == 1
    assert set(before) == set(after)
    assert changed <= {"data/sources/s1.yml", "data/events/second-meeting.yml"}
    assert "data/sources/s1.yml" in changed
    assert "error[passage-gone]: this passage is gone from seeds/evening.txt" in result.output
    assert "before the autumn" not in after["data/proposals/repair.yml"].decode()
    assert "the nearest passage is in paragraph" in result.output
    assert "error[passage-unclear]: the passage stands 2 times" in result.output
    assert "checksum" not in errors(harbour_copy)
    assert {"not-verbatim", "ambiguous-passage"} >= set(errors(harbour_copy)) - {"orphan"}


def test_refresh_moves_a_paragraph(harbour_copy: Project) -> None:
    """A passage that names its paragraph and stands in another one now has that number; the line alone changes."""
    article = harbour_copy.seeds / "weekly.txt"
    record = harbour_copy.record("statements", "engineers-sound")
    paragraphs = article.read_text("utf-8")
    number = next(n for n, line in enumerate(filter(str.strip, paragraphs.split("\n")), 1) if "ten more years" in line)
    record.write_text(record.read_text("utf-8").replace("years.}", f"years., paragraph: {number}}}  # here"), "utf-8")
    assert errors(harbour_copy) == []
    article.write_text("A line more at the top of the text.\n" + paragraphs, "utf-8")
    before = record.read_text("utf-8")
    result = run(harbour_copy, "source", "refresh")

    assert result.exit_code == 0
    assert f"notice[passage-moved]: moved from paragraph {number} to {number + 1}" in result.output
    assert record.read_text("utf-8") == before.replace(f"paragraph: {number}}}", f"paragraph: {number + 1}}}")
    assert errors(harbour_copy) == []


def test_refresh_follows_a_renamed_file(harbour_copy: Project) -> None:
    """An article under another name, with the same text, is still the source's; its odd name is quoted."""
    (harbour_copy.seeds / "weekly.txt").rename(harbour_copy.seeds / "the weekly: no. 3.txt")
    result = run(harbour_copy, "source", "refresh")

    assert result.exit_code == 0
    assert card(harbour_copy, "s3").file == "the weekly: no. 3.txt"
    assert errors(harbour_copy) == []


def test_refresh_without_the_article(harbour_copy: Project) -> None:
    """A source whose article is gone is a problem with two ways out; nothing is changed, other sources neither."""
    (harbour_copy.seeds / "weekly.txt").unlink()
    (harbour_copy.seeds / "morning.txt").write_text(NEW, "utf-8")
    before = everything(harbour_copy)
    result = run(harbour_copy, "source", "refresh")

    assert result.exit_code == 1
    assert "data/sources/s3.yml:2:7: error[no-article]" in result.output
    assert "explainer retire s3 --why" in result.output
    assert everything(harbour_copy) == before


def test_refresh_of_an_unknown_source(harbour_copy: Project) -> None:
    """An id that is no source is wrong use."""
    result = run(harbour_copy, "source", "refresh", "tunnel")

    assert result.exit_code == 2
    assert 'no source has the id "tunnel"; sources: s1, s2, s3' in result.stderr


@pytest.mark.parametrize("after", [1, 2, 3])
def test_refresh_broken_off(harbour_copy: Project, after: int) -> None:
    """Killed in between, the next command finishes it: card and passages are renewed together."""
    article = harbour_copy.seeds / "weekly.txt"
    record = harbour_copy.record("statements", "engineers-sound")
    record.write_text(record.read_text("utf-8").replace("years.}", "years., paragraph: 2}"), "utf-8")
    assert errors(harbour_copy) == []
    article.write_text("A line more at the top of the text.\n" + article.read_text("utf-8"), "utf-8")
    with break_after("replace", after):
        if after < 3:
            with pytest.raises(Broken):
                run(harbour_copy, "source", "refresh")
        else:
            run(harbour_copy, "source", "refresh")
    assert run(harbour_copy, "source", "refresh").exit_code == 0

    assert errors(harbour_copy) == []
    assert "paragraph: 3" in record.read_text("utf-8")
