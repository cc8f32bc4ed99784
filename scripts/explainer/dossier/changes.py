"""The change log in order, whole and per record."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.model.change import Change


def latest_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes by day, latest first; those of one day by id."""
    return tuple(sorted(sorted(changes, key=lambda one: one.id), key=lambda one: one.when.date, reverse=True))


def by_record(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """Return the changes that name each record, latest first."""
    found: dict[str, list[Change]] = {}
    for change in latest_first(changes):
        for record in dict.fromkeys(change.records):
            found.setdefault(record, []).append(change)
    return {record: tuple(ones) for record, ones in found.items()}
