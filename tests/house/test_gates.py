"""The gates that `make test` runs before the tests: style, form, types, imports, YAML, records, the strict build."""

from __future__ import annotations

import os


def test_every_gate_before_the_tests_passed() -> None:
    """A gate that failed fails the tests too, so that their summary is the whole verdict; its output stands above."""
    failed = os.environ.get("FAILED_GATES", "")
    assert not failed, f"failed before the tests, see above: {failed}"
