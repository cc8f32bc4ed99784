"""Parts of the page on how the site is made: written tests, rules of the checks, evidence labels, figures."""

from __future__ import annotations

import inspect
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from explainer.checks.table import CHECKS
from explainer.dossier.dossier import Dossier
from explainer.model.proposal import STATUS_TESTS
from explainer.model.statement import Statement
from explainer.pages.claims import cited_claims
from explainer.pages.page import Page
from explainer.pages.percent import percent
from explainer.pages.strip import LADDER
from explainer.pages.words import (
    EVIDENCE,
    EVIDENCE_MEANINGS,
    QUESTION_STATES,
    QUESTION_TESTS,
    STATE_MEANINGS,
    STATES,
    STATUSES,
)


@dataclass(frozen=True)
class Figures:
    """What the site's claims stand on, counted over all records."""

    claims: int
    one_report: int
    share: str
    passages: int
    statements: int
    directness: dict[str, int]
    drafts: int


def render_statuses(page: Page) -> Markup:
    """Return every status of a proposal, question and event with its written test."""
    groups = {
        "Proposals": [(STATUSES[key], test) for key, test in STATUS_TESTS.items()],
        "Questions": [(QUESTION_STATES[key], test) for key, test in QUESTION_TESTS.items()],
        "Events": [(STATES[key], test) for key, test in STATE_MEANINGS.items()],
    }
    return page.render("statuses.html.j2", groups=groups)


def render_checks(page: Page) -> Markup:
    """Return the rule of every check, in the words that the editors read."""
    rules = [(check.__name__.removeprefix("check_").replace("_", " "), _rule(check)) for check in CHECKS]
    return page.render("checks.html.j2", rules=rules)


def _rule(check: object) -> tuple[str, ...]:
    """Return a check's docstring as paragraphs on one line each."""
    return tuple(" ".join(part.split()) for part in (inspect.getdoc(check) or "").split("\n\n"))


def render_evidence(page: Page) -> Markup:
    """Return the evidence labels, most direct first, with their meaning."""
    return page.render("evidence.html.j2", labels=[(EVIDENCE[key], EVIDENCE_MEANINGS[key]) for key in LADDER])


def render_figures(page: Page) -> Markup:
    """Return how many claims rest on one report, how many passages are verified, how directly statements are told."""
    return page.render("figures.html.j2", figures=figures(page.dossier))


def figures(dossier: Dossier) -> Figures:
    """Count over all records; a claim counts once, and articles of one report as one."""
    claims = cited_claims(dossier)
    single = sum(one.reports == 1 for one in claims)
    records = [record for records in dossier.records.values() for record in records.values()]
    told = Counter(_most_direct(one) for one in dossier.statements)
    return Figures(
        claims=len(claims),
        one_report=single,
        share=percent(single / len(claims) if claims else 0),
        passages=sum(len(anchors) for anchors in dossier.uses_by_passage.values()),
        statements=len(dossier.statements),
        directness={EVIDENCE[key]: told[key] for key in LADDER},
        drafts=sum(record.review == "draft" for record in records),
    )


def _most_direct(statement: Statement) -> str:
    return min((citation.as_ for citation in statement.cites), key=LADDER.index)
