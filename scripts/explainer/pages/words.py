"""The words that pages say about claims: how directly told, on how many reports, which stance, which state."""

from __future__ import annotations

from explainer.model.base import Record

EVIDENCE = {
    "quote": "Direct quotation",
    "paraphrase": "Paraphrase of a named speaker",
    "unnamed": "Told by unnamed officials",
    "unattributed": "Stated by the article, no source given",
}
EVIDENCE_COUNTED = {
    "quote": ("direct quotation", "direct quotations"),
    "paraphrase": ("paraphrase", "paraphrases"),
    "unnamed": ("from unnamed officials", "from unnamed officials"),
    "unattributed": ("with no source given", "with no source given"),
}
"""The same after a number: one, and more than one."""
EVIDENCE_MEANINGS = {
    "quote": "The article prints the speaker’s words in quotation marks.",
    "paraphrase": "The article tells in its own words what a named person or body said.",
    "unnamed": "The article gives as its source people whom it does not name.",
    "unattributed": "The article says it itself and names nobody who said it.",
}
STANCES = {
    "supports": "Supports",
    "conditional": "Supports with conditions",
    "unclear": "Undecided or unclear",
    "opposes": "Opposes",
}
SHORT_STANCES = {"supports": "Supports", "conditional": "If…", "unclear": "Unclear", "opposes": "Opposes"}
STATES = {"happened": "Happened", "announced": "Announced", "planned": "Expected", "disputed": "Disputed"}
QUESTION_STATES = {"open": "Open", "partly": "Partly answered", "settled": "Answered"}
STATE_MEANINGS = {
    "happened": "An article reports that it took place.",
    "announced": "An article reports that it was announced; none reports that it took place.",
    "planned": "An article reports it as planned or expected; none reports that it took place.",
    "disputed": "The articles differ on whether it took place, or would.",
}
QUESTION_TESTS = {
    "open": "No report states an answer, or reports differ and none settles it.",
    "partly": "The reports answer a part of it and leave the rest open.",
    "settled": "The reports answer it, and none of them differs.",
}
STATUSES = {
    "mentioned": "Mentioned",
    "under-discussion": "Under discussion",
    "agreed": "Agreed",
    "ended": "Ended",
    "background": "Background",
}
DISAGREEMENT_KINDS = {
    "conflict": "Conflict",
    "change-over-time": "Change over time",
    "strength": "Different strength",
    "different-object": "Different objects",
    "omission": "Omission",
    "doubtful-attribution": "Doubtful attribution",
    "unclear": "Unclear passage",
}
PARTICIPANT_KINDS = {"person": "Person", "state": "State", "organisation": "Organisation", "group": "Group"}
PARTICIPANT_GROUPS = {"person": "People", "state": "States", "organisation": "Organisations", "group": "Groups"}
SIGNS = {
    "chat-residue": "Left-over of a chat assistant",
    "doubtful-reference": "Doubtful reference",
    "keyword-string": "Keyword strings inside sentences",
    "spun-headline": "Headline with replaced words",
    "substitution": "Nonsense by substitution",
    "other": "Other sign",
}
RELATIONS = {
    "same-report": "The same report as",
    "rewrite": "A rewrite of",
    "translation": "A translation of",
    "quotes": "Quotes from",
    "independent": "Independent of",
}
GRADES = {"addition": "New", "clarification": "Clarification", "correction": "Correction"}
NONE = "Not in our sources."
"""For a field of a record that the editors left empty, having read the articles for it."""
NOT_YET = "Not looked for yet."
"""The same for a draft, of which no editor has read the articles."""
NOBODY = "The articles do not say who put this forward."
NOBODY_FOUND = "No passage was found that says who put this forward."
NO_RECORDS = "None recorded here."
"""For a list of records that is empty: the articles may tell more than the records do."""
FEW = 5
"""Up to so many parts a page is short enough to have no list of them at its head."""
BY_EDITOR = "entered by the editor"
"""For what no cited passage names."""


def none(record: Record, reviewed: str = NONE, draft: str = NOT_YET) -> str:
    """Return what stands for an empty field of a record; of a draft nobody can say that the articles tell nothing."""
    return reviewed if record.review == "reviewed" else draft


def plural(number: int, one: str, many: str = "") -> str:
    """Return "1 article", "2 articles"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def rests_on(articles: int, reports: int) -> str:
    """Return the count line: "2 articles, 1 underlying report"."""
    return f"{plural(articles, 'article')}, {plural(reports, 'underlying report')}"


def listed(items: list[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
