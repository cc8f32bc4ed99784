"""How a statement is told: quoted, paraphrased, by another, or by the article; and by how many reports."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dossier.dossier import Dossier
from explainer.model.statement import Statement
from explainer.pages.support import Support, support_of
from explainer.pages.titles import subject_of, told
from explainer.pages.wording import channel, hedges, paraphrasing, sources_named


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
        return self.statement.holder_spoke

    @property
    def quoted(self) -> bool:
        """Whether at least one article quotes the speaker directly."""
        return any(citation.as_ == "quote" for citation in self.statement.cites)

    @property
    def how(self) -> str:
        """Return how directly it is told: "Own words, quoted", "Paraphrased, by S3", "Reported by …"."""
        paraphrased = paraphrasing(self.statement.cites)
        if self.own and self.quoted:
            return f"Own words, quoted; partly paraphrased, by {paraphrased}" if paraphrased else "Own words, quoted"
        if self.own:
            return f"Paraphrased, by {paraphrased}"
        if self.statement.speaker:
            return f"Reported by {self.subject}"
        if self.statement.described_as:
            return f"Reported by {self.statement.described_as}"
        verb = "names" if len(self.support.sources) == 1 else "name"
        return f"Reported by {sources_named(self.statement.cites)}, which {verb} no speaker"

    @property
    def channel(self) -> str:
        """Return where it was said and whose report is cited for it: ", as reported by the Weekly"."""
        return channel(self.statement)

    @property
    def hedges(self) -> str:
        """Return the articles' hedging words: "S3: “unconfirmed”"."""
        return hedges(self.statement.cites)

    @property
    def reported_in(self) -> str:
        """Return on how many independent reports it rests, in the site's fixed phrases; copies count once."""
        number = len(self.support.sources)
        names = sources_named(self.statement.cites)
        if number == 1:
            return f"Only {names} reports this"
        if self.support.reports == 1:
            return f"{names} report this and go back to one report"
        return f"Reported in {number} articles from {self.support.reports} underlying reports"


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
