"""What a record is called on pages, in lists and in search."""

from __future__ import annotations

from explainer.dossier.dossier import Dossier
from explainer.model.base import Record
from explainer.model.kinds import RECORD_TYPES
from explainer.model.statement import Statement

_DOUBLE = frozenset('“”„"«»')
_INNER = str.maketrans("“”", "‘’")


def title_of(dossier: Dossier, record: Record) -> str:
    """Return a record's title; a statement is called by who says what."""
    if isinstance(record, Statement):
        return f"{subject_of(dossier, record)} {told(dossier, record)}"
    return RECORD_TYPES[dossier.kinds[record.id]].title(record)


def subject_of(dossier: Dossier, statement: Statement) -> str:
    """Return who does the telling: the speaker, how an unnamed one is described, or else whose position it is."""
    if statement.speaker:
        return dossier.title(statement.speaker)
    if statement.described_as:
        return statement.described_as[:1].upper() + statement.described_as[1:]
    return dossier.title(statement.holder) if statement.holder else "The article"


def told(dossier: Dossier, statement: Statement) -> str:
    """Return what is said, in the editors' words, or as the first passage in quotation marks."""
    if statement.text:
        return statement.text
    passage = dossier.passages[statement.cites[0]]
    return in_marks(passage.text)


def in_marks(text: str) -> str:
    """Return a passage in quotation marks: single ones around double ones, and none more where all of it has them."""
    inner = text[1:-1]
    if text[:1] in _DOUBLE and text[-1:] in _DOUBLE and not _DOUBLE & set(inner):
        return f"“{inner}”"
    return f"‘{text}’" if _DOUBLE & set(text) else f"“{text}”"


def inner_marks(text: str) -> str:
    """Return a title as it stands within quotation marks: its own double ones are single."""
    return text.translate(_INNER)


def kind_title(dossier: Dossier, record: Record) -> str:
    """Return the title with its kind: "Proposal: …"."""
    return f"{RECORD_TYPES[dossier.kinds[record.id]].singular}: {title_of(dossier, record)}"
