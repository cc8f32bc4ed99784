"""Which sentences two articles share: told for an editor, who decides where a report is from."""

from __future__ import annotations

import pytest

from explainer.articles.article import Article
from explainer.articles.copies import find_copies
from explainer.articles.read import read_article

FERRY = "The ferry to the island will stop in March for the repair of both engines."
SHARED = {
    "word for word": FERRY,
    "a word changed": "The ferry to the island will stop in March for the repair of its engines.",
    "within a longer one": f"In the town hall it was said that {FERRY[:-1]}, and nobody spoke.",
    "other capitals and apostrophes": FERRY.upper().replace("MARCH", "March"),
}
OWN = {
    "other words": "In March there will be no boat while the engines are mended, the harbour office writes.",
    "in another order": "Both engines of the island ferry are repaired in March, so it will stop.",
    "within a quotation": f"The clerk read it out: “{FERRY}” Nobody spoke.",
    "too short": "The ferry will stop.",
}


def written(*texts: str) -> list[Article]:
    """Return articles of some texts, named 0.txt, 1.txt, …."""
    return [read_article(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]


@pytest.mark.parametrize("text", SHARED.values(), ids=SHARED)
def test_a_sentence_of_another_article_is_found(text: str) -> None:
    """The same sentence, or nearly the same, or one that stands in a longer one."""
    first, second = written(f"It is cold.\n{FERRY}", f"{text}\nThe bakery opens at six.")

    found = find_copies([second, first])

    assert [(one.first, one.second) for one in found] == [("0.txt", "1.txt")]
    assert first.cut(found[0].own) == FERRY
    assert FERRY.split()[2].lower() in second.cut(found[0].other).lower()


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_what_only_tells_the_same_is_no_copy(text: str) -> None:
    """Own words, another order, a shared quotation and a few words are none."""
    assert find_copies(written(FERRY, text)) == []


def test_an_article_that_repeats_itself_copies_nobody() -> None:
    """Only two articles can share a sentence."""
    assert find_copies(written(f"{FERRY}\n{FERRY}")) == []
