"""The table of record types: the one place that lists what kinds of records there are, in the site's order."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.model.base import ID_PATTERN, Record
from explainer.model.disagreement import Disagreement
from explainer.model.event import Event
from explainer.model.participant import Participant
from explainer.model.proposal import Proposal
from explainer.model.question import Question
from explainer.model.source import Source
from explainer.model.statement import Statement
from explainer.model.term import Term


@dataclass(frozen=True)
class RecordType:
    """A kind of record: its folder under `data/`, its model, and the words for it."""

    kind: str
    model: type[Record]
    singular: str
    plural: str
    title_field: str = "title"
    id_pattern: str = ID_PATTERN

    def title(self, record: Record) -> str:
        """Return the record's title; a statement has none of its own and gives its id."""
        return str(getattr(record, self.title_field))


RECORD_TYPES: dict[str, RecordType] = {
    row.kind: row
    for row in (
        RecordType("proposals", Proposal, "Proposal", "Proposals"),
        RecordType("questions", Question, "Open question", "Open questions"),
        RecordType("participants", Participant, "Participant", "Participants", title_field="name"),
        RecordType("statements", Statement, "Statement", "Statements", title_field="id"),
        RecordType("events", Event, "Event", "Timeline"),
        RecordType("disagreements", Disagreement, "Disagreement", "Where sources disagree"),
        RecordType("terms", Term, "Term", "Glossary", title_field="term"),
        RecordType("sources", Source, "Source", "Sources", id_pattern=r"^s[1-9][0-9]*$"),
    )
}
