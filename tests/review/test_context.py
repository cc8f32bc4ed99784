"""The article beside a candidate: passages marked, nothing in it that a terminal would obey, huge texts cut."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from explainer.articles.article import Span
from explainer.articles.read import read_article
from explainer.extract.candidate import Candidate, Cue, Passage
from explainer.review.context import AROUND, Piece, shown_article


def pieces_of(text: str, passage: Span, around: int = AROUND) -> list[Piece]:
    """Return what is shown of an article for a candidate with one passage."""
    article = read_article("one.txt", text.encode())
    one = Candidate("events", {"title": "A"}, (Passage.of(article, passage),), Cue("", 0, 0), "events")
    return shown_article(article, one, around)


def joined(pieces: list[Piece], *parts: str) -> str:
    """Return the text of some parts."""
    return "".join(piece.text for piece in pieces if piece.part in parts)


def test_the_passage_is_marked() -> None:
    """The passage, and nothing else, is marked; every paragraph has its number."""
    pieces = pieces_of("Before it.\nThe [bold]vote[/bold] came. After.\n", Span(11, 39))

    assert joined(pieces, "passage") == "The [bold]vote[/bold] came. "[:28]
    assert joined(pieces, "number") == "¶1 ¶2 "
    assert joined(pieces, "text", "passage").split() == ["Before", "it.", "The", "[bold]vote[/bold]", "came.", "After."]


@given(st.text(min_size=1).filter(lambda text: text.strip(" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85")), st.data())
def test_nothing_that_a_terminal_obeys(text: str, data: st.DataObject) -> None:
    """Whatever an article holds, no control, bidi or other unseen character is shown but our own line breaks."""
    try:
        read_article("one.txt", text.encode())
    except (ValueError, UnicodeError):
        return
    start = data.draw(st.integers(0, len(text) - 1))
    pieces = pieces_of(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    shown = "".join(piece.text for piece in pieces).replace("\n", "")

    assert [c for c in shown if unicodedata.category(c)[0] == "C" or c in "\u2028\u2029"] == []


def test_a_huge_line_is_cut() -> None:
    """Of two megabytes without a line break, as much is shown as an editor can use, with the passage in it."""
    text = "word " * 200_000 + "The vote came. " + "word " * 150_000
    pieces = pieces_of(text, Span(1_000_000, 1_000_014))

    assert joined(pieces, "passage") == "The vote came."
    assert sum(len(piece.text) for piece in pieces) < 2 * AROUND + 500
    assert joined(pieces, "note").count("characters") == 2
    assert joined(pieces, "number") == "¶1 … "
