"""Grounding: whether every quote stands in its article letter by letter, and none in page furniture alone."""

from __future__ import annotations

from explainer.scoring.corpus import Corpus
from explainer.scoring.figures import Figures, ratio
from explainer.scoring.predictions import Predictions


def score_grounded(corpus: Corpus, predicted: Predictions) -> Figures:
    """Return how many quotes there are, how many are verbatim, and how many are page furniture."""
    quotes = list(predicted.quotes())
    verbatim = sum(bool(corpus.places(one.file, one.quote)) for one in quotes)
    furniture = sum(corpus.only_in_furniture(one.file, one.quote) for one in quotes)
    share = ratio(verbatim, len(quotes))
    return {"share": share, "quotes": len(quotes), "verbatim": verbatim, "boilerplate": furniture}
