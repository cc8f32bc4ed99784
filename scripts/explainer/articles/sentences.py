"""Where sentences end. Offsets are those of the text as received."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from explainer.articles.article import Span

_END = regex.compile(
    r"""(?:[.!?…]+["'’”“»)\]]*(?:\s?\[\d+\])*)      # the end, its closing marks, and reference numbers
        (?=\s+["'‘“„«(\[]{0,2}[\p{Lu}\p{N}])            # and then something that can begin a sentence
        |(?<=[.!?]["'’”“»])(?=\s+[\p{Lu}])
        |[.!?][”’"'](?=[\p{Lu}][\p{Ll}])            # a missing space after a closing quotation mark
    """,
    flags=regex.VERBOSE,
)
_NO_END = regex.compile(
    r"""(?:(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|Cllr|St|No|Nos|vs|etc
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|approx|pp?|Inc|Ltd|Co|Corp|e\.g|i\.e|p\.m|a\.m)
        |(?<![\p{L}])\p{Lu}(?:\.\p{Lu})*)\.$        # titles, months, initials: a full stop that ends nothing
    """,
    flags=regex.VERBOSE,
)
_LONGEST = 10
"""Characters of the longest abbreviation, its full stop, and what stands around it."""
_OPENER = regex.compile(r"\s+(?:The|This|These|That|It|He|She|They|But|However|In|On|At|A|An|We|I)\b(?!\.)")


def find_sentences(text: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of a line, without the white space around them."""
    start = line.start
    for match in _END.finditer(text, line.start, line.end):
        if _shortens(text, start, match.end()) and not _closes(text, match.end()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, line.end)


def _shortens(text: str, start: int, end: int) -> bool:
    """Whether a full stop belongs to an abbreviation; only the last letters before it are looked at."""
    return text[end - 1] == "." and _NO_END.search(text, max(start, end - _LONGEST), end) is not None


def _closes(text: str, end: int) -> bool:
    """Whether an abbreviation such as "U.S." closes its sentence after all: a word that begins sentences follows."""
    return _OPENER.match(text, end) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
