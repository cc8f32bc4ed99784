"""Extraction is held to what it reached: on the seeds, and on three invented topics in other registers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from explainer.cli.evaluate import distilled
from explainer.scoring.corpus import read_corpus
from explainer.scoring.figures import Figures
from explainer.scoring.floors import floored
from explainer.scoring.gold import read_gold
from explainer.scoring.score import MEANT, score
from explainer.store.plain import read_plain

HERE = Path(__file__).parent
GOLDS = {
    "seeds": HERE / "gold" / "seeds.yml",
    "city-congestion": HERE / "gold" / "city-congestion.yml",
    "rail-dispute": HERE / "rail-dispute" / "gold.yml",
    "seed-coating": HERE / "seed-coating" / "gold.yml",
}
FLOORS: dict[str, dict[str, float]] = read_plain(HERE / "floors.yml")


@cache
def scored(topic: str) -> Figures:
    """Return the figures of what extraction finds in a topic's articles."""
    gold = read_gold(GOLDS[topic])
    folder = GOLDS[topic].parent / gold.articles_dir
    return score(gold, read_corpus(gold, folder), distilled(gold, folder))


@pytest.mark.parametrize("topic", GOLDS)
@pytest.mark.parametrize("what", ["macro_f1", *MEANT, "stances", "disagreements", "passage_recall", "alias_clusters"])
def test_figure_does_not_sink(topic: str, what: str) -> None:
    """No F1 falls below its floor."""
    assert floored(scored(topic))[what] >= FLOORS[topic][what]


@pytest.mark.parametrize("topic", GOLDS)
def test_every_quote_is_verbatim_and_of_the_article(topic: str) -> None:
    """All quotes stand in their articles letter by letter, and none is page furniture."""
    grounded = scored(topic)["grounded"]

    assert FLOORS[topic]["grounded"] == grounded["share"]
    assert grounded["boilerplate"] == 0


def test_exactly_the_pair_that_shares_text_is_found() -> None:
    """Near-duplicates are found without a false one, on all topics."""
    assert {1.0} == {scored(topic)["near_duplicates"]["f1"] for topic in GOLDS}
