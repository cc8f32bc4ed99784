"""What a person found in the articles, by which predictions are measured. Unknown fields are the gold's own notes."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from explainer.scoring.given import Given, Passage, explain
from explainer.store.plain import read_plain


class GoldParticipant(Given):
    """Who takes part, with every name that stands for them in the articles."""

    id: str
    name: str
    kind: str
    salience: str = ""
    aliases: tuple[str, ...] = ()
    optional: bool = False
    """Arguable: finding it earns nothing, missing it costs nothing. So for every kind."""


class GoldRecord(Given):
    """A record that is known by its passages."""

    title: str
    evidence: tuple[Passage, ...] = ()
    optional: bool = False

    @property
    def wording(self) -> str:
        """The words by which titles are compared."""
        return self.title


class GoldProposal(GoldRecord):
    """Something that somebody suggests should be done."""

    id: str
    key_terms: tuple[str, ...] = ()

    @property
    def wording(self) -> str:
        """Title and key terms."""
        return " ".join((self.title, *self.key_terms))


class GoldQuestion(GoldRecord):
    """A question that the articles leave open."""

    title: str = Field(alias="question")


class GoldEvent(GoldRecord):
    """A meeting, call, visit or decision; `date_text` holds the articles' words for its date."""

    date: str = ""
    date_text: tuple[str, ...] = ()
    status: str = ""


class GoldStance(Given):
    """How a participant stands to a proposal, by their ids."""

    participant: str
    proposal: str
    stance: str
    optional: bool = False


class GoldStatement(Given):
    """One thing said, as one article tells it. Wordings of the same in several articles share a `group`."""

    id: str
    speaker: str = ""
    speaker_alt: tuple[str, ...] = ()
    speaker_text: str = ""
    direct: bool
    quote: str
    parts: tuple[str, ...] = ()
    """The pieces of a quote that the article splits."""
    file: str
    group: str = ""
    optional: bool = False

    @property
    def pieces(self) -> tuple[str, ...]:
        """The quote's pieces, or the whole quote as the only one."""
        return self.parts or (self.quote,)

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of all participants to whom the statement may rightly be given."""
        return tuple(one for one in (self.speaker, *self.speaker_alt) if one)


class GoldSide(Given):
    """What one side of a disagreement stands on."""

    evidence: tuple[Passage, ...] = ()


class GoldDisagreement(Given):
    """Where the articles, or those they quote, contradict each other."""

    strength: str = ""
    sides: tuple[GoldSide, ...] = ()

    @property
    def optional(self) -> bool:
        """Whether it is a matter of framing or of time, so that finding it is not asked for."""
        return self.strength in {"framing", "temporal"}


class GoldNearDuplicate(Given):
    """Articles that share text."""

    files: tuple[str, ...]
    kind: str = ""

    @property
    def required(self) -> bool:
        """Whether text was taken over; shared quotations alone are arguable."""
        return self.kind in {"rewrite", "shared_sentence"}


class GoldFurniture(Given):
    """A line of an article that is page furniture, wholly unless `soft`."""

    file: str
    line: int
    soft: bool = False


class Gold(Given):
    """A gold file."""

    corpus: str
    articles_dir: str = "."
    """Where the articles are, from the gold file's folder."""
    articles: tuple[str, ...]
    participants: tuple[GoldParticipant, ...] = ()
    not_participants: tuple[str, ...] = ()
    """Names of places and things that are easily taken for participants."""
    proposals: tuple[GoldProposal, ...] = ()
    stances: tuple[GoldStance, ...] = ()
    open_questions: tuple[GoldQuestion, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    disagreements: tuple[GoldDisagreement, ...] = ()
    near_duplicates: tuple[GoldNearDuplicate, ...] = ()
    boilerplate: tuple[GoldFurniture, ...] = ()


def read_gold(path: Path) -> Gold:
    """Return a gold file's content.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no YAML, or no gold; the message names the place.
    """
    try:
        return Gold.model_validate(read_plain(path))
    except ValidationError as error:
        raise ValueError(f"{path}: no gold file: {explain(error)}") from error
