"""The tables that are published as CSV, in the order of the data page."""

from __future__ import annotations

from explainer.publish.events import EVENTS
from explainer.publish.lineage import LINEAGE
from explainer.publish.positions import POSITIONS
from explainer.publish.sheet import Sheet
from explainer.publish.sources import SOURCES
from explainer.publish.statements import STATEMENTS

SHEETS: tuple[Sheet, ...] = (STATEMENTS, POSITIONS, EVENTS, SOURCES, LINEAGE)
