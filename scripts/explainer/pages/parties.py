"""Statements sorted into a participant's lists: said, reported as saying, reported by others, told of others."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dossier.dossier import Dossier
from explainer.pages.telling import Telling, tellings


@dataclass(frozen=True)
class Record:
    """What our sources hold of one participant; no statement stands in two lists."""

    said: tuple[Telling, ...]
    """His own, quoted directly by at least one article."""
    reported: tuple[Telling, ...]
    """His own, only paraphrased."""
    by_others: tuple[Telling, ...]
    """His position, told by another or by an article that names no speaker."""
    of_others: tuple[Telling, ...]
    """What he told of another's position."""

    @property
    def statements(self) -> frozenset[str]:
        """The ids of all statements in the lists."""
        lists = (self.said, self.reported, self.by_others, self.of_others)
        return frozenset(one.statement.id for many in lists for one in many)


def record_of(dossier: Dossier, participant: str) -> Record:
    """Return the lists of a participant, each in the order of `by_day`."""
    held = [one for one in dossier.statements if participant in (one.position_of, one.speaker)]
    told = sorted(tellings(dossier, held), key=by_day)
    theirs = [one for one in told if one.statement.position_of == participant]
    own = [one for one in theirs if one.own]
    return Record(
        said=tuple(one for one in own if one.quoted),
        reported=tuple(one for one in own if not one.quoted),
        by_others=tuple(one for one in theirs if not one.own),
        of_others=tuple(one for one in told if one.statement.position_of != participant),
    )


def by_day(one: Telling) -> tuple[bool, str, str]:
    """Return a sorting key: the earliest day first, undated ones last, then by id."""
    said = one.statement.said
    return said is None, said.date.earliest.isoformat() if said else "", one.statement.id
