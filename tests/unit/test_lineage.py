"""Which articles share text: measured outside quotations and furniture, the same from both sides."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.articles.article import Article
from explainer.articles.lineage import RUN, Overlap, find_overlaps, measure_overlaps, words_outside_quotations
from explainer.articles.read import read_article, read_articles
from explainer.model.topic import Limits
from explainer.paths import Project

Making = Callable[[str], Article]

SPEECH = "we will mend this bridge before the summer comes and we will not close it for a single day nor ask for money"
MARKED = ["“{}”", '"{}"', "„{}“", "„{}”", "«{}»", "‘{}’"]


def tied(overlap: Overlap, limits: Limits) -> bool:
    """Whether two articles count as one report by their shared text."""
    return overlap.share >= limits.overlap_share or overlap.longest_run >= limits.overlap_run


def measure(first: str, second: str) -> Overlap:
    """Return the overlap of two texts."""
    return measure_overlaps([read_article("1", first.encode()), read_article("2", second.encode())])[0]


def test_the_seeds_hold_one_pair(root: Path) -> None:
    """Of the five articles of this repository, exactly 001 and 004 share text beyond the default limits."""
    articles, _problems = read_articles(Project(root))
    overlaps = measure_overlaps(articles.values())

    assert len(overlaps) == 10
    assert [(o.first[:3], o.second[:3]) for o in overlaps if tied(o, Limits())] == [("001", "004")]


@pytest.mark.parametrize("marks", MARKED)
def test_a_shared_speech_is_no_shared_report(marks: str) -> None:
    """Two reports that share only a long quotation share nothing, whatever its marks."""
    said = marks.format(SPEECH)
    one = f"In the morning the mayor told her council in the town hall: {said}, and sat down."
    two = f"It was {said} which the Weekly printed, without a word on what anybody thought of it."

    assert measure(one, two) == Overlap("1", "2", 0.0, 0)


def test_the_same_words_without_marks_are_shared() -> None:
    """What is no quotation counts: the share of the shorter one's runs, and the longest run."""
    words = len(SPEECH.split())
    overlap = measure(SPEECH, f"Then, as told, {SPEECH} in this town of ours here.")

    assert (overlap.share, overlap.longest_run) == (1.0, words)


def test_runs_do_not_reach_over_gaps() -> None:
    """Words on both sides of a quotation or a line's end are no run."""
    one, two = "one two three “x” four five six", "one two three four five six"

    assert measure(one, two).longest_run == 0
    assert measure("one two three\nfour five six", two).longest_run == 0


def test_furniture_does_not_count() -> None:
    """Two articles of one site share its navigation, and are not one report for it."""
    tail = "Read also:\n" + "Ten harbours to see before you sail away this summer"
    one = f"The council met on Tuesday and spoke of many a thing for hours on end.\n{tail}"
    two = f"A tunnel might be dug, an engineer told the paper that comes out each week.\n{tail}"

    assert measure(one, two).share == 0


def test_apostrophes_and_capitals_do_not_matter(article: Making) -> None:
    """A word is the same with a straight or curved apostrophe, at the head of a sentence or not."""
    assert words_outside_quotations(article("It’s THE mayor's")) == words_outside_quotations(
        article("it's the mayor’s")
    )


texts = (
    st.lists(st.sampled_from(["a", "b", "c", "“", "”", "\n", "d."]), min_size=1, max_size=40)
    .map(" ".join)
    .filter(lambda text: any(line.strip() for line in text.split("\n")))
)


@given(texts, texts)
def test_measures_are_symmetric(first: str, second: str) -> None:
    """It does not matter which of two articles comes first."""
    one, two = measure(first, second), measure(second, first)

    assert (one.share, one.longest_run) == (two.share, two.longest_run)


@given(texts, texts)
def test_measures_agree_with_each_other(first: str, second: str) -> None:
    """A share is a part; there is a shared part exactly when there is a run; no run is longer than a text."""
    overlap = measure(first, second)

    assert 0 <= overlap.share <= 1
    assert (overlap.share > 0) == (overlap.longest_run >= RUN)
    assert overlap.longest_run <= min(len(first.split()), len(second.split()))


@given(texts)
def test_an_article_shares_all_with_its_copy(text: str) -> None:
    """A copy shares every run, when there is one at all."""
    overlap = measure(text, text)
    gaps = "".join("|" if word == "" else "w" for word in words_outside_quotations(read_article("1", text.encode())))
    longest = max(len(run) for run in gaps.split("|"))

    assert (overlap.share, overlap.longest_run) == ((1.0, longest) if longest >= RUN else (0.0, 0))


def test_every_pair_is_measured_once() -> None:
    """Pairs come in the order of their names, each once."""
    articles = [read_article(name, b"a b") for name in ("c", "a", "b")]

    assert [(o.first, o.second) for o in measure_overlaps(articles)] == list(itertools.combinations("abc", 2))


def test_only_pairs_that_share_a_run_are_found() -> None:
    """What is found is what measuring every pair gives, without the pairs that share nothing."""
    texts = {"a": b"one two three four five six", "b": b"two three four five six seven", "c": b"nothing of that kind"}
    articles = [read_article(name, text) for name, text in texts.items()]

    assert [o for o in measure_overlaps(articles) if o.share] == find_overlaps(articles)


def test_a_report_that_very_many_copied_is_one_chain() -> None:
    """Each copy meets the next one, so that all are tied; the pairs do not grow with the square of the copies."""
    text = "The pier was closed on Monday after the storm had torn the lamps from it."
    found = find_overlaps(read_article(f"{number:03}.txt", text.encode()) for number in range(100))

    assert [(one.first, one.second) for one in found] == [
        (f"{number:03}.txt", f"{number + 1:03}.txt") for number in range(99)
    ]
    assert {(one.share, one.longest_run) for one in found} == {(1.0, len(text.split()))}
