"""Which lines of a file are page furniture: masked, never deleted, so that offsets stay those of the file."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import regex

from explainer.articles.article import Span
from explainer.articles.calendar import MONTH, WEEKDAY

_NAVIGATION = (
    r"skip to (?:main )?content|advertisement|menu|home|share(?: this(?: [a-z]+){0,3})?:?|print|comments?(?: \(\d+\))?",
    r"subscribe(?: (?:now|today|here|to our|to the)\b.{0,50})?[.!]?",
    r"sign up(?: (?:now|today|here|free|for our|to our)\b.{0,50})?",
    r"(?-i:[Ff]ollow us|FOLLOW US)(?: on .{0,50})?[.!:]?|this page is no longer being updated\.?|photo gallery",
    r"click here.{0,60}|log ?in|sign ?in|newsletters?|key points",
    r"(?:©|\(c\)|copyright)\s.{0,80}|all rights reserved\.?",
    r"(?:got|have you got|do you have) an? (?:question|story|tip|view)\b.{0,90}",
    r"what do you think\?.{0,60}|have your say\b.{0,40}|support (?:local|independent|our) journalism\b.{0,60}",
    r"sign up for (?-i:\p{Lu})[^.!?]{0,60}\b(?:briefing|newsletter|email|alerts?)\.?",
    r"related topics:?.{0,80}|topics:.{0,80}",
)
_TAIL = (
    r"read (?:also|more|next)|see also|related(?: articles| stories| posts)?|more (?:from|stories|on|in).{0,40}",
    r"latest(?: news)?|most (?:read|popular|viewed)(?: today| now)?",
    r"you (?:may|might) also like.{0,20}|recommended.{0,30}|tags|filed under",
)
_CREDIT = (r"(?:image|photo(?:graph)?|picture|video|graphic)s?(?: source| credit| by| from| courtesy of)*\s*",)


def _any(parts: tuple[str, ...], then: str = "") -> regex.Pattern[str]:
    return regex.compile(f"(?:{'|'.join(parts)}){then}", flags=regex.IGNORECASE)


_LINES = {
    "navigation": _any(_NAVIGATION),
    "credit": _any(_CREDIT, r"(?:from\s*)?:.{0,120}"),
    "related": regex.compile(
        r"(?:read (?:also|more|next)|see also|related|also (?:interesting|read|in the news)"
        r"|more (?:stories|on this|like this)[^:.]{0,20})\s*:\s.{1,140}",
        flags=regex.IGNORECASE,
    ),
    "agency": regex.compile(
        r"\((?:additional )?(?:reporting|writing|editing) by .{3,200}\)|\p{Ll}{2,3}(?:/\p{Ll}{2,3}){1,3}",
        flags=regex.IGNORECASE,
    ),
    "references": regex.compile(r"\s*\[1\]\s.*\b(?:19|20)\d\d\b.*"),
}
"""By reason, the lines that are furniture wherever they stand."""
_DATE = (
    rf"(?:(?:{WEEKDAY}),?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?"
    rf"(?:{MONTH})(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?"
)
_NAME = r"\p{Lu}[\p{L}.’'-]+(?:\s(?:(?:de|van|von|der|bin|al)\s)?\p{Lu}[\p{L}.’'-]*){1,3}"
_ROLE = r"(?i:correspondent|reporter|editor|writer|columnist|staff|desk|newsroom|agencies)"
_STAMPS = regex.compile(
    rf"(?i:(?:first |last )?(?:published|updated|posted|modified))\b:?[^.!?]{{0,20}}\d[^!?]{{0,60}}"
    rf"|{_DATE}(?:,?\s\d{{1,2}}[.:]\d\d)?"
    rf"|(?:By|by|BY)\s(?:{_NAME}(?:(?:,|\sand)\s{_NAME})*|(?:the|our|The)\s[^.!?,|]{{0,30}}{_ROLE})(?:\s?[,|–-]\s[^!?]{{0,60}})?"
    rf"|{_NAME},\s[^.!?,]{{0,25}}\b{_ROLE}(?:,\s[^.!?,]{{2,30}})?|[^.!?,]{{0,25}}\b{_ROLE},\s\p{{Lu}}[^.!?,]{{1,30}}"
)
"""Who wrote it and when, on a line of its own."""
_WRITER = regex.compile(_NAME)
_OPENING = 6
"""Lines after the headline among which who wrote it stands."""
_CAPTION = regex.compile(
    r"(?=.{10,200}$)[^“”\"]*[.!?]\s(?:photo(?:graph)?|picture|image|credit)s?(?: by)?:\s[^.!?]{2,60}",
    flags=regex.IGNORECASE,
)
"""A caption, which ends in whose picture it is."""
_BARS = regex.compile(r"\s[|·•]\s")
_TAIL_BEGINS = _any(_TAIL, r"\s*:?")
_NUMBERED = regex.compile(r"\s+\d{1,2}\.\s\S.*|\d{1,2}\.\s\S.*")
PARAGRAPH = 40
"""Words. A longer line is no link to another article."""
_SENTENCE_END = (".", "!", "?", ":", "…")


def find_furniture(text: str, lines: list[Span]) -> list[str]:
    """Return for every non-empty line why it is furniture, or "" when it is the article's text.

    A line that only looks like furniture in part stays text: a masked fact is lost, an unmasked link is refused later.
    """
    texts = [text[line.start : line.end].strip() for line in lines]
    reasons = [_by_itself(one) for one in texts]
    _mask_opening(texts, reasons)
    _mask_tail(texts, reasons)
    _mask_repeated(texts, reasons)
    _mask_numbered_tail([text[line.start : line.end] for line in lines], reasons)
    return reasons


def _by_itself(line: str) -> str:
    reason = next((reason for reason, pattern in _LINES.items() if pattern.fullmatch(line)), "")
    if reason or "|" not in line:
        return reason or ("credit" if _CAPTION.fullmatch(line) else "")
    parts = _BARS.split(line)
    return "navigation" if all(_LINES["navigation"].fullmatch(part) for part in parts) else ""


def _mask_opening(texts: list[str], reasons: list[str]) -> None:
    """Under the headline: who wrote it, as what, and when it was published."""
    headline = next((index for index, reason in enumerate(reasons) if not reason), 0)
    lines = [i for i in range(headline + 1, len(texts)) if texts[i]][:_OPENING]
    for index in lines:
        if not reasons[index] and not texts[index].endswith((".", ":")) and _STAMPS.fullmatch(texts[index]):
            reasons[index] = "byline"
    for index, after in pairwise(lines):
        if not reasons[index] and reasons[after] == "byline" and _WRITER.fullmatch(texts[index]):
            reasons[index] = "byline"


def _mask_tail(texts: list[str], reasons: list[str]) -> None:
    """From "Read also" on, nothing is text, unless a long paragraph or half of the file's words follow."""
    lengths = [len(line.split()) for line in texts]
    for index, line in enumerate(texts):
        rest = lengths[index + 1 :]
        links_only = max(rest, default=0) <= PARAGRAPH and sum(rest) < sum(lengths[:index])
        if links_only and _TAIL_BEGINS.fullmatch(line):
            reasons[index:] = ["related"] * (len(texts) - index)
            return


def _mask_repeated(texts: list[str], reasons: list[str]) -> None:
    """A line without a sentence's end that stands twice is a headline repeated or a caption; the headline stays."""
    count = Counter(texts)
    headline = next((index for index, reason in enumerate(reasons) if not reason), None)
    for index, line in enumerate(texts):
        if not reasons[index] and count[line] > 1 and index != headline and not line.endswith(_SENTENCE_END):
            reasons[index] = "repeated"


def _mask_numbered_tail(lines: list[str], reasons: list[str]) -> None:
    """Numbered lines that close the text, right before the tail or after references, are machine-made summaries."""
    index = next((i for i in reversed(range(len(lines))) if not reasons[i]), -1)
    tail = index + 1 < len(lines)
    while tail and index >= 0 and not reasons[index] and _NUMBERED.fullmatch(lines[index]):
        reasons[index] = "summary"
        index -= 1
