"""Every article has a card, every card its article, and the article is the one that the card was written for."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.places import problem_at
from explainer.dossier.dossier import Dossier
from explainer.model.base import hidden_characters
from explainer.problems import Problem, show, suggest


def check_checksums(dossier: Dossier) -> Iterator[Problem]:
    """Every file in seeds/ has one source card, every card its file, and the file has not changed since."""
    for file in dossier.uncarded:
        yield Problem(f"seeds/{file}", 1, 1, "no-card", "this article has no source card", _card(file))
    seen: dict[str, str] = {}
    for source_id, source in dossier.sources.items():
        if source.file in seen:
            message = f"{show(source.file)} has a card already: {seen[source.file]}"
            yield problem_at(dossier, source_id, ("file",), "two-cards", message, "keep one of the two cards")
        seen.setdefault(source.file, source_id)
        article = dossier.articles.get(source_id)
        if article is None:
            help_ = suggest(source.file, dossier.uncarded) or "put the article in seeds/, or retire this source"
            message = f"there is no readable article {show(source.file)} in seeds/"
            yield problem_at(dossier, source_id, ("file",), "no-article", message, help_)
        elif article.sha256 != source.sha256:
            message = f"seeds/{source.file} is not the article that this card was written for"
            help_ = (
                f"if the article was meant to change, run explainer source refresh {source_id}:\n"
                "it tells what became of every passage; otherwise put the old file back"
            )
            yield problem_at(dossier, source_id, ("sha256",), "checksum", message, help_)


def _card(file: str) -> str:
    """Return the way out for an article without a card."""
    if hidden_characters(file) or file != " ".join(file.split()):
        return f"rename it: {show(file)} holds characters that no card can name"
    return f"run explainer source add {show(file)}, which writes its card"
