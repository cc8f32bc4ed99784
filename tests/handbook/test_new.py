"""`explainer new`: a repository for a new topic, of this one's files and without its topic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.cli.starter import COPIED, LEFT_OUT, TEMPLATE
from explainer.paths import Project
from explainer.store.plain import read_plain

OWN = {"Makefile", "mkdocs.yml", "README.md", "seeds/README.md", "data/.gitkeep"}
"""Files of a new repository that are not this one's, byte for byte."""


def new(*words: str) -> Result:
    """Run `explainer new`."""
    return CliRunner().invoke(main, ["new", *words])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new repository."""
    folder = tmp_path_factory.mktemp("new") / "harbour-toll"
    done = new(str(folder))
    assert done.exit_code == 0, done.output
    return folder


def _files(folder: Path) -> set[str]:
    found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    return {path.as_posix() for path in found if path.parts[0] != ".git" and "__pycache__" not in path.parts}


def test_every_file_is_this_repository_s(root: Path, made: Path) -> None:
    """Pages, theme, program and commands are copies, byte for byte; only what holds the topic's name is its own."""
    files = _files(made)

    assert sorted(name for name in files - OWN if (made / name).read_bytes() != (root / name).read_bytes()) == []
    assert files >= OWN
    left_out = re.compile("__pycache__|/decisions/|ten-minutes|\\.pyc$|\\.png$|/schemas/")
    here = {path.as_posix() for name in COPIED for path in _within(root, name)}
    assert sorted(name for name in here - files if not left_out.search(name)) == []


def _within(root: Path, name: str) -> set[Path]:
    path = root / name
    inside = [path, *path.rglob("*")]
    return {one.relative_to(root) for one in inside if one.is_file()}


def test_the_site_s_configuration_and_the_commands_differ_in_names_alone(root: Path, made: Path) -> None:
    """mkdocs.yml has another name and description; the Makefile lacks the benchmark; nothing else differs."""
    changed = {}
    for name in ("mkdocs.yml", "Makefile"):
        ours, theirs = ((folder / name).read_text("utf-8").splitlines() for folder in (root, made))
        changed[name] = sorted({line.split(" ")[0].split(":")[0].strip() for line in set(ours) ^ set(theirs)})

    assert changed["mkdocs.yml"] == ["site_description", "site_name"]
    assert set(changed["Makefile"]) == {".PHONY", "bench", "@$(V)/python", "@NO_MKDOCS_2_WARNING=1"}
    assert (made / "mkdocs.yml").read_text("utf-8").count('"Harbour toll"') == 2


def test_no_word_of_this_topic_is_in_it(root: Path, made: Path) -> None:
    """No name of a participant, proposal or source of this site stands anywhere, but in the list of all countries."""
    data = Project(root).data
    titles = {
        str(read_plain(path)["title"]) for kind in ("proposals", "sources") for path in (data / kind).glob("*.yml")
    }
    topic = read_plain(data / "topic.yml")
    people = [read_plain(path) for path in (data / "participants").glob("*.yml")]
    names = {one["name"] for one in people if one["kind"] == "person"} | titles | {topic["title"], topic["question"]}
    world = {"scripts/explainer/extract/lexicon/en/gazetteer.yml"}
    texts = {name: (made / name).read_text("utf-8", errors="replace") for name in _files(made) - world}

    assert len(names) > 10
    assert [(name, word) for name, text in texts.items() for word in sorted(names) if word in text] == []


def test_it_warns_that_articles_are_published(made: Path, tmp_path: Path) -> None:
    """Who makes a repository reads, where they look next, that a public one publishes `seeds/` whole."""
    told = [(made / name).read_text("utf-8") for name in ("README.md", "seeds/README.md")]
    told.append(new(str(tmp_path / "other")).output)

    assert [("public" in text, "seeds/" in text or "this folder" in text, "whole" in text) for text in told] == [
        (True, True, True)
    ] * 3


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path) -> None:
    """Nothing is written over: a folder that is not empty is wrong use, and stays as it is."""
    (tmp_path / "letter.txt").write_text("Dear reader", "utf-8")
    done = new(str(tmp_path))

    assert done.exit_code == 2
    assert "is not empty" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that was made beforehand will do."""
    (tmp_path / "toll").mkdir()

    assert new(str(tmp_path / "toll")).exit_code == 0
    assert (tmp_path / "toll/mkdocs.yml").is_file()


@pytest.mark.parametrize("title", ["", " ", "a\u202eb"])
def test_a_name_that_cannot_be_shown_is_refused(tmp_path: Path, title: str) -> None:
    """An empty name, or one with hidden characters, is wrong use."""
    assert new(str(tmp_path / "toll"), "--title", title).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_any_plain_name_is_kept(tmp_path: Path) -> None:
    """A name with quotation marks, colons or letters of any language stands in mkdocs.yml as it was given."""
    title = 'Ärger: "Maut" & mehr \\ #1'
    new(str(tmp_path / "toll"), "--title", title)
    line = next(line for line in (tmp_path / "toll/mkdocs.yml").read_text("utf-8").splitlines() if "site_name" in line)
    (tmp_path / "name.yml").write_text(line, "utf-8")

    assert read_plain(tmp_path / "name.yml") == {"site_name": title}


def test_the_template_has_no_file_of_this_repository() -> None:
    """What is copied is not kept twice: the template holds only what a new repository has of its own."""
    assert {path.relative_to(TEMPLATE).as_posix() for path in TEMPLATE.rglob("*") if path.is_file()} == OWN - {
        "Makefile",
        "mkdocs.yml",
    }
    assert "decisions" in LEFT_OUT
