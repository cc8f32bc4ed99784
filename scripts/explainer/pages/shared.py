"""What the pages of one build share, worked out once: what citations amount to, and HTML that they all hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.model.term import Term
from explainer.pages.editing import Editing
from explainer.pages.edition import NO_EDITION, Edition
from explainer.pages.explained import Explained
from explainer.pages.support import Support, support_of


@dataclass
class Shared:
    """Values that depend on the dossier alone, kept for the length of one build."""

    edition: Edition = NO_EDITION
    """Version, day and address of the build."""
    supports: dict[tuple[int, ...], Support] = field(default_factory=dict)
    """What citations amount to, by the citations' identities: they belong to the dossier, which outlives the pages."""
    parts: dict[tuple[object, ...], Markup] = field(default_factory=dict)
    """HTML that stands on many pages alike, by all that it depends on."""
    editing: Editing | None = None
    """Where records are edited, when the site's settings say so."""
    macros: dict[tuple[str, str], Callable[..., Markup]] = field(default_factory=dict)
    """The templates' macros that pages call directly, by template and name."""

    glossary: list[Explained] = field(default_factory=list)
    """The glossary's words, once they were asked for."""

    def explained(self, dossier: Dossier) -> Explained:
        """Return the glossary's words."""
        if not self.glossary:
            self.glossary.append(Explained(dossier.all(Term)))
        return self.glossary[0]

    def support(self, dossier: Dossier, citations: Sequence[Citation]) -> Support:
        """Return what citations amount to."""
        key = tuple(map(id, citations))
        if key not in self.supports:
            self.supports[key] = support_of(dossier, citations)
        return self.supports[key]
