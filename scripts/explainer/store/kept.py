"""Lines that an edit did not touch stay as their editor wrote them. Knows lines, not what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher


def keep_untouched(before: str, plain: str, changed: str) -> str:
    """Return `changed`, with every line that the edit left alone as it stands in `before`.

    `plain` is `before` as the YAML writer would put it, `changed` the same after the edit. Where the writer joined or
    split lines of which the edit changed one, all of them stand as the writer puts them.
    """
    base, new = plain.splitlines(keepends=True), changed.splitlines(keepends=True)
    groups = list(_groups(before.splitlines(keepends=True), base))
    kept: list[str] = []
    for tag, first, last, start, end in SequenceMatcher(None, base, new, autojunk=False).get_opcodes():
        if tag != "equal":
            kept += new[start:end]
            continue
        for a, b, written in groups:
            if first <= a < last and b <= last:
                kept += base[first:a] + written
                first = b  # noqa: PLW2901 - what stands before is done
        kept += base[first:last]
    return "".join(kept)


def _groups(before: list[str], base: list[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield (first, last, lines as written) for lines of `base` that go together, one by one where that is plain."""
    for _tag, a, b, c, d in SequenceMatcher(None, before, base, autojunk=False).get_opcodes():
        if b - a == d - c:
            yield from ((c + step, c + step + 1, [before[a + step]]) for step in range(d - c))
        else:
            yield c, d, before[a:b]
