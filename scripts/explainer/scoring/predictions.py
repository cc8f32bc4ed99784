"""What a distiller found, in the neutral form. Every list may be missing; the three that are None then go unscored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from explainer.scoring.given import Given, Passage, explain


class FoundParticipant(Given):
    """A name with its other spellings; `kind` is person, state, organisation or group."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    kind: str = ""


class FoundRecord(Given):
    """A record that is known by its passages."""

    title: str = ""
    passages: tuple[Passage, ...] = ()


class FoundStance(Given):
    """How a participant, by name, stands to the proposal it is listed under."""

    participant: str = ""
    stance: str = ""


class FoundProposal(FoundRecord):
    """Something that somebody suggests should be done."""

    stances: tuple[FoundStance, ...] = ()


class FoundQuestion(FoundRecord):
    """A question that the articles leave open."""

    title: str = Field("", alias="question")


class FoundEvent(FoundRecord):
    """A meeting, call, visit or decision; `date` is a date or words for one."""

    date: str = ""
    status: str = ""


class FoundStatement(Given):
    """One thing said, as one article tells it; `parts` are the pieces of a quote that the article splits."""

    speaker: str = ""
    direct: bool = False
    quote: str = ""
    parts: tuple[str, ...] = ()
    file: str = ""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The quote's pieces, or the whole quote as the only one."""
        return self.parts or (self.quote,)


class FoundNearDuplicate(Given):
    """Articles that share text."""

    files: tuple[str, ...] = ()


class Predictions(Given):
    """All that was found."""

    participants: tuple[FoundParticipant, ...] = ()
    proposals: tuple[FoundProposal, ...] = ()
    open_questions: tuple[FoundQuestion, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    disagreements: tuple[FoundRecord, ...] | None = None
    near_duplicates: tuple[FoundNearDuplicate, ...] | None = None

    @property
    def stances_given(self) -> bool:
        """Whether any proposal comes with stances, so that these are scored."""
        return any(one.stances for one in self.proposals)

    def quotes(self) -> Iterator[Passage]:
        """Yield every quote of every record with its file."""
        records: tuple[FoundRecord, ...] = (*self.proposals, *self.open_questions, *self.events)
        for record in (*records, *(self.disagreements or ())):
            yield from record.passages
        for statement in self.statements:
            for piece in statement.pieces:
                yield Passage(file=statement.file, quote=piece)


def read_predictions(path: Path) -> Predictions:
    """Return the predictions in a JSON file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no JSON, or not in the neutral form; the message names the place.
    """
    try:
        return Predictions.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise ValueError(f"{path}: no predictions: {explain(error)}") from error
