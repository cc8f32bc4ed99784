"""Who tells a statement, in words: quoted, as paraphrased by an article, or by another; with hedge and outlet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explainer.dossier.dossier import Dossier
from explainer.dossier.origins import source_order
from explainer.model.citation import Citation
from explainer.model.statement import Statement
from explainer.pages.words import listed


def sources_named(citations: Iterable[Citation]) -> str:
    """Return the sources by number: "S2 and S4"."""
    return listed([source.upper() for source in sorted({one.source for one in citations}, key=source_order)])


def hedges(citations: Iterable[Citation]) -> str:
    """Return each source's hedging words: "S2: “might”, “planned”; S3: “could”"; nothing when none hedges."""
    found: dict[str, dict[str, None]] = {}
    for one in sorted(citations, key=lambda citation: source_order(citation.source)):
        if one.hedge:
            found.setdefault(one.source, {})[f"“{one.hedge}”"] = None
    return "; ".join(f"{source.upper()}: {', '.join(words)}" for source, words in found.items())


def paraphrasing(citations: Iterable[Citation]) -> str:
    """Return the sources that give the words as a paraphrase, by number; nothing when all quote."""
    return sources_named(one for one in citations if one.as_ != "quote")


def voice(dossier: Dossier, statements: Sequence[Statement]) -> str:
    """Return who tells statements that one party tells: "own words", "as paraphrased by S3", "via Lind"."""
    first = statements[0]
    cites = [citation for one in statements for citation in one.cites]
    text = _spoken(cites) if first.holder_spoke else _reported(teller(dossier, first), cites)
    hedged = hedges(cites)
    return f"{text}{channel(first)}{f'; {hedged}' if hedged else ''}"


def channel(statement: Statement) -> str:
    """Return where it was said, and whose report an article cites for it: ", as reported by the Weekly"."""
    said = f", on {statement.outlet}" if statement.outlet else ""
    return f"{said}, as reported by {statement.reported_by}" if statement.reported_by else said


def teller(dossier: Dossier, statement: Statement) -> str:
    """Return who tells a statement; nothing when the articles name nobody."""
    return dossier.title(statement.speaker) if statement.speaker else statement.described_as or ""


def _spoken(citations: Sequence[Citation]) -> str:
    """Return how the holder's own statement is told; what no article quotes is never called his own words."""
    paraphrased = paraphrasing(citations)
    if all(one.as_ != "quote" for one in citations):
        return f"as paraphrased by {paraphrased}"
    return f"own words, partly as paraphrased by {paraphrased}" if paraphrased else "own words"


def _reported(name: str, citations: Sequence[Citation]) -> str:
    return f"via {name}" if name else f"via {sources_named(citations)}, no speaker"
