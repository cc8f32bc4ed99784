"""Placeholders: what a macro leaves is found again, and no argument can break out of it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.pages.placeholder import Call, find_calls, placeholder

names = st.from_regex(r"[a-z_]+", fullmatch=True)
arguments = st.lists(st.text() | st.text("->!<(),%a"), max_size=4).map(tuple)


@given(names, arguments)
@example("record", ("",))
@example("record", ("", ""))
def test_round_trip(name: str, told: tuple[str, ...]) -> None:
    """Whatever a macro was called with is found again, at its place, empty texts too."""
    left = placeholder(name, told)

    assert list(find_calls(f"a {left} b")) == [Call(name, told, 2, 2 + len(left))]


class _Seen(HTMLParser):
    """Notes what a browser would see beside comments."""

    def __init__(self) -> None:
        super().__init__()
        self.comments: list[str] = []
        self.others: list[str] = []

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.others.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the base class's form
        """Note an element."""
        self.others.append(tag)


@given(arguments)
@example(("--><script>",))
@example(("--!><b>",))
def test_nothing_closes_the_comment(told: tuple[str, ...]) -> None:
    """No argument ends the comment early: a browser sees one comment and nothing else."""
    seen = _Seen()
    seen.feed(placeholder("record", told))
    seen.close()

    assert (len(seen.comments), seen.others) == (1, [])


def test_a_paragraph_around_a_call_goes_with_it() -> None:
    """Markdown wraps a call that stands alone in a paragraph; the paragraph is part of what is replaced."""
    html = "<p><!--explainer:record(a,)--></p>\n<p>x <!--explainer:record(b,)--> y</p>"
    calls = list(find_calls(html))

    assert html[calls[0].start : calls[0].end] == "<p><!--explainer:record(a,)--></p>"
    assert html[calls[1].start : calls[1].end] == "<!--explainer:record(b,)-->"


@pytest.mark.parametrize("html", ["<!-- record(a) -->", "<!--explainer:record-->", "<p>explainer:record(a)</p>", ""])
def test_other_comments_are_left_alone(html: str) -> None:
    """Only what a macro left is a call."""
    assert list(find_calls(html)) == []
