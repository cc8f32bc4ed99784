"""`explainer eval`: what it prints, how it ends, and floors that rise and never sink."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.cli import main
from explainer.store.plain import read_plain

GOLD = """\
corpus: bay
articles_dir: texts
articles: [a.txt]
participants:
  - {id: lee, name: Ann Lee, kind: person, salience: main, aliases: [Lee]}
events:
  - {title: Vote, date: 2031-03, status: planned, evidence: [{file: a.txt, quote: The council votes in March 2031.}]}
"""
FLOORS = "# Kept.\nbay: {macro_f1: 0.1, participants: 0.5}\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a gold file with its article beside it."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(
        'Ann Lee said: "I\'m for it." The council votes in March 2031.\n', "utf-8"
    )
    (tmp_path / "gold.yml").write_text(GOLD, "utf-8")
    return tmp_path / "gold.yml"


def run(*words: str | Path) -> Result:
    """Run the command as in a terminal."""
    return CliRunner().invoke(main, ["eval", *map(str, words)])


def predictions(folder: Path, text: str) -> Path:
    """Write a predictions file."""
    path = folder / "predictions.json"
    path.write_text(text, "utf-8")
    return path


def test_articles_are_distilled_and_measured(gold: Path) -> None:
    """Without predictions, the articles that the gold names are read and the table printed."""
    done = run(gold)

    assert done.exit_code == 0
    assert "participants           1.000 1.000 1.000" in done.output
    assert done.output.splitlines()[-1].startswith("macro F1 of the five record types")


def test_given_predictions_are_measured(gold: Path) -> None:
    """Predictions of any making are scored, with every miss when asked; a month in the gold stays a month."""
    event = {"title": "Vote", "date": "March 2031", "passages": [{"file": "a.txt", "quote": "votes in March 2031"}]}
    given = predictions(gold.parent, json.dumps({"events": [event]}))
    figures = json.loads(run(gold, "--predictions", given, "--json").output)

    assert (figures["events"]["f1"], figures["events"]["date_agreement"]) == (1.0, 1.0)
    assert "participants missed: Ann Lee" in run(gold, "--predictions", given, "--details").output


def test_faults_are_named_with_their_place(gold: Path) -> None:
    """A file that is no gold, predictions of another form and a missing article are told in one line each."""
    other = predictions(gold.parent, '{"events": [{"passages": "all"}]}')

    assert (
        "no predictions: events.0.passages: Input should be a valid array" in run(gold, "--predictions", other).output
    )
    assert "no gold file: corpus: Field required" in run(other).output
    assert "a.txt" in run(gold, "--articles", gold.parent).output
    assert [run(gold, "--predictions", other).exit_code, run(other).exit_code] == [1, 1]


def test_floors_are_raised(gold: Path) -> None:
    """Floors below what was reached are raised in place, missing ones added, comments kept."""
    floors = gold.parent / "floors.yml"
    floors.write_text(FLOORS, "utf-8")
    done = run(gold, "--raise-floors", floors)

    assert done.exit_code == 0
    assert "bay participants: raised from 0.5 to 1.0" in done.output
    assert read_plain(floors)["bay"]["participants"] == 1.0
    assert floors.read_text("utf-8").startswith("# Kept.\n")


def test_a_floor_is_never_lowered(gold: Path) -> None:
    """A figure below its floor is told and the floor stays; the command ends with 1."""
    floors = gold.parent / "floors.yml"
    floors.write_text(FLOORS.replace("0.5", "0.9"), "utf-8")
    done = run(gold, "--raise-floors", floors, "--predictions", predictions(gold.parent, "{}"))

    assert done.exit_code == 1
    assert "bay participants: 0.0000 is below its floor 0.9; a floor is never lowered" in done.output
    assert read_plain(floors)["bay"]["participants"] == 0.9
