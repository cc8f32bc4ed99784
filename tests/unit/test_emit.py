"""The quick writer of plain data writes what the general one writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from yaml_data import data, fields, grown, prose

from explainer.store.emit import NotPlainError, emit
from explainer.store.plain import read_plain
from explainer.store.write import WIDTH, dump_any, styled


@given(data | st.dictionaries(fields, st.recursive(prose, grown, max_leaves=12), min_size=1, max_size=4))
def test_the_quick_writer_writes_the_same(given_: dict[str, Any]) -> None:
    """What the quick writer does not leave to the general one, it writes letter by letter as that one does."""
    try:
        written = emit(styled(given_), WIDTH)
    except NotPlainError:
        return

    assert written == dump_any(styled(given_))


def test_the_quick_writer_writes_drafts(root: Path) -> None:
    """All drafts of the repository are of the kind that the quick writer writes, and it writes them as they stand."""
    drafts = sorted((root / "data/drafts").glob("*.yml"))
    assert drafts
    for path in drafts:
        text = path.read_text("utf-8")
        assert text.endswith(emit(styled(read_plain(path)), WIDTH))
