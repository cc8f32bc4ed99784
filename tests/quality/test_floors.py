"""Extraction is held to what it reached: on the seeds, and on another town's debate in other registers."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from explainer.articles.read import read_article
from explainer.extract.neutral import as_neutral
from explainer.extract.run import extract
from explainer.store.plain import read_plain

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TOPICS = {
    "seeds": (HERE / "gold" / "seeds.yml", ROOT / "seeds"),
    "city-congestion": (HERE / "city-congestion" / "gold.yml", HERE / "city-congestion" / "articles"),
}
FLOORS: dict[str, dict[str, float]] = read_plain(HERE / "floors.yml")


@cache
def scored(topic: str) -> dict[str, Any]:
    """Return the scorer's figures for a topic."""
    gold, folder = TOPICS[topic]
    articles = [read_article(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
    predictions = json.dumps(as_neutral(extract(articles), articles), ensure_ascii=False)
    command = [sys.executable, HERE / "score.py", gold, "/dev/stdin", "--articles", folder, "--json"]
    done = subprocess.run(command, input=predictions, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize(
    "what",
    ["macro_f1", "participants", "proposals", "open_questions", "events", "statements", "stances", "disagreements"],
)
def test_figure_does_not_sink(topic: str, what: str) -> None:
    """No F1 falls below its floor."""
    figures = scored(topic)
    reached = figures[what] if what == "macro_f1" else figures[what]["f1"]

    assert reached >= FLOORS[topic][what]


@pytest.mark.parametrize("topic", TOPICS)
def test_passages_and_names_do_not_sink(topic: str) -> None:
    """Proposals bring together as many of their passages, and participants their names, as once reached."""
    figures = scored(topic)

    assert figures["proposals"]["passage_recall"] >= FLOORS[topic]["passage_recall"]
    assert figures["participants"]["alias_clusters"]["f1"] >= FLOORS[topic]["alias_clusters"]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_quote_is_verbatim_and_of_the_article(topic: str) -> None:
    """All quotes stand in their articles letter by letter, and none is page furniture."""
    grounded = scored(topic)["grounded"]

    assert FLOORS[topic]["grounded"] == grounded["share"]
    assert grounded["boilerplate"] == 0


def test_exactly_the_pair_that_shares_text_is_found() -> None:
    """Near-duplicates are found without a false one, on both topics."""
    assert {1.0} == {scored(topic)["near_duplicates"]["f1"] for topic in TOPICS}
