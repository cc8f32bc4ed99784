"""Independent reports: what ties sources together, and a count that never adds copies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.articles.article import Article
from explainer.articles.read import read_article
from explainer.dossier.origins import Origins, find_origins, source_order
from explainer.model.source import Source
from explainer.model.topic import Limits

REPORT = "The council of the town met on Tuesday and decided that the old bridge is to be mended before the summer."
OTHER = "A tunnel might cost far less than people think, an engineer of the harbour trust has told this newspaper."
THIRD = "Nobody can say who is going to pay for all of it in the end, since money is short this year everywhere."

Lines = list[tuple[str, str]]


def card(source: str, lineage: Lines) -> Source:
    """Return a source's card with (report, relation) lines."""
    lines = [{"report": report, "relation": relation, "why": "w"} for report, relation in lineage]
    fixed = {"review": "draft", "file": f"{source}.txt", "sha256": "sha256-" + "0" * 64, "title": "t", "lineage": lines}
    return Source.model_validate({"id": source, **fixed})


def origins(texts: dict[str, str], lineage: dict[str, Lines] | None = None, limits: Limits | None = None) -> Origins:
    """Return the origins of sources with these texts and lineages."""
    cards = {source: card(source, (lineage or {}).get(source, [])) for source in texts}
    articles: dict[str, Article] = {s: read_article(f"{s}.txt", text.encode()) for s, text in texts.items() if text}
    return find_origins(cards, articles, limits or Limits())


THREE = {"s1": REPORT, "s2": OTHER, "s10": THIRD}
ALL = ["s1", "s2", "s10"]


def test_unlike_articles_are_independent() -> None:
    """Articles that share no text and no report are one origin each, in the order of their numbers."""
    found = origins(THREE)

    assert (found.groups(["s10", "s2", "s1"]), found.count(ALL), found.ties) == ((("s1",), ("s2",), ("s10",)), 3, ())


def test_shared_text_ties() -> None:
    """Two articles with a long run in common are one origin; the tie says how much they share."""
    found = origins({**THREE, "s2": f"As heard today: {REPORT} {OTHER}"})

    assert found.groups(ALL) == (("s1", "s2"), ("s10",))
    assert [(t.first, t.second, t.shown_by_text, "100%" in t.why) for t in found.ties] == [("s1", "s2", True, True)]


@pytest.mark.parametrize(("share", "run", "count"), [(0.48, 99, 2), (0.47, 99, 1), (1.0, 22, 2), (1.0, 21, 1)])
def test_limits_decide(share: float, run: int, count: int) -> None:
    """Either limit, reached, ties; below both, nothing does."""
    texts = {"s1": f"{REPORT} {OTHER}", "s2": f"{REPORT} {THIRD}"}  # they share 21 words of 40: 17 of 36 runs

    assert origins(texts, limits=Limits(overlap_share=share, overlap_run=run)).count(texts) == count


@pytest.mark.parametrize("relation", ["same-report", "rewrite", "translation"])
@pytest.mark.parametrize(
    "lineage",
    [
        {"s1": "an agency report", "s10": "an agency report"},  # the same report, word for word
        {"s10": "s1"},  # by the source's id
        {"s1": "s10"},
        {"s1": "s10", "s10": "s1"},
    ],
)
def test_editors_tie(relation: str, lineage: dict[str, str]) -> None:
    """Sources that name one report, or one another, are one origin, whatever their words."""
    found = origins(THREE, {source: [(report, relation)] for source, report in lineage.items()})

    assert found.groups(ALL) == (("s1", "s10"), ("s2",))
    assert not any(tie.shown_by_text for tie in found.ties)


@pytest.mark.parametrize(
    "lineage",
    [
        {"s1": [("an agency report", "quotes")], "s2": [("an agency report", "quotes")]},
        {"s1": [("s2", "quotes")]},
        {"s1": [("an agency report", "quotes")], "s2": [("an agency report", "rewrite")]},
        {"s1": [("one report", "rewrite")], "s2": [("another report", "rewrite")]},
        {"s1": [("s1", "rewrite")]},
        {"s1": [("s99", "rewrite")]},  # no such source
        {"s1": [("s2", "independent")]},
    ],
)
def test_what_does_not_tie(lineage: dict[str, Lines]) -> None:
    """Quoting a report is not repeating it, and two reports are two."""
    assert origins(THREE, lineage).count(ALL) == 3


@pytest.mark.parametrize("lineage", [{"s1": [("s2", "independent")]}, {"s2": [("s1", "independent")]}])
def test_independent_overrules_the_computed_tie(lineage: dict[str, Lines]) -> None:
    """An editor who says that two articles are independent is believed, on whichever card it stands."""
    texts = {"s1": REPORT, "s2": REPORT}

    assert origins(texts).count(texts) == 1
    assert origins(texts, lineage).count(texts) == 2


def test_independent_of_one_is_not_of_all() -> None:
    """The word of an editor concerns the pair it names; another tie stands."""
    texts = {"s1": REPORT, "s2": REPORT, "s3": REPORT}
    found = origins({**texts, "s3": THIRD}, {"s1": [("s2", "independent")], "s3": [("s2", "rewrite")]})

    assert found.groups(texts) == (("s1",), ("s2", "s3"))


def test_ties_go_on_over_sources() -> None:
    """When the first is tied to the second and the second to the third, all are one origin."""
    found = origins(THREE, {"s1": [("s2", "rewrite")], "s10": [("s2", "translation")]})

    assert found.groups(ALL) == (("s1", "s2", "s10"),)
    assert set(found.representative.values()) == {"s1"}


def test_a_source_without_an_article_counts() -> None:
    """A card whose article is missing, and an id without a card, are origins of their own."""
    assert origins({"s1": REPORT, "s2": ""}).count(["s1", "s2", "s3"]) == 3


@pytest.mark.parametrize("ids", [["s1", "s2", "s10", "s11"], ["x", "s1"]])
def test_order_of_sources_is_that_of_their_numbers(ids: list[str]) -> None:
    """S2 comes before S10."""
    assert sorted(sorted(ids), key=source_order) == ids


sources = st.integers(1, 12).map("s{}".format)
lineages = st.dictionaries(
    sources,
    st.lists(
        st.tuples(
            sources | st.sampled_from(["report A", "report B"]),
            st.sampled_from(["same-report", "rewrite", "translation", "quotes", "independent"]),
        ),
        max_size=3,
    ),
    min_size=1,
    max_size=10,
)


@given(lineages, st.lists(sources))
def test_count_is_that_of_distinct_origins(lineage: dict[str, Lines], asked: list[str]) -> None:
    """The count is the number of distinct origins of the sources asked for, and no source is lost from the groups."""
    found = origins(dict.fromkeys(lineage, ""), lineage)
    groups = found.groups(asked)

    assert found.count(asked) == len({found.representative.get(source, source) for source in asked})
    assert sorted(source for group in groups for source in group) == sorted(set(asked))


@given(lineages, st.data())
def test_a_copy_never_raises_a_count(lineage: dict[str, Lines], data: st.DataObject) -> None:
    """A source more that goes back to a report already counted, or one named twice, adds nothing."""
    found = origins(dict.fromkeys(lineage, ""), lineage)
    asked = data.draw(st.lists(st.sampled_from(sorted(lineage)), min_size=1))
    copy = data.draw(st.sampled_from(asked))
    extended = {**lineage, "s99": [(copy, "rewrite")]}
    after = origins(dict.fromkeys(extended, ""), extended)

    assert found.count([*asked, copy]) == found.count(asked)
    assert after.count([*asked, "s99"]) == after.count(asked) == found.count(asked)
