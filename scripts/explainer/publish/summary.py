"""A few lines on what a project holds, how long its sentences are and how much it quotes."""

from __future__ import annotations

from explainer.checks.mean_length import mean_length
from explainer.checks.quote_share import quoted_words
from explainer.dossier.dossier import Dossier
from explainer.pages.percent import percent
from explainer.paths import Project


def summary_lines(project: Project, dossier: Dossier, drafts: int) -> list[str]:
    """Return: where the site is, articles and reports, records per kind, passages verified, drafts waiting."""
    built = (project.site / "index.html").is_file()
    site = project.shown(project.site / "index.html") if built else "not built"
    reports = dossier.origins.count(dossier.sources)
    kinds = ", ".join(f"{len(records)} {kind}" for kind, records in dossier.records.items())
    verified = sum(use.citation in dossier.passages for use in dossier.uses)
    return [
        f"site      {site}",
        f"articles  {len(dossier.articles)}, from {reports} underlying reports",
        f"records   {kinds}",
        f"passages  {verified} of {len(dossier.uses)} citations verified word for word",
        f"drafts    {drafts} waiting for an editor",
    ]


def check_lines(dossier: Dossier) -> list[str]:
    """Return: records per kind, citations verified, length of the editors' sentences, words quoted of each source."""
    limits, counts = dossier.topic.limits, [one.words for one in dossier.sentences]
    kinds = ", ".join(f"{len(records)} {kind}" for kind, records in dossier.records.items())
    verified = sum(use.citation in dossier.passages for use in dossier.uses)
    words = f"{mean_length(dossier):.1f} words on average (limit {limits.mean_words}), {max(counts, default=0)}"
    return [
        f"records    {kinds}",
        f"passages   {verified} of {len(dossier.uses)} citations verified word for word",
        f"sentences  {len(counts)} by editors: {words} in the longest (limit {limits.sentence_words})",
        *(_quoted(dossier, source, limits.quote_share) for source in dossier.sources if source in dossier.articles),
    ]


def _quoted(dossier: Dossier, source: str, limit: float) -> str:
    quoted, words = quoted_words(dossier, source), dossier.articles[source].words
    share = percent(quoted / words if words else 0)
    return f"quoted     {source.upper()}: {quoted} of {words} words, {share} (limit {int(limit * words)} words)"
