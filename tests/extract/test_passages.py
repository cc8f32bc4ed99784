"""Laws that hold for whatever stands in an article: passages are verbatim, short, and never furniture."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer.articles.read import read_article
from explainer.extract.candidate import LONGEST
from explainer.extract.run import extract

# fmt: off
PIECES = st.sampled_from([
    "Mayor Ines Okafor", "the council", "Norway", "Oslo", "said", "told reporters that", "rejects", "“we waited”,", '"',
    "’", "—", "a winter toll", "would", "could", "remains unclear", "on 4 May 2021", "the summit in Tarnby", "who", "?",
    ".", ". ", "!\n", "\n", ": ", "proposed", "according to", "The", "He", "they", "ABC", "\u00a0", "Read also:",
    "* which pier", "\t", "é", "🛶",
])
# fmt: on
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map(" ".join).filter(str.strip)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_every_passage_is_an_exact_slice(texts: list[str]) -> None:
    """Whatever an article holds: nothing is raised, and a passage is the text's own, short, outside furniture."""
    articles = {f"{number}.txt": read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)}
    for one in extract(articles.values()):
        assert one.passages
        for passage in one.passages:
            article = articles[passage.file]

            assert passage.text == article.text[passage.start : passage.end]
            assert passage.text.strip()
            assert len(passage.text.split()) <= LONGEST
            assert not article.in_furniture(passage.span)
