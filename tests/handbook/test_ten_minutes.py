"""The tutorial "Your own explainer in ten minutes", followed as it stands; then the five mistakes that it names."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from following import Followed, run


def _shown(line: str) -> str:
    """Return a pattern of a line that the tutorial shows; a number may be another one by now, but not none."""
    return re.sub(r"\\?\d+", r"[1-9]\\d*", re.escape(line)).replace("[1-9]\\d*\\ errors", "0\\ errors")


def test_the_tutorial_leads_to_a_site(followed: Followed) -> None:
    """Every command does what the tutorial says, and the lines that it shows are printed."""
    shown = [(line, printed) for kind, text, printed in followed.blocks if kind == "text" for line in text.splitlines()]

    assert len(shown) >= 6
    assert [line for line, printed in shown if not re.search(_shown(line.strip()), printed)] == []


def test_the_site_is_about_the_topic(followed: Followed) -> None:
    """The built home page asks the editor's question, under the name that was given."""
    home = (followed.folder / "site/index.html").read_text("utf-8")

    assert "What is planned for the centre, and who would pay?" in home
    assert "<title>Who pays for the centre?</title>" in home


def test_nothing_is_left_to_commit(followed: Followed) -> None:
    """Building the site leaves git with nothing to report."""
    assert run("git status --porcelain", followed.folder).stdout == ""


class Mistake(NamedTuple):
    """A mistake: what it does to a record, the column where it is found, what the message says, and the mend it names.

    `spoil` gives the spoiled text and the number of its line, or None where a record cannot be spoiled so; `mend` gives
    the text mended by what `check` printed alone.
    """

    kind: str
    spoil: Callable[[str], tuple[str, int] | None]
    says: str
    mend: Callable[[str, str], str]


def _line(text: str, pattern: str) -> tuple[re.Match[str], int] | None:
    found = re.search(pattern, text, re.MULTILINE)
    return (found, text.count("\n", 0, found.start(1)) + 1) if found else None


def _wrong_id(text: str) -> tuple[str, int] | None:
    found = _line(text, r"^speaker: ([a-z-]{8,})$")
    return (text.replace(found[0][1], found[0][1][:-1], 1), found[1]) if found else None


def _right_id(text: str, message: str) -> str:
    wrong, right = (re.search(pattern, message) for pattern in (r'has the id "(.+?)"', r'did you mean "(.+?)"'))
    assert wrong
    assert right
    return text.replace(f"speaker: {wrong[1]}\n", f"speaker: {right[1]}\n")


def _changed_quote(text: str) -> tuple[str, int] | None:
    found = _line(text, r"^    quote: (?=[A-Z])([^\"'>]*? the \w[^\"'>]*)$")
    return (text.replace(found[0][1], found[0][1].replace(" the ", " their ", 1), 1), found[1]) if found else None


def _right_quote(text: str, message: str) -> str:
    near = re.search(
        r"nearest passage is in paragraph \d+:\n +\| = help: |nearest passage is in paragraph \d+:\n.*?= help: (.+)",
        message,
    )
    assert near
    return re.sub(r"^    quote: .*$", lambda _: f"    quote: {near[1]}", text, count=1, flags=re.MULTILINE)


def _tab(text: str) -> tuple[str, int] | None:
    found = _line(text, r"^(  )- source:")
    return (text[: found[0].start()] + "\t" + text[found[0].end(1) :], found[1]) if found else None


def _spaces(text: str, message: str) -> str:
    assert "two spaces" in message
    return text.replace("\t", "  ")


def _no_basis(text: str) -> tuple[str, int] | None:
    found = _line(text, r"^(when_words): 5 March$")
    return (text.replace("when_words: 5 March", "when: 2025-03-05", 1), found[1]) if found else None


def _with_basis(text: str, message: str) -> str:
    lines = re.findall(r"^ *= help: (.*)$", message, re.MULTILINE)
    return text.replace("when: 2025-03-05\n", "\n".join(lines[1:]) + "\n")


def _twice(text: str) -> tuple[str, int] | None:
    first = text.partition("\n")[0]
    return (f"{text}{first}\n", text.count("\n") + 1)


def _once(text: str, message: str) -> str:
    assert "the first one is on line 1; keep one" in message
    return text[: text.rstrip("\n").rfind("\n") + 1]


MISTAKES = {
    "a wrong id": Mistake("statements", _wrong_id, "no record in data/participants/ has the id", _right_id),
    "a changed quote": Mistake("statements", _changed_quote, "this passage does not stand in", _right_quote),
    "a tab": Mistake("statements", _tab, "a tab cannot indent a line", _spaces),
    "a date without its basis": Mistake(
        "events", _no_basis, "no passage of this record states the year 2025", _with_basis
    ),
    "a field that stands twice": Mistake("statements", _twice, '"review" stands twice here', _once),
}


class Spoiled(NamedTuple):
    """A record with a mistake: where it is, its text, and what `check` printed about it."""

    path: Path
    text: str
    line: int


@pytest.fixture(scope="module")
def spoiled(followed: Followed, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Spoiled], str]:
    """Return a copy of the project with every mistake in a record of its own, and what `check` says of them all."""
    folder = tmp_path_factory.mktemp("mistakes") / "city"
    shutil.copytree(followed.folder, folder, symlinks=True, ignore=shutil.ignore_patterns("site", ".git"))
    records: dict[str, Spoiled] = {}
    for name, mistake in MISTAKES.items():
        taken = {record.path for record in records.values()}
        free = [path for path in sorted((folder / "data" / mistake.kind).glob("*.yml")) if path not in taken]
        path, done = next((path, done) for path in free if (done := mistake.spoil(path.read_text("utf-8"))))
        path.write_text(done[0], "utf-8")
        records[name] = Spoiled(path, *done)
    return folder, records, run(".venv/bin/explainer check", folder).stdout


def _message(folder: Path, record: Spoiled, printed: str) -> str:
    """Return what was printed about a record at the line of its mistake."""
    place = f"{record.path.relative_to(folder).as_posix()}:{record.line}:"
    return next((part for part in printed.split("\n\n") if part.startswith(place)), "nothing was said")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found(spoiled: tuple[Path, dict[str, Spoiled], str], name: str) -> None:
    """The message names file, line and column, says what is wrong, shows the line, and says what to do."""
    folder, records, printed = spoiled
    message = _message(folder, records[name], printed)

    assert re.match(r"data/[\w/-]+\.yml:\d+:\d+: error\[", message), message
    assert MISTAKES[name].says in message
    assert records[name].text.splitlines()[records[name].line - 1].strip() in message
    assert "= help: " in message


def test_the_messages_alone_mend_everything(spoiled: tuple[Path, dict[str, Spoiled], str]) -> None:
    """Whoever does what the messages say, and nothing else, has a project without errors."""
    folder, records, printed = spoiled
    for name, record in records.items():
        record.path.write_text(MISTAKES[name].mend(record.text, _message(folder, record, printed)), "utf-8")
    mended = run(".venv/bin/explainer check", folder)

    assert printed.count(": error[") >= len(MISTAKES), printed
    assert mended.stdout.splitlines()[-1].startswith("0 errors"), mended.stdout
