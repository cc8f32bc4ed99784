"""Every rule is held to its case file: what it finds, and, more often, what it leaves alone."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from rule_cases import CASES, cases, found_by

from explainer.extract.table import RULES

ALL = cases()


@pytest.mark.parametrize(("rule", "case"), ALL, ids=[f"{rule}: {case['title']}" for rule, case in ALL])
def test_rule_finds_what_its_case_says(rule: str, case: dict[str, Any]) -> None:
    """A rule finds in the case's text what the case lists, and nothing else; `why` says the reason."""
    assert case["finds"] == found_by(rule, case["text"]), f"{rule}.yml: {case['title']}: {case['why']}"


def test_every_rule_has_a_case_file() -> None:
    """The tables and the case files name the same rules."""
    assert set(RULES) == {path.stem for path in CASES.glob("*.yml")}


def test_every_rule_is_documented_for_editors() -> None:
    """The docstring of a rule says what it claims and what it refuses."""
    for rule in RULES.values():
        text = rule.__doc__ or ""

        assert "Claim" in text, rule
        assert "Refuse" in text, rule


def test_rules_leave_more_alone_than_they_find() -> None:
    """Each case file refuses at least as often as it claims, and all together refuse more."""
    leaves = Counter(rule for rule, case in ALL if not case["finds"])
    finds = Counter(rule for rule, case in ALL if case["finds"])

    assert all(leaves[rule] >= finds[rule] for rule in finds), (leaves, finds)
    assert leaves.total() > finds.total()
