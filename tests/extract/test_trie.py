"""One pattern of many phrases finds what the phrases one by one would find, the longest first."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from explainer.extract.trie import one_of

PHRASES = st.lists(st.text("ab .", min_size=1, max_size=5), min_size=1, max_size=8, unique=True)


@given(PHRASES, st.text("ab .", max_size=20))
def test_finds_the_longest_phrase_at_each_place(phrases: list[str], text: str) -> None:
    """The pattern matches as an alternative of all phrases, the longest first, would."""
    plain = "|".join(regex.escape(one) for one in sorted(phrases, key=lambda one: (-len(one), one)))

    assert [m.span() for m in regex.finditer(plain, text)] == [m.span() for m in regex.finditer(one_of(phrases), text)]
