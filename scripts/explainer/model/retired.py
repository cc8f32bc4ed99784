"""Tombstones: ids that once stood on the site and are never used again."""

from __future__ import annotations

from explainer.model.base import AnyRef, Id, Model, Text
from explainer.model.date import Date


class Tombstone(Model):
    """Why an id left the site, and where its readers are sent."""

    id: Id
    """The id that is gone."""
    kind: Id
    """The kind of record it was, such as proposals; its old address still answers."""
    why: Text
    """The reason, for readers."""
    when: Date
    """The day."""
    to: AnyRef | None = None
    """The record that took its place."""


class Retired(Model):
    """The whole of `data/retired.yml`."""

    retired: tuple[Tombstone, ...] = ()
    """All tombstones, oldest first."""
