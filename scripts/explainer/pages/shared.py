"""What the pages of one build share, worked out once: what citations amount to, and HTML that they all hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from explainer.dossier.dossier import Dossier
from explainer.model.citation import Citation
from explainer.pages.edition import NO_EDITION, Edition
from explainer.pages.support import Support, support_of


@dataclass
class Shared:
    """Values that depend on the dossier alone, kept for the length of one build."""

    edition: Edition = NO_EDITION
    """Version, day and address of the build."""
    supports: dict[tuple[Citation, ...], Support] = field(default_factory=dict)
    parts: dict[tuple[object, ...], Markup] = field(default_factory=dict)
    """HTML that stands on many pages alike, by all that it depends on."""

    def support(self, dossier: Dossier, citations: Sequence[Citation]) -> Support:
        """Return what citations amount to."""
        key = tuple(citations)
        if key not in self.supports:
            self.supports[key] = support_of(dossier, key)
        return self.supports[key]
