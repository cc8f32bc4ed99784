"""Finding a passage: verbatim but for white space and the shape of quotation marks, and back to the exact offsets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from explainer.articles.article import Article
from explainer.articles.passage import find_passage, fold, fold_text, nearest_passage
from explainer.articles.read import read_article

Making = Callable[[str], Article]

TEXT = """Bridge to be mended

The mayor said that the bridge would be “mended before  the summer”. Nobody’s exact plan is known.
The mayor said no.
It\u00adself a soft hyphen, the\u00a0sea, don't.
Read also:
The mayor said nothing here"""

word = st.sampled_from(
    [
        "act",
        "exact",
        "“No,”",
        "it's",
        "it’s",
        "«oui»",
        "3.5",
        "e\u0301",
        "会议",
        "😀",
        "a\u00adb",
        "U.S.",
        "-",
        "\u200b",
    ]
)
gap = st.sampled_from([" ", "  ", "\n", "\u00a0", "\t", " \n "])
texts = st.lists(st.tuples(word, gap), min_size=2, max_size=25).map(lambda parts: "".join(w + g for w, g in parts))


@given(st.text())
def test_folded_characters_know_where_they_came_from(text: str) -> None:
    """Every folded character stands at its offset, folded; nothing but white space and invisible characters is lost."""
    folded = fold(text)

    offsets = [folded.origin(index) for index in range(len(folded.text))]
    assert offsets == sorted(set(offsets))
    assert all(fold(text[o]).text == c for c, o in zip(folded.text, offsets, strict=True) if c != " ")
    left_out = {text[o] for o in set(range(len(text))) - set(offsets)}
    assert all(fold(c).text == "" for c in left_out)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text has single spaces, one shape of quotation marks, and nothing left to fold."""
    assert fold(fold(text).text).text == fold(text).text


@given(st.text() | texts)
def test_a_text_folds_alike_with_and_without_its_places(text: str) -> None:
    """Folding that forgets where characters came from gives the same characters."""
    assert fold_text(text) == fold(text).text


@given(texts, st.data())
def test_every_run_of_words_is_found(text: str, data: st.DataObject) -> None:
    """Whatever run of words is cut out of an article, it is found there, and cut back out it is the same words."""
    assume(any(line.strip() for line in text.split("\n")))
    article = read_article("a.txt", text.encode())
    words = [match.span() for match in regex.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    cut = text[words[first][0] : words[last][1]]
    assume(fold(cut).text)
    spans = find_passage(article, cut, furniture=True)

    assert {fold(article.cut(span)).text for span in spans} == {fold(cut).text}
    assert any(words[first][0] <= span.start < span.end <= words[last][1] for span in spans)


@pytest.mark.parametrize(
    "quote",
    [
        "“mended before the summer”",
        '"mended before the summer"',
        "„mended before\nthe summer“",
        "«mended  before the summer»",
        "Nobody's exact plan",
        "Nobody’s exact plan",
        "Nobody`s exact plan",
        "Itself a soft hyphen, the sea, don’t",
        "  mended before the summer ",
        "mended before the summer'. Nobody"[:24] + "”. Nobody",
    ],
)
def test_white_space_and_quotation_marks_may_differ(article: Making, quote: str) -> None:
    """A quote is found however its white space and quotation marks are written."""
    assert len(find_passage(article(TEXT), quote)) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "mended before the Summer",  # capitals
        "mended before summer",  # a word left out
        "mended … the summer",
        "mended before the summer!",
        "act plan is known",  # "act" does not stand in "exact"
        "exact pla",
        "ended before the summer",
        "",
        "  ",
        "\u200b",
    ],
)
def test_nothing_else_may_differ(article: Making, quote: str) -> None:
    """Anything but white space and the shape of marks must be as in the article, whole words too."""
    assert find_passage(article(TEXT), quote) == []


def test_span_is_that_of_the_text_as_received(article: Making) -> None:
    """The passage is cut from the article with its own marks and spaces."""
    found = article(TEXT)

    assert found.cut(find_passage(found, '"mended before the summer"')[0]) == "“mended before  the summer”"
    assert found.cut(find_passage(found, "Itself a soft")[0]) == "It\u00adself a soft"


@pytest.mark.parametrize(("paragraph", "starts"), [(None, 2), (1, 0), (2, 1), (3, 1), (9, 0)])
def test_paragraph_says_which(article: Making, paragraph: int | None, starts: int) -> None:
    """Words that stand more than once are told apart by their paragraph."""
    found = article(TEXT)
    spans = find_passage(found, "The mayor said", paragraph)

    assert starts == len(spans)
    assert paragraph is None or all(found.paragraph_at(span.start).number == paragraph for span in spans)


def test_furniture_holds_no_passage(article: Making) -> None:
    """What stands in furniture is found only when asked for."""
    assert find_passage(article(TEXT), "said nothing here") == []
    assert len(find_passage(article(TEXT), "said nothing here", furniture=True)) == 1


def test_overlapping_passages_are_all_found(article: Making) -> None:
    """A run that overlaps itself stands there more than once."""
    assert len(find_passage(article("no no no"), "no no")) == 2


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("the bridge will be mended before summer", "the bridge would be “mended before  the summer”."),
        ("Nobodys exact plan is knwon.", "Nobody’s exact plan is known."),
        ("The mayor said yes.", "The mayor said no."),
    ],
)
def test_nearest_passage(article: Making, quote: str, nearest: str) -> None:
    """For a misquoted passage the words of the article that were probably meant are shown."""
    found = article(TEXT)
    span = nearest_passage(found, quote)

    assert span is not None
    assert nearest == found.cut(span)


def test_nearest_passage_ends_its_sentence_as_the_quote_does(article: Making) -> None:
    """Changed last words of a sentence are set against the article's last words, not against half of them."""
    found = article("Plans\n\nMr Orr has said he will table it as an amendment. He left.")
    span = nearest_passage(found, "Mr Orr has said he will table it as a motion.")

    assert span is not None
    assert found.cut(span) == "Mr Orr has said he will table it as an amendment."


@pytest.mark.parametrize("quote", ["Zzzz qqqq xxxx wwww kkkk", "说什么"])
def test_nothing_near(article: Making, quote: str) -> None:
    """A quote that is like nothing in the article has no nearest passage."""
    assert nearest_passage(article(TEXT), quote) is None


@given(texts, st.integers(0, 30), st.integers(5, 30))
def test_nearest_passage_lies_at_word_edges(text: str, start: int, length: int) -> None:
    """Whatever is nearest lies within one paragraph and begins and ends with a whole word."""
    text = f"The harbour bridge stands.\n{text}"
    article = read_article("a.txt", text.encode())
    span = nearest_passage(article, text[start : start + length] + "x")
    assume(span is not None)

    assert span is not None
    assert span.within(article.paragraph_at(span.start).span)
    assert article.cut(span) == article.cut(span).strip()
    assert not text[span.start - 1 : span.start].strip()
    assert not text[span.end : span.end + 1].strip()
