"""The table of macros: what an authored page can show. File name, function and row go together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from explainer.pages.az import render_az
from explainer.pages.brief import render_brief
from explainer.pages.changes import render_changes, render_corrections
from explainer.pages.components import render_components
from explainer.pages.disagreements import render_disagreements
from explainer.pages.doors import render_doors
from explainer.pages.downloads import render_downloads, render_edition
from explainer.pages.family import render_family
from explainer.pages.glossary import render_glossary
from explainer.pages.index import render_index
from explainer.pages.matrix import render_by_participant, render_matrix
from explainer.pages.method import render_checks, render_evidence, render_figures, render_statuses
from explainer.pages.numbers import render_number, render_topic
from explainer.pages.record import render_record
from explainer.pages.retired import render_retired
from explainer.pages.sources import render_sources
from explainer.pages.summary import render_overview, render_summary
from explainer.pages.timeline import render_timeline


@dataclass(frozen=True)
class Macro:
    """A macro: its name in pages and what renders it.

    `whole_page`: it frames the page itself. `inline`: it gives words inside a sentence, not a block. `listing`: it
    lists what has pages of its own, so search need not find it here too.
    """

    name: str
    render: Callable[..., Markup]
    whole_page: bool = False
    inline: bool = False
    listing: bool = False


MACROS: dict[str, Macro] = {
    row.name: row
    for row in (
        Macro("record", render_record, whole_page=True),
        Macro("retired", render_retired, whole_page=True),
        Macro("summary", render_summary),
        Macro("overview", render_overview),
        Macro("doors", render_doors),
        Macro("family", render_family),
        Macro("index", render_index, listing=True),
        Macro("matrix", render_matrix, listing=True),
        Macro("by_participant", render_by_participant, listing=True),
        Macro("timeline", render_timeline, listing=True),
        Macro("disagreements", render_disagreements, listing=True),
        Macro("sources", render_sources, listing=True),
        Macro("glossary", render_glossary, listing=True),
        Macro("statuses", render_statuses),
        Macro("checks", render_checks),
        Macro("evidence", render_evidence),
        Macro("figures", render_figures),
        Macro("az", render_az, listing=True),
        Macro("changes", render_changes, listing=True),
        Macro("corrections", render_corrections, listing=True),
        Macro("downloads", render_downloads),
        Macro("brief", render_brief, listing=True),
        Macro("edition", render_edition, inline=True),
        Macro("components", render_components, listing=True),
        Macro("number", render_number, inline=True),
        Macro("topic", render_topic, inline=True),
    )
}
