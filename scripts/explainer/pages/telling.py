"""How a statement is told: in the holder's own words, by another, or by the article; and by how many reports."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dossier.dossier import Dossier
from explainer.model.statement import Statement
from explainer.pages.support import Support, support_of
from explainer.pages.titles import subject_of, told
from explainer.pages.words import listed


@dataclass(frozen=True)
class Telling:
    """A statement as pages show it. `holder` is whose position it is, `subject` who tells it."""

    statement: Statement
    holder: str
    subject: str
    text: str
    support: Support

    @property
    def own(self) -> bool:
        """Whether the holder spoke himself."""
        return self.statement.own_words

    @property
    def quoted(self) -> bool:
        """Whether at least one article quotes the speaker directly."""
        return any(citation.as_ == "quote" for citation in self.statement.cites)

    @property
    def how(self) -> str:
        """Return how directly it is told: "Own words, paraphrased", "Reported by …"."""
        if self.own:
            directness = {citation.as_ for citation in self.statement.cites}
            partly = ", partly paraphrased" if "paraphrase" in directness else ""
            return f"Own words, quoted{partly}" if "quote" in directness else "Own words, paraphrased"
        if self.statement.speaker:
            return f"Reported by {self.subject}"
        if self.statement.described_as:
            return f"Reported by {self.statement.described_as}"
        one = len(self.support.sources) == 1
        return f"Reported by the {'article, which names' if one else 'articles, which name'} no speaker"

    @property
    def reported_in(self) -> str:
        """Return on how many independent reports it rests, in the site's fixed phrases; copies count once."""
        names = [source.upper() for source in self.support.sources]
        if len(names) == 1:
            return f"Only {names[0]} reports this"
        if self.support.reports == 1:
            return f"{listed(names)} report this and go back to one report"
        return f"Reported in {len(names)} articles from {self.support.reports} underlying reports"


def telling(dossier: Dossier, statement: Statement) -> Telling:
    """Return how a statement is told."""
    subject = subject_of(dossier, statement)
    holder = dossier.title(statement.position_of) if statement.position_of else subject
    support = support_of(dossier, statement.cites)
    return Telling(statement, holder, subject, closed(told(dossier, statement)), support)


def closed(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.rstrip("”’\"')").endswith((".", "!", "?", "…")) else f"{text}."


def tellings(dossier: Dossier, statements: list[Statement]) -> list[Telling]:
    """Return the statements' tellings, parties alphabetically."""
    return sorted((telling(dossier, one) for one in statements), key=lambda t: (t.holder.lower(), t.statement.id))
