"""A participant: a person, state, organisation or group that says, does or is asked to do something."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from explainer.model.base import Model, ParticipantRef, Record, Text
from explainer.model.citation import Citation
from explainer.model.claim import ClaimOrNote


class Role(Model):
    """An office or part held, with the passages that say so."""

    title: Text
    """The office, such as "Mayor"."""
    of: ParticipantRef | None = None
    """The participant in which it is held, such as port-ada."""
    cites: tuple[Citation, ...] = ()
    """The passages that name the office."""


class Participant(Record):
    """Someone who takes part. Media outlets that only report are no participants."""

    name: Text
    """The preferred name."""
    kind: Literal["person", "state", "organisation", "group"]
    """What sort of participant."""
    aliases: tuple[Text, ...] = ()
    """Other spellings and names in the sources, for search and for the distiller."""
    roles: tuple[Role, ...] = ()
    """Offices held, as of the topic's date."""
    part_of: tuple[ParticipantRef, ...] = ()
    """The bodies it belongs to (not for persons, who hold roles)."""
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")] | None = None
    """Wikidata id, such as Q30, only when certain."""
    summary: tuple[ClaimOrNote, ...] = ()
    """One sentence on who this is."""
