"""The table of checks, in the order in which the method page lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explainer.checks.changes import check_changes
from explainer.checks.checksums import check_checksums
from explainer.checks.conditions import check_conditions
from explainer.checks.dates import check_dates
from explainer.checks.direct_quotes import check_direct_quotes
from explainer.checks.expectations import check_expectations
from explainer.checks.facts_by_hand import check_facts_by_hand
from explainer.checks.inner_quotations import check_inner_quotations
from explainer.checks.layers import check_layers
from explainer.checks.mean_length import check_mean_length
from explainer.checks.names import check_names
from explainer.checks.orphans import check_orphans
from explainer.checks.outcomes import check_outcomes
from explainer.checks.owners import check_owners
from explainer.checks.quote_length import check_quote_length
from explainer.checks.quote_share import check_quote_share
from explainer.checks.references import check_references
from explainer.checks.sentences import check_sentences
from explainer.checks.speakers import check_speakers
from explainer.checks.statuses import check_statuses
from explainer.checks.uncited import check_uncited
from explainer.checks.unique_ids import check_unique_ids
from explainer.checks.verbatim import check_verbatim
from explainer.checks.versions import check_versions
from explainer.checks.when_words import check_when_words
from explainer.checks.wording import check_wording
from explainer.dossier.dossier import Dossier
from explainer.problems import Problem

Check = Callable[[Dossier], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_unique_ids,
    check_references,
    check_checksums,
    check_uncited,
    check_verbatim,
    check_direct_quotes,
    check_inner_quotations,
    check_quote_length,
    check_quote_share,
    check_dates,
    check_when_words,
    check_speakers,
    check_sentences,
    check_mean_length,
    check_layers,
    check_wording,
    check_owners,
    check_names,
    check_conditions,
    check_statuses,
    check_outcomes,
    check_versions,
    check_orphans,
    check_changes,
    check_facts_by_hand,
    check_expectations,
)
