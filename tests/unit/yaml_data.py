"""Data for the tests of writing YAML: any, risky, and as records and drafts hold them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_RISKY = r"""
NO no on yes y n true null ~ 12:30 010 1_000 0o10 0x1F 1e3 .5 5. .inf .nan +1 -1 = << 1:30:40 2026-13-45
1234-56-78 - ? : a:b a: #x !x &x *x %x @x `x` | > [x {x} , " ' '' "" --- ... -a ?a :a
"""
RISKY = _RISKY.split()
MARKS = st.text("-:#?!&*%@`'\"|>[]{},\n\t\r =~<.ab1\\\u0085\u2028\u00a0ä会😀")
texts = (
    st.text()
    | MARKS
    | st.sampled_from(RISKY)
    | st.builds("".join, st.lists(st.sampled_from(["word ", "w: ", "  "]), max_size=60))
)
fields = st.from_regex(r"[a-z]{1,3}_[a-z]", fullmatch=True)
values = texts | st.integers() | st.booleans() | st.none()
data = st.dictionaries(
    fields,
    st.recursive(
        values, lambda one: st.lists(one, max_size=3) | st.dictionaries(fields, one, max_size=3), max_leaves=6
    ),
    min_size=1,
)

prose = (
    st.lists(st.sampled_from(["word", "Ågård’s", "“so”,", "it's", "a: b", "to-day", "3.", "#", "(NATO)", "€5m;"])).map(
        " ".join
    )
    | st.dates().map(str)
    | st.integers()
    | st.floats(0, 1)
    | st.booleans()
    | st.none()
)


def grown(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return lists and groups of what is given."""
    return st.lists(one, max_size=4) | st.dictionaries(fields, one, max_size=4)
