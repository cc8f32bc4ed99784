"""The compact form of a folder of YAML files: read once, never stale, never needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.store.compact import read_compact


def test_data_is_the_same_from_yaml_and_from_the_compact_form(tmp_path: Path) -> None:
    """The second reading gives what the first gave."""
    (tmp_path / "words.yml").write_text("list: [a, NO, 12:30]\n", encoding="utf-8")

    first = read_compact(tmp_path)

    assert (tmp_path / "__pycache__" / "compact.json").is_file()
    assert first == read_compact(tmp_path) == {"words": {"list": ["a", "NO", "12:30"]}}


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    """An editor's change shows at once."""
    (tmp_path / "words.yml").write_text("list: [a]\n", encoding="utf-8")
    read_compact(tmp_path)
    (tmp_path / "words.yml").write_text("list: [b]\n", encoding="utf-8")

    assert read_compact(tmp_path) == {"words": {"list": ["b"]}}


def test_a_broken_compact_form_is_passed_over(tmp_path: Path) -> None:
    """Half a file does no harm."""
    (tmp_path / "words.yml").write_text("list: [a]\n", encoding="utf-8")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "compact.json").write_text("{", encoding="utf-8")

    assert read_compact(tmp_path) == {"words": {"list": ["a"]}}


def test_a_fault_names_its_place(tmp_path: Path) -> None:
    """What is not valid YAML is told with file and line."""
    (tmp_path / "words.yml").write_text("list: [a\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"words\.yml:\d"):
        read_compact(tmp_path)
