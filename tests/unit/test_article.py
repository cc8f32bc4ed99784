"""Articles: the text as received, and offsets that cut it back out exactly."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.articles.article import Article, Span
from explainer.articles.read import LARGEST, read_article, read_articles, seed_files
from explainer.paths import Project

Making = Callable[[str], Article]

WORDS = st.sampled_from(
    [
        "The talks",
        "began.",
        "“No,”",
        "he said.",
        "U.S.",
        "[1]",
        "Mr. A.",
        "3.5 %",
        "Read also:",
        "Skip to content",
        "会议。",
        "e\u0301",
        "😀",
        "End!”Then",
        "  ",
        "\t",
        "\r",
        "\u00a0",
        "\ufeff",
        "1. One",
    ]
)
lines = st.lists(WORDS | st.text(max_size=8), max_size=8).map(" ".join)
article_texts = (
    st.lists(lines, min_size=1, max_size=8).map("\n".join).filter(lambda text: any(c.strip() for c in text.split("\n")))
)


@given(article_texts)
def test_paragraphs_are_the_lines_that_hold_something(text: str) -> None:
    """Every line that is not blank is one paragraph, numbered from 1, cut out exactly, and nothing else is."""
    article = read_article("a.txt", text.encode())

    assert article.text == text
    assert [article.cut(p.span) for p in article.paragraphs] == [line for line in text.split("\n") if line.strip()]
    assert [p.number for p in article.paragraphs] == list(range(1, len(article.paragraphs) + 1))
    assert [p.span for p in article.paragraphs] == sorted(p.span for p in article.paragraphs)


@given(article_texts)
def test_sentences_cover_the_text_once(text: str) -> None:
    """Sentences lie in paragraphs that are no furniture, do not overlap, and leave out nothing but white space."""
    article = read_article("a.txt", text.encode())
    by_number = {p.number: p for p in article.paragraphs}
    covered = [offset for sentence in article.sentences for offset in range(*sentence.span)]

    assert covered == sorted(set(covered))
    for sentence in article.sentences:
        assert sentence.span.within(by_number[sentence.paragraph].span)
        assert article.cut(sentence.span) == article.cut(sentence.span).strip() != ""
    text_of = [o for p in article.paragraphs if not p.furniture for o in range(*p.span)]
    assert {o for o in text_of if not text[o].isspace()} <= set(covered) <= set(text_of)


@given(article_texts, st.data())
def test_every_offset_has_its_paragraph(text: str, data: st.DataObject) -> None:
    """An offset within a paragraph finds that paragraph."""
    article = read_article("a.txt", text.encode())
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    offset = data.draw(st.integers(paragraph.span.start, paragraph.span.end - 1))

    assert article.paragraph_at(offset) == paragraph


def test_offsets_count_code_points(article: Making) -> None:
    """A letter outside the basic plane counts once, a combining mark by itself."""
    found = article("😀 e\u0301 x.\nSecond.")

    assert found.paragraphs[1].span == Span(8, 15)
    assert found.cut(Span(2, 4)) == "e\u0301"


def test_text_is_never_cleaned(article: Making) -> None:
    """Byte order mark, carriage returns and odd spaces stay where they were; the checksum is that of the bytes."""
    text = "\ufeffA  b.\r\n\r\n\tC.\u00a0\n"
    found = article(text)

    assert found.text == text
    assert found.sha256 == "sha256-" + hashlib.sha256(text.encode()).hexdigest()
    assert found.words == 3


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Skip to content\nCouncil meets\nThe council met.", "Council meets"),
        ("The council met.\nIt ended.", None),  # a sentence is no headline
        ("“We will not,” she said. “Never.”\nEnd.", None),
        ("Will it last?\nEnd.", None),
    ],
)
def test_headline(article: Making, text: str, headline: str | None) -> None:
    """The first line of the text is the headline, unless it is a sentence."""
    found = article(text)

    assert headline == (found.headline and found.cut(found.headline.span))


@pytest.mark.parametrize(
    ("span", "touches"), [((0, 4), True), ((0, 15), True), ((15, 16), False), ((14, 18), True), ((17, 20), False)]
)
def test_in_furniture(article: Making, span: tuple[int, int], *, touches: bool) -> None:
    """A span that touches furniture with one character is in furniture."""
    assert touches == article("Skip to content\nThe council met.").in_furniture(Span(*span))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no text"),
        (b" \n\t\r\n", "no text"),
        (b"x" * (LARGEST + 1), "at most 2,000,000"),
        (b"a\xff", "invalid start byte"),
    ],
)
def test_what_is_no_article_is_refused(content: bytes, reason: str) -> None:
    """A file that is empty, huge or not UTF-8 is refused with the reason."""
    with pytest.raises(ValueError, match=reason):
        read_article("a.txt", content)


def test_one_bad_file_does_not_hide_the_others(harbour_copy: Project) -> None:
    """Every readable article is read; every other file is one problem, with the line of a wrong byte."""
    (harbour_copy.seeds / "broken.txt").write_bytes(b"one\ntwo \xe9\n")
    (harbour_copy.seeds / "empty.txt").write_bytes(b"\n")
    articles, problems = read_articles(harbour_copy)

    assert sorted(articles) == ["evening.txt", "morning.txt", "weekly.txt"]
    assert [problem.path for problem in problems] == ["seeds/broken.txt", "seeds/empty.txt"]
    assert (problems[0].line, problems[0].column) == (2, 5)
    assert "byte 0xe9 is not UTF-8" in problems[0].message


def test_notes_about_the_articles_are_none(harbour_copy: Project) -> None:
    """A README, hidden files and folders in `seeds/` are no articles."""
    for name in ("README.md", "readme.txt", ".hidden"):
        (harbour_copy.seeds / name).write_text("x")
    (harbour_copy.seeds / "old").mkdir()

    assert [file.name for file in seed_files(harbour_copy)] == ["evening.txt", "morning.txt", "weekly.txt"]


def test_a_project_without_articles(tmp_path: Path) -> None:
    """Without the folder there are no articles and no problem."""
    assert read_articles(Project(tmp_path)) == ({}, [])


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "within"),
    [
        ((0, 2), (1, 3), True, False),
        ((0, 2), (2, 3), False, False),
        ((1, 2), (0, 3), True, True),
        ((0, 3), (0, 3), True, True),
    ],
)
def test_spans(a: tuple[int, int], b: tuple[int, int], *, overlaps: bool, within: bool) -> None:
    """Spans are half open: the end is no part of them."""
    assert (overlaps, within) == (Span(*a).overlaps(Span(*b)), Span(*a).within(Span(*b)))
    assert Span(*b).overlaps(Span(*a)) == overlaps
