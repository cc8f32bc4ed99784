"""Five lines on what a project holds."""

from __future__ import annotations

from explainer.dossier.dossier import Dossier
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
