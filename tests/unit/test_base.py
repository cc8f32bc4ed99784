"""Text in records: one line, without hidden characters, in every field of every model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from all_models import models
from pydantic import TypeAdapter, ValidationError

from explainer.model.base import Model, hidden_characters
from explainer.model.claim import Note
from explainer.model.source import Source

SOURCE = {"id": "s1", "review": "draft", "file": "a.txt", "sha256": "sha256-" + "0" * 64, "title": "t"}


def text_fields() -> Iterator[tuple[type[Model], str, Any]]:
    """Yield every field that takes free text, alone or in a list; names of fields are left out."""
    for model in models():
        for name, field in model.model_fields.items():
            adapter: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
            for form in ("A b", ["A b"]):
                try:
                    adapter.validate_python(form)
                except ValidationError:
                    continue
                yield model, name, (adapter, form)


@pytest.mark.parametrize(
    ("adapter", "form"),
    [
        pytest.param(*how, id=f"{model.__name__}.{name}")
        for model, name, how in sorted(text_fields(), key=lambda r: (r[0].__name__, r[1]))
    ],
)
def test_no_text_field_takes_hidden_characters(adapter: TypeAdapter[Any], form: str | list[str]) -> None:
    """Control, bidi and zero-width characters are refused in every field that takes text."""
    for hidden in ("\u202e", "\u2066", "\x1b", "\x00", "\u200b", "\u2028", "\ufeff", "\ue000"):
        text = f"A{hidden}b"
        with pytest.raises(ValidationError):
            adapter.validate_python([text] if isinstance(form, list) else text)


def test_addresses_take_no_hidden_characters() -> None:
    """A web address cannot look like another one."""
    assert Source.model_validate({**SOURCE, "url": "https://example.org/ä?x=1"}).url
    for url in ("https://example.org/\u202egpj", "javascript:alert(1)", "https://a b", "http://<b>", "//example.org"):
        with pytest.raises(ValidationError, match="url"):
            Source.model_validate({**SOURCE, "url": url})


def test_hidden_characters_are_named() -> None:
    """The message can say which character it is; letters, marks and joiners of scripts are none."""
    assert hidden_characters("a\u202eb\x07") == ["U+202E RIGHT-TO-LEFT OVERRIDE", "U+0007 control character"]
    assert hidden_characters("é ﷺ 会 👩\u200d🚒 a\u00adb\nc") == []


def test_texts_are_one_line() -> None:
    """White space in a text folds to single spaces, so that YAML's line breaks never matter."""
    assert Note.model_validate({"text": " a\n  b c ", "why": "w"}).text == "a b c"
