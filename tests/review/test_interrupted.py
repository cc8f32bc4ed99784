"""An acceptance broken off at any point is finished by the next call: the project is as if nothing had happened."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from whole import everything

from explainer.paths import Project
from explainer.review.accept import accept_all
from explainer.review.distil import distil
from explainer.store.records import load

AT = "2026-01-02T03:04:05Z"
POINTS = [*range(1, 13), *range(15, 60, 10)]
"""After how many writings it is broken off; the last are more than there are."""


class Broken(BaseException):
    """Stands for a power cut."""


def _break(monkeypatch: pytest.MonkeyPatch, name: str, after: int) -> None:
    """Let a method of `Path` do its work `after` times and then no more."""
    real, calls = getattr(Path, name), iter(range(10_000))

    def method(self: Path, *arguments: object, **more: object) -> object:
        if next(calls) >= after:
            raise Broken
        return real(self, *arguments, **more)

    monkeypatch.setattr(Path, name, method)


def _accept_broken(project: Project, name: str, after: int) -> bool:
    """Accept, breaking off; say whether it was broken off."""
    with pytest.MonkeyPatch.context() as patch:
        _break(patch, name, after)
        try:
            accept_all(project, "an editor", AT)
        except Broken:
            return True
    return False


@pytest.fixture
def other(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the same project again, with everything accepted without a break."""
    root = tmp_path_factory.mktemp("other")
    shutil.copytree(project.seeds, root / "seeds")
    copy = Project(root)
    accept_all(copy, "an editor", AT)
    return copy


@pytest.mark.parametrize("after", [0, *POINTS])
def test_broken_off_and_called_again(project: Project, other: Project, after: int) -> None:
    """Whichever file was the last to be written, a second call gives the very tree of an unbroken one."""
    broken = _accept_broken(project, "replace", after)
    accept_all(project, "an editor", AT)

    assert broken == (after < len(everything(other)) - 1)  # all but the two articles, and the journal
    assert everything(project) == everything(other)


def test_nothing_is_done_before_all_is_noted(project: Project) -> None:
    """Broken off while the note is written, nothing is there; broken off later, the note names all that is to come."""
    before = everything(project)
    assert _accept_broken(project, "replace", 0)
    assert everything(project) == before

    assert _accept_broken(project, "replace", 1)
    assert set(everything(project)) - set(before) == {"data/.accepting.json"}
    assert len(json.loads(project.accepting.read_text("utf-8"))["files"]) > 5


def test_broken_off_before_the_note_goes(project: Project, other: Project) -> None:
    """All is done but the note still there: no decision is recorded twice, no record made anew."""
    assert _accept_broken(project, "unlink", 0)
    assert project.accepting.exists()
    accept_all(project, "another editor", "2027-01-01T00:00:00Z")

    assert everything(project) == everything(other)


@pytest.mark.parametrize("after", [1, 4])
def test_distil_finishes_it_too(project: Project, other: Project, after: int) -> None:
    """`distil` never proposes what is being accepted; it names the files that it added."""
    _accept_broken(project, "replace", after)
    done = distil(project)

    assert len(done.finished) == len(list(other.data.rglob("*.yml"))) - len(list(other.drafts.iterdir())) - after
    assert everything(project) == everything(other)


def test_an_editors_file_is_not_overwritten(project: Project, other: Project) -> None:
    """What an editor changed or wrote between the break and the next call stays."""
    _accept_broken(project, "replace", 2)
    card = project.record("sources", "s1")
    card.write_bytes(b"# mine\n" + card.read_bytes())
    accept_all(project, "an editor", AT)

    assert card.read_bytes() == b"# mine\n" + other.record("sources", "s1").read_bytes()
    assert len(load(project).decisions.decisions) == len(load(other).decisions.decisions)


def test_half_a_file_goes(project: Project, other: Project) -> None:
    """What a power cut left of a file half written goes when the acceptance is finished."""
    _accept_broken(project, "replace", 2)
    (project.kind("sources") / ".s2.yml.abcdefgh.part").write_text("half", "utf-8")
    accept_all(project, "an editor", AT)

    assert everything(project) == everything(other)


@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"\xff", b"[]", b'{"files": [{"path": "data/../../x.yml", "text": ""}], "decisions": []}'],
)
def test_broken_note_is_a_problem(project: Project, note: bytes) -> None:
    """A note that cannot be read, or names a file that is no record, stops the work and says what to do."""
    project.data.mkdir()
    project.accepting.write_bytes(note)
    before = everything(project)
    done, drafts = accept_all(project, "an editor", AT), distil(project)

    assert done.refused
    assert drafts.refused
    assert [problem.path for problem in done.problems] == ["data/.accepting.json"]
    assert everything(project) == before
